import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Interval } from "../../../src/core/time/interval.ts";
import {
  isPlayedOut,
  playDayOn,
  playOn,
  playRange,
  playStart,
  settle,
  toMinutes,
} from "../../../src/core/time/play.ts";
import type { WindowBounds } from "../../../src/core/time/window.ts";
import { addDays, startOfDay } from "../../../src/core/time/zone.ts";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
// Berlin moves its clocks on 31 March 2024, Beirut at midnight, where that day starts at 01:00.
const zones = fc.constantFrom("Asia/Damascus", "Europe/Berlin", "Asia/Beirut", "UTC");
const modes = fc.constantFrom("window", "cumulative", "instant");
const timeZone = "Europe/Berlin";
const first = startOfDay(Date.UTC(2024, 2, 25, 12), timeZone);
const day = (index: number) => addDays(first, index, timeZone);
const span = (from: number, to: number): Interval => ({ start: day(from), end: day(to) });
const bounds: WindowBounds = { extent: span(0, 12), timeZone };
const { extent } = bounds;
const lengthOf = ({ start, end }: Interval) => end - start;
const isDay = (instant: number, zone: string) => startOfDay(instant, zone) === instant;

/** Windows of whole days, and of minutes, in twelve days of a zone. */
const cases = zones.chain((zone) => {
  const start = startOfDay(Date.UTC(2024, 2, 25, 12), zone);
  const at = (index: number) => addDays(start, index, zone);
  const days = fc
    .tuple(fc.nat(11), fc.integer({ min: 1, max: 12 }))
    .map(([from, length]) => ({ start: at(from), end: at(Math.min(12, from + length)) }));
  const minutes = fc.tuple(fc.nat(12 * 1440 - 62), fc.integer({ min: 1, max: 5000 })).map(
    ([from, length]): Interval => ({
      start: start + from * MINUTE_MS,
      end: Math.min(at(12), start + (from + length) * MINUTE_MS),
    }),
  );
  return fc.record({
    bounds: fc.constant({ extent: { start, end: at(12) }, timeZone: zone }),
    window: fc.oneof(days, minutes),
    days,
  });
});

describe("the range that play runs through", () => {
  test("is all of the time, or what the axis shows of it in whole days", () => {
    expect(playRange(null, extent, timeZone)).toEqual(extent);
    const axis = { start: day(2) + HOUR_MS, end: day(6) + HOUR_MS };
    expect(playRange(axis, extent, timeZone)).toEqual(span(3, 6));
  });

  test("is the axis itself where that holds fewer than two whole days", () => {
    const axis = { start: day(2) + HOUR_MS, end: day(4) + HOUR_MS };
    expect(playRange(axis, extent, timeZone)).toEqual(axis);
  });
});

describe("play starts", () => {
  test("where the window is, and at the beginning when the end is reached or it lies outside", () => {
    expect(playStart(span(3, 5), "window", bounds)).toEqual(span(3, 5));
    expect(playStart(span(9, 12), "window", bounds)).toEqual(span(0, 3));
    const range = { extent: span(4, 9), timeZone };
    expect(playStart(span(0, 2), "window", range)).toEqual(span(4, 6));
    expect(playStart(span(0, 2), "instant", range)).toEqual(span(0, 5));
  });

  test("with the first day of a range that the window fills, or its first hour", () => {
    expect(playStart(span(0, 12), "window", bounds)).toEqual(span(0, 1));
    const one = { extent: span(0, 1), timeZone };
    expect(playStart(span(0, 1), "window", one)).toEqual({ start: day(0), end: day(0) + HOUR_MS });
  });

  test("after the first day of the window in cumulative mode, after that of the range for a moment", () => {
    expect(playStart(span(2, 12), "cumulative", bounds)).toEqual(span(2, 3));
    expect(playStart(span(2, 12), "instant", bounds)).toEqual(span(0, 1));
  });
});

describe("play", () => {
  test("never leaves the range, keeps the window's length and comes to the end, by any steps", () => {
    const ms = fc.array(fc.integer({ min: 1, max: 40 * HOUR_MS }), { minLength: 1 });
    fc.assert(
      fc.property(cases, modes, ms, ({ bounds, window }, mode, steps) => {
        const range = bounds.extent;
        const begun = playStart(window, mode, bounds);
        expect(playStart(begun, mode, bounds)).toEqual(begun);
        let last = begun;
        for (let i = 0; !isPlayedOut(last, range); i++) {
          const next = playOn(last, mode, steps[i % steps.length] ?? 1, range);
          if (i > 200) return;
          expect(next.end).toBeGreaterThan(last.end);
          expect(next.end).toBeLessThanOrEqual(range.end);
          expect(next.start).toBeGreaterThanOrEqual(range.start);
          if (mode === "window") expect(lengthOf(next)).toBe(lengthOf(begun));
          else expect(next.start).toBe(begun.start);
          const shown = toMinutes(next);
          expect(shown.end).toBeLessThanOrEqual(range.end);
          expect(lengthOf(shown)).toBeGreaterThanOrEqual(MINUTE_MS);
          last = next;
        }
        expect(last.end).toBe(range.end);
      }),
    );
  });

  test("by days keeps whole days whole, whatever clocks do, and needs no more steps than days", () => {
    fc.assert(
      fc.property(cases, modes, ({ bounds, days }, mode) => {
        const begun = playStart(days, mode, bounds);
        let last = begun;
        let steps = 0;
        while (!isPlayedOut(last, bounds.extent)) {
          last = playDayOn(last, mode, bounds);
          steps++;
          expect(isDay(last.start, bounds.timeZone) && isDay(last.end, bounds.timeZone)).toBe(true);
        }
        expect(last.end).toBe(bounds.extent.end);
        expect(steps).toBeLessThan(12);
      }),
    );
  });

  test("at rest puts whole days back on as many whole days, and leaves minutes alone", () => {
    const ms = fc.integer({ min: 0, max: 300 * HOUR_MS });
    fc.assert(
      fc.property(cases, modes, ms, ({ bounds, window, days }, mode, ms) => {
        const { extent, timeZone } = bounds;
        const played = toMinutes(playOn(days, mode, ms, extent));
        const rested = settle(played, days, mode, bounds);
        expect(isDay(rested.start, timeZone) && isDay(rested.end, timeZone)).toBe(true);
        expect(rested.start).toBeGreaterThanOrEqual(extent.start);
        expect(rested.end).toBeLessThanOrEqual(extent.end);
        expect(Math.abs(rested.end - played.end)).toBeLessThanOrEqual(13 * HOUR_MS);
        const count = ({ start, end }: Interval) => Math.round((end - start) / (24 * HOUR_MS));
        if (mode === "window") expect(count(rested)).toBe(count(days));
        if (isDay(window.end, timeZone)) return;
        const odd = playOn(window, mode, ms, extent);
        expect(settle(odd, window, mode, bounds)).toEqual(odd);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Interval } from "../../../src/core/time/interval.ts";
import { playStart, playStep, stepToReport } from "../../../src/core/time/play.ts";
import type { WindowBounds } from "../../../src/core/time/window.ts";
import { addDays, startOfDay } from "../../../src/core/time/zone.ts";

const timeZone = "Asia/Damascus";
const first = startOfDay(Date.UTC(2024, 10, 27, 12), timeZone);
const day = (index: number) => addDays(first, index, timeZone);
const span = (from: number, to: number): Interval => ({ start: day(from), end: day(to) });
const bounds: WindowBounds = { extent: span(0, 12), timeZone };
const modes = fc.constantFrom("window", "cumulative");

describe("play", () => {
  test("starts where the window is, and at the beginning when the end is reached", () => {
    expect(playStart(span(3, 5), "window", bounds)).toEqual(span(3, 5));
    expect(playStart(span(9, 12), "window", bounds)).toEqual(span(0, 3));
    expect(playStart(span(0, 12), "window", bounds)).toEqual(span(0, 1));
    expect(playStart(span(2, 12), "cumulative", bounds)).toEqual(span(2, 3));
  });

  test("goes on by a day and ends at the extent's end, from any window in either mode", () => {
    fc.assert(
      fc.property(modes, fc.nat(11), fc.integer({ min: 1, max: 12 }), (mode, from, length) => {
        const window = span(from, Math.min(12, from + length));
        const begun = playStart(window, mode, bounds);
        expect(playStart(begun, mode, bounds)).toEqual(begun);
        let steps = 0;
        let last = begun;
        for (let next = playStep(last, mode, bounds); next; next = playStep(next, mode, bounds)) {
          expect(next.end).toBeGreaterThan(last.end);
          expect(next.start === last.start).toBe(mode === "cumulative");
          last = next;
          steps++;
        }
        expect(last.end).toBe(bounds.extent.end);
        expect(steps).toBeLessThan(12);
      }),
    );
  });

  test("has nowhere to go in a collection of one day", () => {
    const one = { extent: span(0, 1), timeZone };
    expect(playStep(playStart(span(0, 1), "window", one), "window", one)).toBeNull();
  });
});

describe("stepping to days with reports", () => {
  const reports = [day(1), day(4), day(9)];

  test("moves the window's start there and keeps its length", () => {
    expect(stepToReport(span(2, 4), "window", 1, reports, bounds)).toEqual(span(4, 6));
    expect(stepToReport(span(2, 4), "window", -1, reports, bounds)).toEqual(span(1, 3));
  });

  test("moves the end to the end of that day in cumulative mode", () => {
    expect(stepToReport(span(0, 3), "cumulative", 1, reports, bounds)).toEqual(span(0, 5));
    expect(stepToReport(span(0, 5), "cumulative", -1, reports, bounds)).toEqual(span(0, 2));
  });

  test("from everything goes to the first or the last day with reports", () => {
    expect(stepToReport(span(0, 12), "window", 1, reports, bounds)).toEqual(span(1, 2));
    expect(stepToReport(span(0, 12), "window", -1, reports, bounds)).toEqual(span(9, 10));
  });

  test("stays where no such day is left, or none has reports", () => {
    expect(stepToReport(span(9, 10), "window", 1, reports, bounds)).toEqual(span(9, 10));
    expect(stepToReport(span(0, 12), "window", 1, [], bounds)).toEqual(span(0, 12));
    expect(stepToReport(span(0, 2), "cumulative", -1, reports, bounds)).toEqual(span(0, 2));
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Interval } from "../../../src/core/time/interval.ts";
import { reportStops, stepToReport } from "../../../src/core/time/report-steps.ts";
import type { WindowBounds } from "../../../src/core/time/window.ts";
import { addDays, startOfDay } from "../../../src/core/time/zone.ts";

const MINUTE_MS = 60_000;
const timeZone = "Asia/Damascus";
const first = startOfDay(Date.UTC(2024, 10, 27, 12), timeZone);
const day = (index: number) => addDays(first, index, timeZone);
const span = (from: number, to: number): Interval => ({ start: day(from), end: day(to) });
const bounds: WindowBounds = { extent: span(0, 12), timeZone };
const minute = (index: number, minutes: number): Interval => {
  const start = day(index) + minutes * MINUTE_MS;
  return { start, end: start + MINUTE_MS };
};

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

  test("also before the window's start in cumulative mode, which then goes back with the end", () => {
    expect(stepToReport(span(3, 5), "cumulative", -1, reports, bounds)).toEqual(span(1, 2));
  });

  test("from everything goes to the first or the last day with reports", () => {
    expect(stepToReport(span(0, 12), "window", 1, reports, bounds)).toEqual(span(1, 2));
    expect(stepToReport(span(0, 12), "window", -1, reports, bounds)).toEqual(span(9, 10));
  });

  test("from a window of hours goes to the whole day, so that its reports are in it", () => {
    const morning = { start: day(2), end: day(2) + 6 * 60 * MINUTE_MS };
    expect(stepToReport(morning, "window", 1, reports, bounds)).toEqual(span(4, 5));
    expect(stepToReport(morning, "window", -1, reports, bounds)).toEqual(span(1, 2));
  });

  test("stays where no such day is left, or none has reports", () => {
    expect(stepToReport(span(9, 10), "window", 1, reports, bounds)).toEqual(span(9, 10));
    expect(stepToReport(span(0, 12), "window", 1, [], bounds)).toEqual(span(0, 12));
    expect(stepToReport(span(0, 2), "cumulative", -1, reports, bounds)).toEqual(span(0, 2));
  });
});

describe("stops", () => {
  const times = [span(4, 5), minute(4, 600), minute(4, 600), span(1, 9)];

  test("are days with reports, in instant mode the times at which reports end, cut to their first day", () => {
    expect(reportStops(times, "window", timeZone)).toEqual([day(1), day(4)]);
    expect(reportStops(times, "instant", timeZone)).toEqual([
      day(2),
      day(4) + 601 * MINUTE_MS,
      day(5),
    ]);
  });

  test("lie on full minutes, so that reports known to the second are seen and passed", () => {
    const start = day(4) + 20_000;
    const stops = reportStops([{ start, end: start + 1000 }, span(6, 7)], "instant", timeZone);
    const first = stepToReport(span(0, 1), "instant", 1, stops, bounds);
    expect(first.end).toBe(day(4) + MINUTE_MS);
    expect(stepToReport(first, "instant", 1, stops, bounds).end).toBe(day(7));
  });

  test("leave out what began at no known time", () => {
    const open = { start: Number.NEGATIVE_INFINITY, end: day(3) };
    for (const mode of ["window", "instant"] as const)
      expect(reportStops([open], mode, timeZone)).toEqual([]);
  });

  test("are each a moment in which a report lasts, and steps pass every one of them", () => {
    const report = fc
      .tuple(fc.integer({ min: 0, max: 17_000 }), fc.integer({ min: 1, max: 4_000 }))
      .map(([from, length]) => ({
        start: first + from * MINUTE_MS,
        end: Math.min(bounds.extent.end, first + (from + length) * MINUTE_MS),
      }));
    fc.assert(
      fc.property(fc.array(report, { maxLength: 20 }), (times) => {
        const stops = reportStops(times, "instant", timeZone);
        let window: Interval = { start: first, end: first + MINUTE_MS };
        const passed = new Set<number>(stops.filter((stop) => stop <= window.end));
        for (let i = 0; i <= stops.length; i++) {
          window = stepToReport(window, "instant", 1, stops, bounds);
          passed.add(window.end);
          if (stops.length === 0) continue;
          const last = window.end - MINUTE_MS;
          expect(times.some(({ start, end }) => start <= last && window.end <= end)).toBe(true);
        }
        for (const stop of stops) expect(passed).toContain(stop);
      }),
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createColumns } from "../../../src/core/events/columns.ts";
import { indexByPlace } from "../../../src/core/events/place-index.ts";
import { countedSlots } from "../../../src/core/time/index-bins.ts";
import { reportStops, stepToReport } from "../../../src/core/time/report-steps.ts";
import { barsOfIndex, stopsNear } from "../../../src/ui/timeline/index-times.ts";

const DAY_MS = 86_400_000;
const HOUR = 60;
const UTC = { sides: [], timeZone: "UTC" };

/** Events of one place and type, each from one minute to another. */
function countedOf(times: readonly (readonly [start: number, end: number])[]) {
  const columns = createColumns(times.length, 1, false);
  times.forEach(([start, end], i) => {
    columns.occurred.start[i] = start;
    columns.occurred.end[i] = end;
    columns.type[i] = 3;
  });
  return countedSlots(indexByPlace(columns, 1, "occurred", "type"), null);
}

const day = (number: number) => number * 24 * HOUR;

describe("bars of a table", () => {
  test("count each event where it begins; what began before and lasts is told apart from the first", () => {
    const counted = countedOf([
      [day(0), day(3)],
      [day(2) + 5, day(2) + 6],
      [day(9), day(10)],
    ]);
    const axis = { start: 2 * DAY_MS, end: 7 * DAY_MS };
    const { bins, before, after } = barsOfIndex(axis, UTC, counted, "minute", 400);
    expect(bins.map(({ count }) => count)).toEqual([1, 0, 0, 0, 0]);
    expect(bins.map(({ earlier }) => earlier)).toEqual([1, 0, 0, 0, 0]);
    expect(bins[0]?.parts.map(({ layer, count }) => [layer.id, count])).toEqual([["strike", 1]]);
    expect([before, after]).toEqual([0, 1]);
  });

  test("are hours where times are known, days where dates are or counts are exact to days", () => {
    const axis = { start: 0, end: DAY_MS };
    const binsOf = (start: number, grain: "minute" | "day") =>
      barsOfIndex(axis, UTC, countedOf([[start, start + 1]]), grain, 400).bins.length;
    expect(binsOf(90, "minute")).toBe(24);
    expect(binsOf(0, "minute")).toBe(1);
    expect(binsOf(90, "day")).toBe(1);
  });
});

describe("steps to the days with events", () => {
  test("lead where those over all of them would", () => {
    const bounds = { extent: { start: 0, end: 40 * DAY_MS }, timeZone: "UTC" };
    const start = fc.integer({ min: 0, max: day(40) - 1 });
    fc.assert(
      fc.property(
        fc.array(start, { maxLength: 12 }),
        fc.integer({ min: 0, max: 70 }),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom("window" as const, "cumulative" as const),
        fc.constantFrom(1 as const, -1 as const),
        (starts, half, length, mode, direction) => {
          const first = (half * DAY_MS) / 2;
          const window = { start: first, end: Math.min(first + length * DAY_MS, 40 * DAY_MS) };
          const times = starts.map((minute) => [minute, minute + 1] as const);
          const all = reportStops(
            times.map(([from, to]) => ({ start: from * 60_000, end: to * 60_000 })),
            mode,
            "UTC",
          );
          const near = stopsNear(countedOf(times), window, mode, "UTC");
          expect(stepToReport(window, mode, direction, near, bounds)).toEqual(
            stepToReport(window, mode, direction, all, bounds),
          );
        },
      ),
    );
  });
});

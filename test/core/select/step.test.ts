import fc from "fast-check";
import { expect, test } from "vitest";
import { createColumns } from "../../../src/core/events/columns.ts";
import { countAt, indexByPlace } from "../../../src/core/events/place-index.ts";
import { countRecent, countStep } from "../../../src/core/select/step.ts";
import type { Mode } from "../../../src/core/select/visible.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const DAY = 1440;

/** An index of events at one place: `[start, end]` in minutes. */
function indexOf(events: readonly (readonly [number, number])[]) {
  const columns = createColumns(events.length, 1, false);
  events.forEach(([start, end], row) => {
    columns.occurred.start[row] = start;
    columns.occurred.end[row] = end;
  });
  return indexByPlace(columns, 1, "occurred", "type");
}

const viewOf = (start: number, end: number, mode: Mode) => ({
  window: { start: start * MINUTE_MS, end: end * MINUTE_MS },
  mode,
  clock: "occurred" as const,
  undated: false,
});

test("in a moment, what is new is held against the day before it, in a window against its start", () => {
  const index = indexOf([[20 * DAY, 20 * DAY + 60]]);
  const before = (mode: Mode) =>
    countAt(countStep(index, index, viewOf(10 * DAY, 20 * DAY + 30, mode)).before, 0);
  expect(before("instant")).toBe(0);
  expect(before("window")).toBe(0);
  const later = (mode: Mode) =>
    countAt(countStep(index, index, viewOf(10 * DAY, 22 * DAY, mode)).before, 0);
  expect(later("instant")).toBe(1);
  expect(later("window")).toBe(0);
});

test("recent is what ended no longer ago than one step of the age scale, and two, to the minute", () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 100 * DAY }), fc.integer({ min: 1, max: DAY }));
  fc.assert(
    fc.property(
      fc.array(span, { maxLength: 20 }),
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 1, max: 40 }),
      (spans, endDay, stepDays) => {
        const events = spans.map(([start, length]) => [start, start + length] as const);
        const index = indexOf(events);
        const end = endDay * DAY;
        const step = countStep(index, index, viewOf(0, end, "cumulative"));
        const scale = { end: end * MINUTE_MS, clock: "occurred" as const, stepDays };
        const recent = countRecent(step, scale).map((counts) => countAt(counts, 0));
        const expected = [1, 2].map(
          (steps) =>
            events.filter(
              ([start, last]) =>
                start < end && ((end - last) * MINUTE_MS) / DAY_MS / stepDays <= steps,
            ).length,
        );
        expect(recent).toEqual(expected);
      },
    ),
  );
});

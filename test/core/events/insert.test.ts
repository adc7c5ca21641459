import fc from "fast-check";
import { expect, test } from "vitest";
import { createColumns, type EventColumns, NO_START } from "../../../src/core/events/columns.ts";
import {
  addValuesAtParts,
  countAtParts,
  countParts,
  type IndexParts,
  insertEvents,
  mergeIndexes,
} from "../../../src/core/events/insert.ts";
import { indexByPlace, SPLITS } from "../../../src/core/events/place-index.ts";
import { createTimeIndex } from "../../../src/core/events/time-index.ts";
import { generateEvents } from "./generated.ts";

/** Rows of columns, for so many places. */
function cut(columns: EventColumns, from: number, until: number): EventColumns {
  const part = createColumns(until - from, 100, columns.published !== null);
  for (const name of ["place", "type", "side", "status"] as const)
    part[name].set(columns[name].subarray(from, until));
  for (const clock of ["occurred", "published"] as const)
    for (const edge of ["start", "end"] as const)
      part[clock]?.[edge].set(columns[clock]?.[edge].subarray(from, until) ?? []);
  return part;
}

const placesOf = ({ place }: EventColumns) => 1 + Math.max(-1, ...place);

test("counts after any insertions equal those of an index made at once, and new places may come", () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.constantFrom(...SPLITS),
      fc.array(fc.oneof(fc.nat(40), fc.nat(4000)), { minLength: 1, maxLength: 12 }),
      fc.array(
        fc.tuple(
          fc.oneof(fc.constant(NO_START), fc.integer({ min: -2600, max: 2600 })),
          fc.nat(3000),
          fc.boolean(),
        ),
        { minLength: 3, maxLength: 3 },
      ),
      (seed, split, sizes, spans) => {
        const all = generateEvents(
          seed,
          sizes.reduce((sum, n) => sum + n, 0),
          40,
        );
        let from = 0;
        let parts: IndexParts = [];
        for (const size of sizes) {
          const batch = cut(all, from, from + size);
          parts = insertEvents(parts, indexByPlace(batch, placesOf(batch), "occurred", split));
          from += size;
        }
        const whole: IndexParts = [indexByPlace(all, 40, "occurred", split)];
        for (const [start, minutes, withUndated] of spans) {
          const span = { start, end: Math.max(start, -2600) + minutes };
          const [counts, expected] = [
            countParts(parts, span, withUndated),
            countParts(whole, span, withUndated),
          ];
          for (let place = 0; place < 42; place += 1) {
            const [sums, wanted] = [new Array<number>(11).fill(0), new Array<number>(11).fill(0)];
            addValuesAtParts(counts, place, sums);
            addValuesAtParts(expected, place, wanted);
            expect(sums).toEqual(wanted);
            expect(countAtParts(counts, place)).toBe(countAtParts(expected, place));
          }
        }
      },
    ),
    { numRuns: 15 },
  );
});

test("two indexes merge into the one of all their events, array by array", () => {
  const all = generateEvents(5, 5000, 30);
  const merged = mergeIndexes(
    indexByPlace(cut(all, 0, 3000), 30, "occurred", "type"),
    indexByPlace(cut(all, 3000, 5000), 30, "occurred", "type"),
  );
  const whole = indexByPlace(all, 30, "occurred", "type");
  expect(merged).toEqual(whole);
});

test("a weight on one side counts, and once for each event on the other", () => {
  const event = generateEvents(5, 1, 1);
  event.occurred.start[0] = 0;
  event.occurred.end[0] = 10;
  const once = indexByPlace(event, 1, "occurred", "side");
  const { starts, ends } = once.time;
  const five = Uint32Array.of(5);
  const weighted = {
    ...once,
    time: createTimeIndex({ ...starts, weight: five }, { ...ends, weight: five }, 1),
  };
  for (const parts of [[mergeIndexes(once, weighted)], [mergeIndexes(weighted, once)]]) {
    expect(countAtParts(countParts(parts, { start: 0, end: 1 }, false), 0)).toBe(6);
    expect(countAtParts(countParts(parts, { start: 10, end: 11 }, false), 0)).toBe(0);
  }
});

test("many small batches leave few parts, and move each event few times", () => {
  let parts: IndexParts = [];
  let moved = 0;
  for (let batch = 0; batch < 400; batch += 1) {
    const before = new Set(parts);
    parts = insertEvents(
      parts,
      indexByPlace(generateEvents(batch, 50, 10), 10, "occurred", "type"),
    );
    for (const part of parts) if (!before.has(part)) moved += part.time.starts.time.length;
    expect(parts.length).toBeLessThanOrEqual(4);
  }
  expect(moved / (400 * 50)).toBeLessThan(24);
});

test("indexes that are divided otherwise are not merged", () => {
  const columns = generateEvents(1, 5, 2);
  expect(() =>
    mergeIndexes(
      indexByPlace(columns, 2, "occurred", "type"),
      indexByPlace(columns, 2, "occurred", "side"),
    ),
  ).toThrow("can't merge counts by type and by side");
});

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createColumns,
  type EventColumns,
  type MinuteSpan,
  NO_END,
  NO_START,
  UNDATED,
} from "../../../src/core/events/columns.ts";
import {
  addValuesAt,
  begunBefore,
  countAllSlots,
  countAt,
  countSlots,
  indexByPlace,
  type PlaceIndex,
  type RowMask,
  SPLITS,
  type Split,
} from "../../../src/core/events/place-index.ts";
import { timeIndexBytes } from "../../../src/core/events/time-index.ts";
import { CLOCKS, type Clock } from "../../../src/core/select/visible.ts";
import { generateEvents, overlapsSpan, randomFrom } from "./generated.ts";

const minute = fc.oneof(
  fc.integer({ min: -2600, max: 2600 }),
  fc.constantFrom(NO_START, NO_END, -2000, 0, 1999),
);
const span = fc.record({ start: minute, end: minute });
const asked = fc.record({
  seed: fc.integer(),
  clock: fc.constantFrom(...CLOCKS),
  split: fc.constantFrom(...SPLITS),
  isMasked: fc.boolean(),
  withUndated: fc.boolean(),
});

function maskFrom(seed: number, count: number): RowMask {
  const random = randomFrom(seed + 1);
  return new Uint8Array(count).map(() => (random() < 0.7 ? 1 : 0));
}

/** Counts of a full scan: `[place][value]`. */
function scan(
  columns: EventColumns,
  places: number,
  split: Split,
  isCounted: (row: number) => boolean,
): number[][] {
  const counts = Array.from({ length: places }, () => new Array<number>(12).fill(0));
  for (let row = 0; row < columns.count; row += 1) {
    const here = counts[columns.place[row] ?? 0];
    const value = columns[split][row] ?? 0;
    if (here && isCounted(row)) here[value] = (here[value] ?? 0) + 1;
  }
  return counts;
}

function counted(
  index: PlaceIndex,
  places: number,
  span: MinuteSpan,
  withUndated: boolean,
): number[][] {
  const slots = countSlots(index, span, withUndated);
  let all = 0;
  const counts = Array.from({ length: places }, (_, place) => {
    const sums = new Array<number>(12).fill(0);
    addValuesAt(slots, place, sums);
    expect(countAt(slots, place)).toBe(sums.reduce((sum, n) => sum + n, 0));
    all += countAt(slots, place);
    return sums;
  });
  expect(countAllSlots(slots)).toBe(all);
  return counts;
}

function expectScan(
  count: number,
  places: number,
  query: { seed: number; clock: Clock; split: Split; isMasked: boolean; withUndated: boolean },
  spans: readonly MinuteSpan[],
) {
  const { seed, clock, split, isMasked, withUndated } = query;
  const columns = generateEvents(seed, count, places);
  const mask = isMasked ? maskFrom(seed, count) : null;
  const index = indexByPlace(columns, places, clock, split, mask);
  for (const span of spans)
    expect(counted(index, places, span, withUndated)).toEqual(
      scan(
        columns,
        places,
        split,
        (row) => mask?.[row] !== 0 && overlapsSpan(columns, row, clock, span, withUndated),
      ),
    );
  return index;
}

test("counts by place and value equal a full scan, for any few events and any span", () => {
  fc.assert(
    fc.property(
      asked,
      fc.nat(60),
      fc.integer({ min: 1, max: 6 }),
      fc.array(span, { minLength: 1, maxLength: 4 }),
      (query, count, places, spans) => {
        expectScan(count, places, query, spans);
      },
    ),
    { numRuns: 300 },
  );
});

test("counts equal a full scan where there are many stored rows, read forwards and backwards", () => {
  fc.assert(
    fc.property(
      asked,
      fc.integer({ min: 1, max: 40 }),
      fc.array(span, { minLength: 6, maxLength: 6 }),
      (query, places, spans) => {
        const index = expectScan(12_000, places, query, spans);
        if (index.time.starts.time.length > 6000)
          expect(index.time.starts.rows.length).toBeGreaterThan(5 * index.time.slots);
      },
    ),
    { numRuns: 15 },
  );
});

test("a length of events that is a multiple of the rows' distance has its last row", () => {
  const columns = createColumns(2048, 1, false);
  columns.occurred.start.forEach((_, row) => {
    columns.occurred.start[row] = row - 1024;
    columns.occurred.end[row] = row - 1023;
  });
  const index = indexByPlace(columns, 1, "occurred", "side");
  expect([...index.time.starts.rows]).toEqual([0, 1024, 2048]);
  for (const end of [-1024, -600, -500, 0, 1, 600, 1023, 1024, NO_END])
    expect(countAllSlots(countSlots(index, { start: NO_START, end }, false))).toBe(
      Math.min(2048, end + 1024),
    );
});

test("a count says the same however many came after it, and however they are read", () => {
  const columns = generateEvents(11, 3000, 20);
  const index = indexByPlace(columns, 20, "occurred", "type");
  const spans = Array.from({ length: 40 }, (_, i) => ({
    start: 90 * i - 1900,
    end: 100 * i - 1500,
  }));
  const counts = spans.map((span, i) => countSlots(index, span, i % 2 === 0));
  const expected = spans.map((span, i) =>
    scan(columns, 20, "type", (row) => overlapsSpan(columns, row, "occurred", span, i % 2 === 0))
      .flat()
      .reduce((sum, count) => sum + count, 0),
  );
  expect(new Set(expected).size).toBeGreaterThan(20);
  expect(counts.map(countAllSlots)).toEqual(expected);
  expect(counts.toReversed().map(countAllSlots)).toEqual(expected.toReversed());
});

test("as many as 256 sides at a place have a slot each", () => {
  const columns = createColumns(256, 2, false);
  for (let row = 0; row < 256; row += 1) {
    columns.place[row] = row % 2;
    columns.side[row] = 255 - row;
  }
  const { firstSlot, slotValue } = indexByPlace(columns, 2, "occurred", "side");
  expect([...firstSlot]).toEqual([0, 128, 256]);
  expect([...slotValue.subarray(0, 128)]).toEqual(Array.from({ length: 128 }, (_, i) => 2 * i + 1));
  expect([...slotValue.subarray(128)]).toEqual(Array.from({ length: 128 }, (_, i) => 2 * i));
});

test("without a time on a clock everything is undated on it", () => {
  const columns = createColumns(3, 2, false);
  const index = indexByPlace(columns, 2, "published", "type");
  expect(countAllSlots(countSlots(index, { start: NO_START, end: NO_END }, false))).toBe(0);
  expect(countAllSlots(countSlots(index, { start: NO_START, end: NO_END }, true))).toBe(3);
});

test("places past the last, and an index of nothing, count nothing", () => {
  const none = countSlots(
    indexByPlace(createColumns(0, 0, false), 0, "occurred", "type"),
    { start: 0, end: 1 },
    true,
  );
  expect([countAt(none, 0), countAt(none, 7), countAllSlots(none)]).toEqual([0, 0, 0]);
  const one = countSlots(
    indexByPlace(createColumns(1, 1, false), 1, "published", "type"),
    { start: 0, end: 1 },
    true,
  );
  expect([countAt(one, 0), countAt(one, 1), countAt(one, 2)]).toEqual([1, 0, 0]);
});

test("what begins before each edge equals a full scan, with places left out and edges in any order", () => {
  fc.assert(
    fc.property(
      asked,
      fc.integer({ min: 1, max: 30 }),
      fc.array(minute, { maxLength: 30 }),
      fc.boolean(),
      (query, places, edges, leavesOut) => {
        const columns = generateEvents(query.seed, 6000, places);
        const index = indexByPlace(columns, places, query.clock, query.split);
        const isCounted = (place: number) => !leavesOut || place % 3 !== 1;
        const begun = begunBefore(index, edges, leavesOut ? isCounted : null);
        const start = columns[query.clock]?.start;
        const scanned = edges.map((edge) => {
          const sums = new Array<number>(1 + Math.max(...columns[query.split])).fill(0);
          for (let row = 0; row < columns.count; row += 1) {
            const at = start?.[row] ?? UNDATED;
            const value = columns[query.split][row] ?? 0;
            if (at !== UNDATED && at < edge && isCounted(columns.place[row] ?? 0))
              sums[value] = (sums[value] ?? 0) + 1;
          }
          return sums;
        });
        expect(begun).toEqual(scanned);
      },
    ),
    { numRuns: 20 },
  );
});

test("columns and index take at most 32 bytes an event", () => {
  const columns = generateEvents(7, 200_000, 500);
  const bytes = timeIndexBytes(indexByPlace(columns, 500, "occurred", "type").time) / columns.count;
  const perRow = columns.place.BYTES_PER_ELEMENT + 8 + 3;
  expect(bytes + perRow).toBeLessThanOrEqual(32);
});

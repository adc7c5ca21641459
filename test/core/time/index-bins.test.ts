import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createColumns, type EventColumns, UNDATED } from "../../../src/core/events/columns.ts";
import { indexByPlace } from "../../../src/core/events/place-index.ts";
import {
  countedSlots,
  countInBins,
  nearestMoment,
  slotsOfPlace,
} from "../../../src/core/time/index-bins.ts";

const PLACES = 4;
const MINUTE_MS = 60_000;

type Row = { place: number; start: number; length: number; type: number };
const row = fc.record<Row>({
  place: fc.nat(PLACES - 1),
  start: fc.integer({ min: -50, max: 50 }),
  length: fc.integer({ min: 0, max: 30 }),
  type: fc.nat(3),
});

/** Rows as columns; a length of 0 stands for no date. */
function columnsOf(rows: readonly Row[]): EventColumns {
  const columns = createColumns(rows.length, PLACES, false);
  rows.forEach(({ place, start, length, type }, i) => {
    columns.place[i] = place;
    columns.type[i] = type;
    columns.occurred.start[i] = length === 0 ? UNDATED : start;
    columns.occurred.end[i] = length === 0 ? UNDATED : start + length;
  });
  return columns;
}

const indexOf = (rows: readonly Row[]) => indexByPlace(columnsOf(rows), PLACES, "occurred", "type");

/** The same by looking at each row. */
function scan(rows: readonly Row[], edges: readonly number[]) {
  const dated = rows.filter(({ length }) => length > 0);
  const [first = 0, last = 0] = [edges[0], edges.at(-1)];
  return {
    bins: edges.slice(1).map((end, i) => {
      const begun = dated.filter((r) => r.start >= (edges[i] ?? 0) && r.start < end);
      return [0, 1, 2, 3].map((type) => begun.filter((r) => r.type === type).length);
    }),
    earlier: dated.filter((r) => r.start < first && r.start + r.length > first).length,
    before: dated.filter((r) => r.start < first && r.start + r.length <= first).length,
    after: dated.filter((r) => r.start >= last).length,
  };
}

const edges = fc
  .uniqueArray(fc.integer({ min: -60, max: 60 }), { minLength: 2, maxLength: 8 })
  .map((minutes) => minutes.sort((a, b) => a - b));

const inMs = (minutes: readonly number[]) => minutes.map((minute) => minute * MINUTE_MS);
const full = (byCode: readonly number[]) => [0, 1, 2, 3].map((code) => byCode[code] ?? 0);

describe("counts of an index in bins", () => {
  test("are those of a scan of all events, wherever the edges lie, and count each dated one once", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), edges, (rows, minutes) => {
        const found = countInBins(countedSlots(indexOf(rows), null), inMs(minutes));
        expect({ ...found, bins: found.bins.map(full) }).toEqual(scan(rows, minutes));
      }),
    );
  });

  test("are those of the chosen places alone", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), edges, (rows, minutes) => {
        const index = indexOf(rows);
        const some = countInBins(countedSlots(index, Uint8Array.of(0, 1, 0, 1)), inMs(minutes));
        const odd = rows.filter(({ place }) => place % 2 === 1);
        expect({ ...some, bins: some.bins.map(full) }).toEqual(scan(odd, minutes));
        const one = countInBins(slotsOfPlace(index, 2), inMs(minutes));
        const there = rows.filter(({ place }) => place === 2);
        expect({ ...one, bins: one.bins.map(full) }).toEqual(scan(there, minutes));
      }),
    );
  });

  test("are right far from a stored row, too", () => {
    const rows = Array.from({ length: 5000 }, (_, i): Row => {
      return { place: i % PLACES, start: i % 977, length: 1 + (i % 40), type: i % 3 };
    });
    const minutes = [3, 4, 500, 501, 976, 990];
    const found = countInBins(countedSlots(indexOf(rows), null), inMs(minutes));
    expect({ ...found, bins: found.bins.map(full) }).toEqual(scan(rows, minutes));
  });
});

describe("the nearest moment", () => {
  const rows: Row[] = [
    { place: 0, start: 5, length: 10, type: 0 },
    { place: 1, start: 9, length: 2, type: 1 },
  ];

  test("is the first from a minute on, that minute included, or the last before it", () => {
    const all = countedSlots(indexOf(rows), null);
    expect(nearestMoment(all, "starts", 5, 1)).toBe(5);
    expect(nearestMoment(all, "starts", 6, 1)).toBe(9);
    expect(nearestMoment(all, "starts", 5, -1)).toBeNull();
    expect(nearestMoment(all, "ends", 15, -1)).toBe(11);
  });

  test("is one of what counts", () => {
    const second = countedSlots(indexOf(rows), Uint8Array.of(0, 1, 0, 0));
    expect(nearestMoment(second, "starts", 0, 1)).toBe(9);
    expect(nearestMoment(second, "ends", 12, 1)).toBeNull();
  });
});

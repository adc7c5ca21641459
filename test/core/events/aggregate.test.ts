import fc from "fast-check";
import { expect, test } from "vitest";
import { type AggregateColumns, indexAggregate } from "../../../src/core/events/aggregate.ts";
import {
  createColumns,
  type EventColumns,
  NO_END,
  NO_START,
  TYPE_CODES,
  UNDATED,
} from "../../../src/core/events/columns.ts";
import { maskOf } from "../../../src/core/events/filter.ts";
import {
  addValuesAt,
  countAllSlots,
  countSlots,
  indexByPlace,
  type PlaceIndex,
  SPLITS,
} from "../../../src/core/events/place-index.ts";
import { randomFrom } from "./generated.ts";

const DAY = 1440;
const PLACES = 5;

/** Events of whole days about 1970, some at a moment within one, some undated or without an end. */
function dailyEvents(seed: number, count: number): EventColumns {
  const random = randomFrom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const columns = createColumns(count, PLACES, false);
  const { start, end } = columns.occurred;
  for (let row = 0; row < count; row += 1) {
    columns.place[row] = below(PLACES);
    columns.type[row] = below(4);
    columns.side[row] = below(3);
    columns.status[row] = below(2);
    const kind = random();
    const isShort = kind < 0.2;
    const begins = (below(400) - 200) * DAY + (isShort ? below(DAY - 10) : 0);
    start[row] = begins;
    end[row] = kind > 0.8 ? NO_END : begins + (1 + below(9)) * (isShort ? 1 : DAY);
    if (kind > 0.9) {
      start[row] = UNDATED;
      end[row] = UNDATED;
    }
  }
  return columns;
}

/** Counts events by place, day and what they are, as the definition of an aggregate says. */
function aggregate({ count, place, type, side, status, occurred }: EventColumns): AggregateColumns {
  const cells = new Map<string, [starts: number, ends: number]>();
  const add = (row: number, day: number, which: 0 | 1) => {
    const key = [place[row], day, type[row], side[row], status[row]].join();
    const cell = cells.get(key) ?? [0, 0];
    cell[which] += 1;
    cells.set(key, cell);
  };
  for (let row = 0; row < count; row += 1) {
    const [start = 0, end = 0] = [occurred.start[row], occurred.end[row]];
    add(row, start === UNDATED ? UNDATED : Math.floor(start / DAY), 0);
    if (start !== UNDATED && end !== NO_END) add(row, Math.ceil(end / DAY), 1);
  }
  const keys = [...cells.keys()].map((key) => key.split(",").map(Number));
  const column = (n: number) => keys.map((key) => key[n] ?? 0);
  const counts = [...cells.values()];
  return {
    count: keys.length,
    place: Uint16Array.from(column(0)),
    day: Int32Array.from(column(1)),
    type: Uint8Array.from(column(2)),
    side: Uint8Array.from(column(3)),
    status: Uint8Array.from(column(4)),
    starts: Uint32Array.from(counts, ([starts]) => starts),
    ends: Uint32Array.from(counts, ([, ends]) => ends),
  };
}

function countsOf(index: PlaceIndex, start: number, end: number, withUndated: boolean): number[][] {
  const slots = countSlots(index, { start, end }, withUndated);
  return Array.from({ length: PLACES }, (_, place) => {
    const sums = [0, 0, 0, 0];
    addValuesAt(slots, place, sums);
    return sums;
  });
}

test("for whole days an aggregate counts what its events count, filtered or not, with many stored rows", () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.constantFrom(...SPLITS),
      fc.option(fc.subarray([0, 1, 2]), { nil: null }),
      fc.array(fc.tuple(fc.integer({ min: -220, max: 220 }), fc.nat(60)), {
        minLength: 4,
        maxLength: 4,
      }),
      fc.boolean(),
      (seed, split, sides, spans, withUndated) => {
        const columns = dailyEvents(seed, 4000);
        const rows = aggregate(columns);
        const filter = {
          types: null,
          sides,
          statuses: [0],
          places: Uint8Array.of(1, 1, 0, 1, 1),
          publishedBefore: null,
        };
        const index = indexByPlace(columns, PLACES, "occurred", split, maskOf(columns, filter));
        const coarse = indexAggregate(
          rows,
          PLACES,
          split,
          maskOf({ ...rows, published: null }, filter),
        );
        for (const [day, days] of [...spans, [-1, 1] as const]) {
          const [start, end] = [day * DAY, (day + days) * DAY];
          expect(countsOf(coarse, start, end, withUndated)).toEqual(
            countsOf(index, start, end, withUndated),
          );
          expect(countsOf(coarse, NO_START, end, withUndated)).toEqual(
            countsOf(index, NO_START, end, withUndated),
          );
        }
      },
    ),
    { numRuns: 8 },
  );
});

test("an aggregate that was not divided counts all as of type other, and without a side", () => {
  const rows = { ...aggregate(dailyEvents(1, 500)), type: null, side: null, status: null };
  const byType = indexAggregate(rows, PLACES, "type");
  expect(new Set(byType.slotValue)).toEqual(new Set([TYPE_CODES.indexOf("other")]));
  expect(new Set(indexAggregate(rows, PLACES, "side").slotValue)).toEqual(new Set([0]));
  expect(countAllSlots(countSlots(byType, { start: NO_START, end: NO_END }, true))).toBe(500);
});

test("days beyond the reach of minutes stay on their side of all others", () => {
  const rows: AggregateColumns = {
    count: 2,
    place: Uint16Array.of(0, 0),
    day: Int32Array.of(-2_000_000, 2_000_000),
    type: null,
    side: null,
    status: null,
    starts: Uint32Array.of(3, 4),
    ends: Uint32Array.of(0, 0),
  };
  const index = indexAggregate(rows, 1, "side");
  expect(countAllSlots(countSlots(index, { start: 0, end: DAY }, false))).toBe(3);
});

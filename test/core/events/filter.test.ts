import fc from "fast-check";
import { expect, test } from "vitest";
import { choicesIn } from "../../../src/core/events/choices.ts";
import { type EventColumns, NO_END, NO_START } from "../../../src/core/events/columns.ts";
import { maskOf } from "../../../src/core/events/filter.ts";
import { createPager } from "../../../src/core/events/page.ts";
import { CLOCKS } from "../../../src/core/select/visible.ts";
import type { EventFilter } from "../../../src/core/table/table.ts";
import { generateEvents, overlapsSpan, randomFrom } from "./generated.ts";

const PLACES = 9;
const EVERYTHING: EventFilter = {
  types: null,
  sides: null,
  statuses: null,
  places: null,
  publishedBefore: null,
};

const codes = (most: number) =>
  fc.option(fc.array(fc.integer({ min: -1, max: most })), { nil: null });
const filters: fc.Arbitrary<EventFilter> = fc.record({
  types: codes(10),
  sides: codes(300),
  statuses: codes(3),
  places: fc.option(
    fc.array(fc.nat(2), { maxLength: PLACES }).map((list) => Uint8Array.from(list)),
    { nil: null },
  ),
  publishedBefore: fc.option(fc.integer({ min: -2500, max: 2500 }), { nil: null }),
});
const minute = fc.oneof(fc.integer({ min: -2600, max: 2600 }), fc.constantFrom(NO_START, NO_END));
const queries = fc.record({
  filter: fc.oneof(fc.constant(EVERYTHING), filters),
  clock: fc.constantFrom(...CLOCKS),
  span: fc.record({ start: minute, end: minute }),
  withUndated: fc.boolean(),
});

function isMeant(columns: EventColumns, filter: EventFilter, row: number): boolean {
  const { place, type, side, status, published } = columns;
  const isIn = (list: readonly number[] | null, code: number | undefined) =>
    list === null || list.includes(code ?? -1);
  if (
    !isIn(filter.types, type[row]) ||
    !isIn(filter.sides, side[row]) ||
    !isIn(filter.statuses, status[row])
  )
    return false;
  if (filter.places && !filter.places[place[row] ?? 0]) return false;
  return (
    filter.publishedBefore === null ||
    !published ||
    (published.start[row] ?? 0) < filter.publishedBefore
  );
}

const rowsOf = (columns: EventColumns) => Array.from({ length: columns.count }, (_, row) => row);

test("a filter that leaves nothing out needs no mask", () => {
  expect(maskOf(generateEvents(1, 5, PLACES), EVERYTHING)).toBeNull();
});

test("what is not in the columns lets everything pass", () => {
  const columns = {
    ...generateEvents(1, 5, PLACES),
    type: null,
    side: null,
    status: null,
    published: null,
  };
  expect(
    maskOf(columns, {
      ...EVERYTHING,
      types: [],
      sides: [],
      statuses: [],
      publishedBefore: NO_START,
    }),
  ).toBeNull();
});

test("what was published at no known time was known always", () => {
  const columns = generateEvents(3, 400, PLACES);
  const undated = rowsOf(columns).filter((row) => columns.published?.start[row] === -(2 ** 31));
  expect(undated.length).toBeGreaterThan(0);
  const mask = maskOf(columns, { ...EVERYTHING, publishedBefore: -1900 });
  expect(undated.every((row) => mask?.[row] === 1)).toBe(true);
});

test("a mask has exactly the rows that a filter means", () => {
  fc.assert(
    fc.property(fc.integer(), filters, (seed, filter) => {
      const columns = generateEvents(seed, 200, PLACES);
      const mask = maskOf(columns, filter);
      for (const row of rowsOf(columns))
        expect(mask === null || mask[row] === 1).toBe(isMeant(columns, filter, row));
    }),
  );
});

test("the choices of a dimension are counted without its own list, and with the others", () => {
  fc.assert(
    fc.property(fc.integer(), queries, (seed, query) => {
      const columns = generateEvents(seed, 300, PLACES);
      const { filter, clock, span, withUndated } = query;
      const shown = rowsOf(columns).filter((row) =>
        overlapsSpan(columns, row, clock, span, withUndated),
      );
      const countBy = (column: Uint8Array, length: number, without: Partial<EventFilter>) => {
        const counts = new Array<number>(length).fill(0);
        for (const row of shown) {
          const code = column[row] ?? 0;
          if (isMeant(columns, { ...filter, ...without }, row))
            counts[code] = (counts[code] ?? 0) + 1;
        }
        return counts;
      };
      expect(choicesIn(columns, query)).toEqual({
        types: countBy(columns.type, 11, { types: null }),
        sides: countBy(columns.side, 1 + Math.max(...columns.side), { sides: null }),
        statuses: countBy(columns.status, 4, { statuses: null }),
      });
    }),
  );
});

test("pages show the latest start first, equal ones as they stand, undated ones last, of a place and of all", () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.array(
        fc.record({
          query: queries,
          place: fc.option(fc.nat(PLACES), { nil: null, freq: 2 }),
          from: fc.oneof(fc.constant(0), fc.nat(120)),
          count: fc.nat(60),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      (seed, pages) => {
        const columns = generateEvents(seed, 250, PLACES);
        const pager = createPager(columns, PLACES);
        for (const { query, place, from, count } of pages) {
          const start = (row: number) => columns[query.clock]?.start[row] ?? 0;
          const all = rowsOf(columns)
            .filter((row) => place === null || columns.place[row] === place)
            .filter(
              (row) =>
                overlapsSpan(columns, row, query.clock, query.span, query.withUndated) &&
                isMeant(columns, query.filter, row),
            )
            .sort((a, b) => start(b) - start(a));
          const { total, rows } = pager({ ...query, place, from, count });
          expect(total).toBe(all.length);
          expect([...rows]).toEqual(all.slice(from, from + count));
        }
      },
    ),
    { numRuns: 80 },
  );
});

test("pages one after the other show each event once", () => {
  const columns = generateEvents(11, 5000, PLACES);
  const pager = createPager(columns, PLACES);
  const random = randomFrom(5);
  const query = {
    filter: EVERYTHING,
    clock: "occurred",
    span: { start: NO_START, end: NO_END },
    withUndated: true,
    place: null,
  } as const;
  const seen: number[] = [];
  while (seen.length < 5000)
    seen.push(
      ...pager({ ...query, from: seen.length, count: 1 + Math.floor(random() * 900) }).rows,
    );
  expect([...seen].sort((a, b) => a - b)).toEqual(rowsOf(columns));
});

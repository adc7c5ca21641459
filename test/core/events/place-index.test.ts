import fc from "fast-check";
import { expect, test } from "vitest";
import { createColumns, NO_END, UNDATED } from "../../../src/core/events/columns.ts";
import { addValuesAt, countAt, countSlots, indexByPlace } from "../../../src/core/events/place-index.ts";

const PLACES = 5;
const event = fc.record({
  place: fc.nat(PLACES - 1),
  type: fc.nat(3),
  start: fc.option(fc.integer({ min: -50, max: 50 }), { nil: null }),
  length: fc.option(fc.integer({ min: 0, max: 40 }), { nil: null }),
  counted: fc.boolean(),
});

test("counts by place and type equal a full scan, for any span", () => {
  fc.assert(
    fc.property(
      fc.array(event, { maxLength: 60 }),
      fc.integer({ min: -60, max: 60 }),
      fc.integer({ min: 0, max: 80 }),
      fc.boolean(),
      (events, start, length, withUndated) => {
        const columns = createColumns(events.length, PLACES, false);
        const mask = new Uint8Array(events.length);
        events.forEach((e, i) => {
          columns.place[i] = e.place;
          columns.type[i] = e.type;
          columns.occurred.start[i] = e.start ?? UNDATED;
          columns.occurred.end[i] = e.start === null ? UNDATED : e.length === null ? NO_END : e.start + e.length;
          mask[i] = Number(e.counted);
        });
        const end = start + length;
        const index = indexByPlace(columns, PLACES, "occurred", "type", mask);
        const counted = countSlots(index, { start, end }, withUndated);
        for (let place = 0; place < PLACES; place += 1) {
          const here = events.filter(
            (e) =>
              e.counted &&
              e.place === place &&
              (e.start === null
                ? withUndated
                : e.start < end && (e.length === null || e.start + e.length > start) && length > 0),
          );
          expect(countAt(counted, place)).toBe(here.length);
          const sums: number[] = [];
          addValuesAt(counted, place, sums);
          expect([0, 1, 2, 3].map((type) => sums[type] ?? 0)).toEqual(
            [0, 1, 2, 3].map((type) => here.filter((e) => e.type === type).length),
          );
        }
      },
    ),
  );
});

import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { TYPE_CODES, UNDATED, WITHOUT_SIDE } from "../../../src/core/events/columns.ts";
import { createCollector, rowOfEvent } from "../../../src/core/table/collect.ts";
import { tableCollection } from "../../../src/core/table/dataset.ts";
import { OTHER_PARTIES } from "../../../src/core/table/side-codes.ts";
import { type Mapping, type RawRow, ROLES } from "../../../src/core/table/table.ts";
import { CollectionSchema } from "../../../src/schema/collection.ts";
import { PlacesSchema } from "../../../src/schema/place.ts";

/** Every role has the column of its own name. */
const MAPPING: Mapping = {
  columns: Object.fromEntries(ROLES.map((role) => [role, role])),
  types: { shelled: "shelling" },
  dateOrder: "day-first",
  timeZone: "Asia/Damascus",
  swapped: false,
};
const HAMA = { latitude: "35.1318", longitude: "36.7578", name: "Hama" };
const MANY = { events: 1000, places: 1000 };

function collect(rows: readonly RawRow[], limits = MANY, mapping = MAPPING) {
  const collector = createCollector(mapping, limits);
  rows.forEach((row, i) => void collector.add(row, i + 1));
  return collector.finish();
}

test("rows become columns, with a place once for all of its rows", () => {
  const { columns, table, leftOutRows } = collect([
    { ...HAMA, date: "2024-12-03", type: "Shelled", side: "B", status: "confirmed" },
    { ...HAMA, latitude: "35.13180000001", date: "", type: "Clash", published: "2024-12-05" },
    { latitude: 34.5, longitude: "36,5", side: "A" },
    { latitude: 0, longitude: 0, name: "Nowhere" },
    { latitude: "?", name: "Halfaya", side: "A" },
  ]);
  expect(columns.count).toBe(4);
  expect([...columns.place]).toEqual([0, 0, 1, 2]);
  expect([...columns.type].map((code) => TYPE_CODES[code])).toEqual([
    "shelling",
    "battle",
    "other",
    "other",
  ]);
  expect([...columns.side]).toEqual([2, WITHOUT_SIDE, 1, 1]);
  expect([...columns.status]).toEqual([2, 1, 1, 1]);
  expect(columns.occurred.start[0]).toBe(Date.parse("2024-12-02T21:00Z") / 60_000);
  expect(columns.occurred.end[1]).toBe(UNDATED);
  expect(columns.published?.start[1]).toBe(Date.parse("2024-12-04T21:00Z") / 60_000);
  expect(table.sides).toEqual(["A", "B"]);
  expect(table).toMatchObject({ events: 4, undated: 3, hasPublished: true, grain: "minute" });
  expect(table.extent).toEqual({ start: columns.occurred.start[0], end: columns.occurred.end[0] });
  expect(
    table.places.features.map(({ geometry, properties }) => [
      properties.name,
      geometry?.coordinates,
      properties.mentionCount,
    ]),
  ).toEqual([
    ["Hama", [36.7578, 35.1318], 2],
    ["34.5, 36.5", [36.5, 34.5], 1],
    ["Halfaya", undefined, 1],
  ]);
  expect(table.report.leftOut).toEqual({ "null-island": 1 });
  expect(table.report.incomplete).toEqual({ "no-date": 3, "unreadable-position": 1 });
  expect(table.report.faults[1]).toMatchObject({ row: 3, code: "no-date" });
  expect([...leftOutRows]).toEqual([4]);
  expect([0, 1, 2, 3].map((event) => rowOfEvent(leftOutRows, event))).toEqual([1, 2, 3, 5]);
});

test("a place whose rows differ in precision has the widest radius and its code", () => {
  const mapping = { ...MAPPING, columns: { ...MAPPING.columns, positionPrecision: "where_prec" } };
  const rows = ["1", "3", "2"].map((where_prec) => ({ ...HAMA, where_prec }));
  const [place] = collect(rows, MANY, mapping).table.places.features;
  expect(place?.properties).toMatchObject({
    radiusM: 50_000,
    precision: { scale: "ucdp", code: 3 },
  });
});

describe("sides", () => {
  const sidesOf = (names: readonly string[]) => {
    const { columns, table } = collect(names.map((side) => ({ ...HAMA, side })));
    return { sides: table.sides, codes: [...columns.side] };
  };
  test("eight have a code each, the most frequent first", () => {
    const { sides, codes } = sidesOf([..."abcdefgh", "h"]);
    expect(sides).toEqual([..."habcdefg"]);
    expect(codes).toEqual([2, 3, 4, 5, 6, 7, 8, 1, 1]);
  });
  test("of nine and more, all but seven are other parties", () => {
    const { sides, codes } = sidesOf([..."abcdefghi", "i"]);
    expect(sides).toEqual([..."iabcdef", OTHER_PARTIES]);
    expect(codes).toEqual([2, 3, 4, 5, 6, 7, 8, 8, 1, 1]);
  });
});

test("what is beyond the limits is left out and counted, and rows are still found", () => {
  const at = (latitude: number) => ({ latitude, longitude: 1 });
  const rows = [at(1), at(2), at(3), at(1), at(2), at(1), at(9)];
  const { columns, table, leftOutRows } = collect(rows, { events: 4, places: 2 });
  expect(table.report.leftOut).toEqual({ "over-limit": 3 });
  expect(
    table.report.faults
      .filter(({ code }) => code === "over-limit")
      .map(({ row, message }) => [row, message.includes("2 places")]),
  ).toEqual([
    [3, true],
    [6, false],
    [7, false],
  ]);
  expect(columns.count).toBe(4);
  expect([0, 1, 2, 3].map((event) => rowOfEvent(leftOutRows, event))).toEqual([1, 2, 4, 5]);
});

test("a row that could not be parsed counts as a row; a number out of turn is a bug", () => {
  const collector = createCollector(MAPPING, MANY);
  collector.leaveOut(1, "not-json", "no JSON came");
  collector.add(HAMA, 2);
  expect(() => collector.add(HAMA, 4)).toThrow("expected row 3");
  const { leftOutRows } = collector.finish();
  expect(rowOfEvent(leftOutRows, 0)).toBe(2);
});

/** Cells as they come: right, nearly right, and anything at all. */
const CELL = fc.oneof(
  fc.anything(),
  fc.double({ min: -200, max: 200 }),
  fc.constantFrom(
    "0",
    "35.1",
    "36,7",
    "2024-12-03",
    "3/4/24",
    "Hama",
    "",
    "constructor",
    "__proto__",
  ),
);
const ROWS = fc.array(
  fc.dictionary(fc.constantFrom(...ROLES), CELL).map((row): RawRow => row),
  { maxLength: 30 },
);

test("no row of nonsense throws; every row is an event or left out, and every event finds its row", () => {
  fc.assert(
    fc.property(ROWS, fc.nat(10), fc.nat(4), (rows, events, places) => {
      const { columns, table, leftOutRows } = collect(rows, { events, places });
      const leftOut = Object.values(table.report.leftOut).reduce((a, b) => a + b, 0);
      expect(columns.count + leftOut).toBe(rows.length);
      expect(table.report.rows).toBe(rows.length);
      const without = new Set(leftOutRows);
      const kept = rows.map((_, i) => i + 1).filter((row) => !without.has(row));
      for (let event = 0; event < columns.count; event += 1)
        expect(rowOfEvent(leftOutRows, event)).toBe(kept[event]);
      for (const place of columns.place) expect(table.places.features[place]).toBeDefined();
      for (const { geometry } of table.places.features)
        expect(geometry?.coordinates).not.toEqual([0, 0]);
    }),
  );
});

test("whatever was read makes a published collection that passes its schema", () => {
  fc.assert(
    fc.property(ROWS, fc.string({ minLength: 1 }), (rows, name) => {
      const { table } = collect(rows);
      const { collection, places } = tableCollection({ name, ...table }, name, "Asia/Damascus");
      expect(v.safeParse(CollectionSchema, collection).issues).toBeUndefined();
      expect(v.safeParse(PlacesSchema, places).issues).toBeUndefined();
      const ids = places.features.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }),
  );
});

test("its collection has its sides, its range in days and a view of its places", () => {
  const { table } = collect([
    { ...HAMA, date: "2024-12-03", side: "A" },
    { latitude: 36.2, longitude: 37.1, date: "2024-12-08" },
  ]);
  const { collection } = tableCollection({ name: "x.csv", ...table }, "x.csv", "Asia/Damascus");
  expect(collection).toMatchObject({
    title: { und: "x.csv" },
    range: "2024-12-03/2024-12-08",
    sides: [{ id: "side-1", label: { und: "A" }, color: 1, shape: "circle" }],
  });
  expect(collection.view.center[0]).toBeCloseTo(36.93, 1);
  expect(collection.view.center[1]).toBeCloseTo(35.67, 1);
  expect(collection.view.zoom).toBeGreaterThan(6);
});

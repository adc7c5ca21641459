import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { TYPE_CODES, UNDATED, WITHOUT_SIDE } from "../../../src/core/events/columns.ts";
import { createCollector, rowOfEvent } from "../../../src/core/table/collect.ts";
import { tableCollection } from "../../../src/core/table/dataset.ts";
import { spotsOf } from "../../../src/core/table/spots.ts";
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

test("what is known to a province only is another place than its capital, which stays exact", () => {
  const mapping = { ...MAPPING, columns: { ...MAPPING.columns, positionPrecision: "where_prec" } };
  const rows = ["1", "4.0", "1", "4"].map((where_prec) => ({ ...HAMA, where_prec }));
  const { columns, table } = collect(rows, MANY, mapping);
  expect([...columns.place]).toEqual([0, 1, 0, 1]);
  const [town, province] = table.places.features;
  expect(town?.properties).toMatchObject({ mentionCount: 2, precision: { code: 1 } });
  expect(town?.properties.radiusM).toBeUndefined();
  expect(province?.properties).toMatchObject({
    radiusM: 150_000,
    precision: { scale: "ucdp", code: 4 },
  });
  expect(province?.id).toBe(`${town?.id}-r150000`);
});

test("places count once, however exact, and with or without a position", () => {
  const mapping = { ...MAPPING, columns: { ...MAPPING.columns, positionPrecision: "radius_m" } };
  const rows = [
    { ...HAMA },
    { ...HAMA, radius_m: 500 },
    { name: "Hama" },
    { name: "Elsewhere" },
    { ...HAMA, name: "Hamath", radius_m: 500 },
  ];
  const { spots, places } = collect(rows, MANY, mapping).table;
  expect(places.features).toHaveLength(5);
  expect(spots).toEqual(Uint32Array.of(0, 0, 0, 3, 4));
  expect(spotsOf(collect([HAMA]).table.places)).toBeNull();
});

describe("rows whose degrees may stand for each other", () => {
  const around = Array.from({ length: 60 }, (_, i) => ({
    latitude: 35 + (i % 10) / 20,
    longitude: 40 + Math.floor(i / 10) / 10,
    date: "2024-12-03",
  }));
  const doubted = (more: readonly RawRow[]) => {
    const { table } = collect([...around, ...more]);
    const { faults, incomplete } = table.report;
    const rows = faults.filter(({ code }) => code === "maybe-swapped").map(({ row }) => row);
    return { rows, count: incomplete["maybe-swapped"] ?? 0, places: table.places.features };
  };
  const date = "2024-12-03";

  test("are named where they lie far from all others and would lie among them", () => {
    const { rows, count, places } = doubted([{ latitude: 40.21, longitude: 35.13, date }]);
    expect({ rows, count }).toEqual({ rows: [61], count: 1 });
    // Nothing is moved.
    expect(places.at(-1)?.geometry?.coordinates).toEqual([35.13, 40.21]);
  });
  test("are named where they are exactly those of a place with more events", () => {
    const town = { latitude: 36.5, longitude: 37.5, date };
    const turned = { latitude: 37.5, longitude: 36.5, date };
    expect(doubted([town, town, turned]).rows).toEqual([63]);
    expect(doubted([town, turned]).rows).toEqual([]);
  });
  test("are none where the other way round nothing lies either", () => {
    expect(doubted([{ latitude: 52.5, longitude: 13.4, date }]).rows).toEqual([]);
    expect(doubted([{ latitude: 35.2, longitude: 139.7, date }]).rows).toEqual([]);
  });
  test("are named even after a hundred other faults", () => {
    const undated = Array.from({ length: 150 }, () => HAMA);
    expect(doubted([...undated, { latitude: 40.21, longitude: 35.13, date }]).rows).toEqual([211]);
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
    expect(sides).toEqual([..."iabcdef", null]);
    expect(codes).toEqual([2, 3, 4, 5, 6, 7, 8, 8, 1, 1]);
  });
  test("a party that is called other parties is one of its own", () => {
    const names = ["other parties", "other parties", ..."abcdefgh"];
    const { table } = collect(names.map((side) => ({ ...HAMA, side })));
    const { collection } = tableCollection({ name: "x", ...table }, "x", "UTC");
    expect(collection.sides[0]).toMatchObject({ id: "side-1", label: { und: "other parties" } });
    expect(collection.sides.at(-1)).toMatchObject({ id: "other-parties" });
    expect(new Set(collection.sides.map(({ id }) => id)).size).toBe(collection.sides.length);
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

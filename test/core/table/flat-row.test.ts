import fc from "fast-check";
import { expect, test } from "vitest";
import { flatRow } from "../../../src/core/table/flat-row.ts";

test("members of objects become columns of their own, lists their JSON text", () => {
  const row = {
    id: 1,
    place: { name: "Hama", at: { lat: 35.1, lon: 36.7 } },
    sources: ["a", { b: 2n }],
  };
  expect(flatRow(row)).toEqual({
    id: 1,
    "place.name": "Hama",
    "place.at.lat": 35.1,
    "place.at.lon": 36.7,
    sources: '["a",{"b":"2"}]',
  });
});

test("a column of the row itself goes before a member of that name", () => {
  expect(flatRow({ a: { b: "inner" }, "a.b": "own" })).toEqual({ "a.b": "own" });
});

test("what lies very deep, and an empty object, stay JSON text", () => {
  expect(flatRow({ a: { b: { c: { d: { e: { f: 1 } } } } }, none: {} })).toEqual({
    "a.b.c.d.e": '{"f":1}',
    none: "{}",
  });
});

test("no row has a value within a value, and a flat one is returned as it is", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (row) => {
      const flat = flatRow(row);
      expect(Object.values(flat).some((value) => typeof value === "object" && value !== null)).toBe(
        false,
      );
      expect(flatRow(flat)).toBe(flat);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { parseExactJson } from "../../../src/core/table/exact-json.ts";
import { featureRow } from "../../../src/core/table/feature-row.ts";
import { typeByWords } from "../../../src/core/table/known-types.ts";
import { placeId } from "../../../src/core/table/place-id.ts";
import { webAddress } from "../../../src/core/table/web-address.ts";

test("whole numbers from 2^53 on keep all their digits, and nothing else changes", () => {
  expect(
    parseExactJson(
      '{"id":9007199254740993,"a":"9007199254740993","b":[-12345678901234567890,1.5]}',
    ),
  ).toEqual({ id: "9007199254740993", a: "9007199254740993", b: ["-12345678901234567890", 1.5] });
  expect(parseExactJson("[0.12345678901234566,9007199254740991,1e30]")).toEqual([
    0.12345678901234566, 9007199254740991, 1e30,
  ]);
  expect(() => parseExactJson('{"id":9007199254740993')).toThrow(SyntaxError);
});

test("JSON with no such number reads as JSON.parse reads it", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const unsafe = (value: unknown) =>
        typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value);
      let hasUnsafe = false;
      const plain: unknown = JSON.parse(text, (_, value: unknown) => {
        hasUnsafe ||= unsafe(value);
        return value;
      });
      if (!hasUnsafe) expect(parseExactJson(text)).toEqual(plain);
    }),
  );
});

test("a Feature is its properties, its id and its point; another geometry is named", () => {
  const geometry = { type: "Point", coordinates: [36.7, 35.1, 300] };
  expect(featureRow({ type: "Feature", id: 7, geometry, properties: { a: 1 } })).toEqual({
    a: 1,
    "feature.id": 7,
    "geometry.longitude": 36.7,
    "geometry.latitude": 35.1,
  });
  expect(featureRow({ type: "Feature", geometry: { type: "Polygon" }, properties: null })).toEqual({
    "geometry.longitude": "Polygon",
    "geometry.latitude": "Polygon",
  });
  expect(featureRow({ type: "FeatureCollection" })).toBeNull();
  expect(featureRow(null)).toBeNull();
});

test("a place's id depends on its position, name and radius alone", () => {
  const hama = { lon: 36.7578, lat: 35.1318 };
  expect(placeId(hama, null)).toBe("n35.1318-e36.7578");
  expect(placeId({ lon: -0.0000001, lat: -33.5 }, null)).toBe("s33.5-e0");
  expect(placeId({ lon: 36.75780000004, lat: 35.1318 }, "Hama")).toBe(placeId(hama, "Hama"));
  expect(placeId(hama, "حماة")).not.toBe(placeId(hama, "Hama"));
  expect(placeId(hama, null, 25_000)).toBe("n35.1318-e36.7578-r25000");
});

test.each([
  ["Air strike", "strike"],
  ["Bombardement", "shelling"],
  ["raid", null],
  ["humanitarian aid", "aid"],
  ["قصف جوي", "strike"],
  ["قصف مدفعي", "shelling"],
  ["Enfrentamiento armado", "battle"],
  ["CONTROL", "control"],
  ["Peaceful protest", null],
])("%s is %s", (text, type) => {
  expect(typeByWords(text)).toBe(type);
});

test("only web addresses become links", () => {
  expect(webAddress(" https://example.org/a?b=1 ")).toBe("https://example.org/a?b=1");
  for (const text of [
    "javascript:alert(1)",
    "data:text/html,x",
    "//example.org",
    "https://",
    "http://a b",
    "https://[",
    null,
  ])
    expect(webAddress(text)).toBeNull();
});

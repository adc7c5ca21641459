import fc from "fast-check";
import { expect, test } from "vitest";
import { GEOJSON_FORMAT, NDJSON_FORMAT } from "../../../src/io/tables/json-rows.ts";
import { createTextSource } from "../../../src/io/tables/text-source.ts";
import { allRows } from "./rows.ts";

const PLAIN = { encoding: "utf-8", isGzip: false };
const geojson = (text: string) => createTextSource(new Blob([text]), GEOJSON_FORMAT, PLAIN);
const ndjson = (text: string) => createTextSource(new Blob([text]), NDJSON_FORMAT, PLAIN);

const feature = (
  properties: object,
  geometry: unknown = { type: "Point", coordinates: [36, 35] },
) => ({
  type: "Feature",
  properties,
  geometry,
});

test("each feature of a collection is a row, whatever stands before and after the list", async () => {
  const before = {
    type: "FeatureCollection",
    about: { features: [1, "features", "}]"] },
    bbox: [[1]],
  };
  const text = JSON.stringify({
    ...before,
    features: [feature({ a: 'x"}],{' }), feature({ a: "y\\" })],
    after: { features: [feature({ a: "no row" })] },
  });
  const { rows, faults, issues } = await allRows(geojson(text));
  expect(rows).toMatchObject([{ a: 'x"}],{', "geometry.longitude": 36 }, { a: "y\\" }]);
  expect([faults, issues]).toEqual([[], []]);
});

test("of a file that is cut off, what is whole is read and the rest is named", async () => {
  const whole = JSON.stringify({
    type: "FeatureCollection",
    features: [feature({ a: 1 }), feature({ a: 2 }), feature({ a: 3 })],
  });
  const { rows, faults, issues } = await allRows(geojson(whole.slice(0, -40)));
  expect(rows).toMatchObject([{ a: 1 }, { a: 2 }, null]);
  expect(faults).toMatchObject([{ row: 3, code: "cut-off" }]);
  expect(issues).toEqual(["cut-off"]);
});

test("what is no point has its type named; a MultiPoint of one is a point", async () => {
  const { rows, faults } = await allRows(
    geojson(
      JSON.stringify({
        features: [
          feature({}, { type: "Polygon", coordinates: [[[0, 1]]] }),
          feature({}, { type: "MultiPoint", coordinates: [[36.5, 35.5]] }),
          feature({}, { type: "GeometryCollection", geometries: [] }),
          feature({}, null),
          7,
        ],
      }),
    ),
  );
  expect(rows.map((row) => row?.["geometry.latitude"])).toEqual([
    undefined,
    35.5,
    undefined,
    null,
    undefined,
  ]);
  expect(faults.map(({ row, code, message }) => [row, code, message.split(" came")[0]])).toEqual([
    [1, "not-a-point", "a Polygon"],
    [3, "not-a-point", "a GeometryCollection"],
    [5, "not-a-feature", "7"],
  ]);
});

test("ids beyond 2^53 stay as they are", async () => {
  const text =
    '{"features":[{"type":"Feature","id":9007199254740993,"properties":{"n":12345678901234567890},"geometry":null}]}';
  const { rows } = await allRows(geojson(text));
  expect(rows).toMatchObject([{ "feature.id": "9007199254740993", n: "12345678901234567890" }]);
});

test("a feature longer than what is read at once is one row", async () => {
  const long = "x".repeat(3_000_000);
  const source = geojson(JSON.stringify({ features: [feature({ a: long }), feature({ a: "y" })] }));
  const { rows } = await allRows(source);
  expect(rows.map((row) => String(row?.a).length)).toEqual([3_000_000, 1]);
  expect((await source.rowsAt([2], null)).get(2)?.a).toBe("y");
});

test("each line is a row: a Feature or a plain object, with record separators or without", async () => {
  const lines = [
    JSON.stringify(feature({ a: 1 })),
    '\u001e{"a":2,"lat":35}',
    "",
    "{broken",
    '{"a":4}',
  ];
  const source = ndjson(`${lines.join("\n")}\n`);
  const { rows, faults } = await allRows(source);
  expect(rows).toMatchObject([
    { a: 1, "geometry.latitude": 35 },
    { a: 2, lat: 35 },
    null,
    { a: 4 },
  ]);
  expect(faults).toMatchObject([{ row: 3, code: "not-json" }]);
  expect((await source.rowsAt([4], null)).get(4)).toEqual({ a: 4 });
});

test("any collection is read as it was, in any layout, and row by row again", async () => {
  const properties = fc.dictionary(
    fc
      .string({ unit: fc.constantFrom("a", '"', "{", "]", "\\", "é") })
      .filter((key) => key !== "__proto__"),
    fc.oneof(
      fc.string({ unit: fc.constantFrom("b", '"', "}", "[", "\\", ",", "ح") }),
      fc.integer(),
      fc.constant(null),
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(properties),
      fc.constantFrom(undefined, 2),
      fc.boolean(),
      async (all, indent, isNamedFirst) => {
        const features = all.map((values) => feature(values));
        const collection = isNamedFirst ? { name: "features", features } : { features, type: "x" };
        const source = geojson(JSON.stringify(collection, null, indent));
        const { rows, faults, issues } = await allRows(source);
        expect(rows).toMatchObject(all);
        expect([faults, issues]).toEqual([[], []]);
        const again = await source.rowsAt(
          rows.map((_, i) => i + 1),
          null,
        );
        expect(rows.map((_, i) => again.get(i + 1))).toEqual(rows);
      },
    ),
  );
});

import { describe, expect, test } from "vitest";
import { checkCollection } from "../../../src/core/check/check.ts";
import { type Region, readRegions } from "../../../src/core/check/regions.ts";
import { articleText, compiled } from "../../fixtures/source.ts";

type Given = Parameters<typeof compiled>[0];
const square = (west: number, south: number, east: number, north: number): Region["geometry"] => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
const REGIONS: Region[] = [
  { country: "SY", governorate: null, geometry: square(35.5, 32, 42.5, 37.5) },
  { country: "SY", governorate: "Hama", geometry: square(36, 34.8, 38, 35.6) },
  { country: "SY", governorate: "Homs", geometry: square(36, 33.5, 39.5, 34.8) },
];

/** Findings as `code file:line:column`. */
function findings(given: Given): string[] {
  const result = compiled(given);
  expect(result.issues).toEqual([]);
  return checkCollection(result, REGIONS).map(
    ({ code, file, line, column }) => `${code} ${file}:${line}:${column}`,
  );
}

const body = (text: string, extra?: string): Given => ({
  articles: { a: articleText(text, extra) },
});
const collection = (right: string, wrong: string): Given => ({
  collection: (text) => text.replace(right, wrong),
});
const places = (right: string, wrong: string): Given => ({
  places: (text) => text.replace(right, wrong),
});
const control = (attributes: string) => `:place[Hama]{#hama type=control ${attributes}}`;
const bySides = (first: string, second: string) =>
  body(`${control(`side=opposition ${first}`)}\n${control(`side=government ${second}`)}`);
const placed = (position: string, more = ""): Given =>
  places('[36.7578, 35.1318] }, "properties": {', `${position} }, "properties": { ${more}`);

const SECOND_HAMA = (position: string, name: string): Given =>
  places(
    '{ "type": "Feature", "id": "nowhere"',
    `{ "type": "Feature", "id": "hama-2", "geometry": { "type": "Point", "coordinates": ${position} }, "properties": { "name": "${name}", "kind": "city" } },\n{ "type": "Feature", "id": "nowhere"`,
  );

const DAY = "on=2024-12-03";
const CASES: [title: string, right: Given, wrong: Given, finding: string][] = [
  [
    "what happened after the article was published",
    body(":place[Hama]{#hama on=2024-12-04}"),
    body("In :place[Hama]{#hama on=2024-12-05}"),
    "date-after-publication articles/a.md:8:4",
  ],
  [
    "what happened outside the collection's range",
    body(":place[Hama]{#hama on=2024-11-26/2024-11-27}"),
    body("In :place[Hama]{#hama on=1982-02}"),
    "date-outside-range articles/a.md:8:4",
  ],
  [
    "a report without a date; a mere name needs none",
    body(":place[Hama]{#hama}"),
    body("In :place[Hama]{#hama type=battle}"),
    "undated-mention articles/a.md:8:4",
  ],
  [
    "a control mention without a side",
    body(control(`side=opposition ${DAY}`)),
    body(control(DAY)),
    "control-without-side articles/a.md:8:1",
  ],
  [
    "claims of one day for different sides",
    bySides(DAY, "on=2024-12-02"),
    bySides(DAY, DAY),
    "contradicting-control articles/a.md:9:1",
  ],
  [
    "claims of one day whose order is only half given",
    bySides(`${DAY} order=1`, `${DAY} order=2`),
    bySides(`${DAY} order=1`, DAY),
    "contradicting-control articles/a.md:9:1",
  ],
  [
    "contradicting claims, unless one says it is disputed",
    bySides(`${DAY} status=disputed`, DAY),
    bySides(`${DAY} status=claimed`, DAY),
    "contradicting-control articles/a.md:9:1",
  ],
  [
    "a mentioned place without a position",
    body("Nowhere."),
    body(":place[Nowhere]{#nowhere}"),
    "unplaced places.geojson:4:1",
  ],
  [
    "a place of the same name close by, in another spelling",
    SECOND_HAMA("[36.7578, 35.1718]", "Hamah"),
    SECOND_HAMA("[36.7578, 35.1398]", "Hamah"),
    "duplicate-place places.geojson:4:1",
  ],
  [
    "a place of another name close by",
    SECOND_HAMA("[36.7578, 35.1318]", "Kazo"),
    SECOND_HAMA("[36.7578, 35.1318]", "Ḥamāh"),
    "duplicate-place places.geojson:4:1",
  ],
  [
    "a position outside its governorate by more than 3 km",
    placed("[36.7578, 34.78]"),
    placed("[36.7578, 34.76]"),
    "position-outside-region places.geojson:2:1",
  ],
  [
    "a position outside its governorate by more than its radius",
    placed("[36.7578, 34.76]", '"radiusM": 2000, '),
    placed("[36.7578, 34.74]", '"radiusM": 2000, '),
    "position-outside-region places.geojson:2:1",
  ],
  [
    "a position with longitude and latitude exchanged",
    places('"governorate": "Hama"', '"note": ""'),
    places('[36.7578, 35.1318] }, "properties": {', '[35.1318, 36.7578] }, "properties": {'),
    "position-outside-region places.geojson:2:1",
  ],
  [
    "a governorate that its country does not have",
    places('"governorate": "Hama"', '"governorate": "Ḥamāh"'),
    places('"governorate": "Hama"', '"governorate": "Hamma East"'),
    "position-outside-region places.geojson:2:1",
  ],
  [
    "a source without an address",
    collection('url: "https://example.org/copy"', 'archive: "https://example.org/copy"'),
    collection(', url: "https://example.org/copy"', ""),
    "missing-source-url collection.yaml:15:5",
  ],
  [
    "a source without a date",
    collection("date: 2024-12-03", 'date: "2024"'),
    collection("title: A report, date: 2024-12-03", "title: A report"),
    "missing-source-date collection.yaml:14:5",
  ],
  [
    "a source derived from one that does not exist",
    collection("[wire]", "[]"),
    collection("[wire]", "[agency]"),
    "unknown-reference collection.yaml:15:5",
  ],
  [
    "a speaker of a side that does not exist",
    collection("side: opposition", "side: government"),
    collection("side: opposition", "side: rebels"),
    "unknown-reference collection.yaml:12:5",
  ],
  [
    "a correction of a place that does not exist",
    collection(
      "sources:",
      "corrections:\n  - { id: c, date: 2024-12-05, text: { en: X }, places: [hama] }\nsources:",
    ),
    collection(
      "sources:",
      "corrections:\n  - { id: c, date: 2024-12-05, text: { en: X }, places: [homs] }\nsources:",
    ),
    "unknown-reference collection.yaml:14:5",
  ],
  [
    "a correction of an article that does not exist",
    collection(
      "sources:",
      "corrections:\n  - { id: c, date: 2024-12-05, text: { en: X }, articles: [] }\nsources:",
    ),
    collection(
      "sources:",
      "corrections:\n  - { id: c, date: 2024-12-05, text: { en: X }, articles: [gone] }\nsources:",
    ),
    "unknown-reference collection.yaml:14:5",
  ],
];

describe("a rule reports, where it is written,", () => {
  test.each(CASES)("%s", (_, right, wrong, finding) => {
    expect(findings(right)).toEqual([]);
    expect(findings(wrong)).toEqual([finding]);
  });
});

test("a clean collection and one that can't be used have no findings", () => {
  expect(findings({})).toEqual([]);
  expect(checkCollection(compiled({ collection: () => "" }), REGIONS)).toEqual([]);
});

test("positions are not compared with countries whose outline is not known", () => {
  const result = compiled(placed("[0, 0]"));
  expect(checkCollection(result, [])).toEqual([]);
});

test("outlines are read from GeoJSON, and anything else is an issue", () => {
  const feature = { properties: { country: "SY", name: "Syria" }, geometry: square(0, 0, 1, 1) };
  expect(readRegions({ features: [feature] })).toMatchObject({
    ok: true,
    value: [{ country: "SY", governorate: null }],
  });
  expect(readRegions({ features: [{ ...feature, geometry: null }] }).ok).toBe(false);
});

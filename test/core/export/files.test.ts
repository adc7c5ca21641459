import { readFileSync } from "node:fs";
import fc from "fast-check";
import { parse } from "papaparse";
import { describe, expect, test } from "vitest";
import { writeAnnotations } from "../../../src/core/export/annotations.ts";
import { writeCsv } from "../../../src/core/export/csv.ts";
import { writeGeoJson } from "../../../src/core/export/geojson.ts";
import { timespanOf, writeLinkedPlaces } from "../../../src/core/export/linked-places.ts";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { visibleIn } from "../../../src/core/select/visible.ts";
import { readPlaces } from "../../../src/io/published.ts";
import { exampleData } from "../../fixtures/dataset.ts";
import { december, exampleExport } from "./example-export.ts";

const SHOWN = { undated: true } as const;

describe("GeoJSON", () => {
  test("opens again with the same places, mentions, control and counts, and nothing to complain of", () => {
    const state = exampleExport(SHOWN);
    const read = readPlaces(JSON.parse(writeGeoJson(state)));
    if (!read.ok) throw new Error("readable");
    expect(read.issues).toEqual([]);
    const dataset = createDataset(exampleData().collection, read.value);
    const view = { window: { start: december(3), end: december(5) }, mode: "window" } as const;
    const again = visibleIn(dataset, { ...view, clock: "occurred", undated: true });
    const ids = (places: typeof again.places) =>
      places.map(({ placeId, mentions, control }) => [
        placeId,
        control.kind,
        mentions.map(({ mention }) => mention),
      ]);
    expect(ids(again.places)).toEqual(ids(state.places.map((exported) => exported.state)));
    expect(again.mentionCount).toBe(state.note.counts.mentions);
  });

  test("has null for a place that nobody could put on the map", () => {
    const file = JSON.parse(writeGeoJson(exampleExport(SHOWN)));
    const unplaced = file.features.find(({ id }: { id: string }) => id === "maar-shahur");
    expect(unplaced.geometry).toBeNull();
    expect(file.dateline.counts.unplaced).toBe(1);
  });

  test("summarises only what is shown", () => {
    const file = JSON.parse(
      writeGeoJson(exampleExport({ window: { start: december(4), end: december(5) } })),
    );
    expect(file.features).toHaveLength(1);
    expect(file.features[0].properties).toMatchObject({
      mentionCount: 1,
      firstOccurred: "2024-12-04",
      lastOccurred: "2024-12-04",
      control: "unknown",
      controlSides: [],
      mentions: [{ id: "hama-front/hama-2" }],
    });
  });

  test("is a collection without features where nothing is shown", () => {
    const nothing = exampleExport({ window: { start: december(7), end: december(8) } });
    expect(JSON.parse(writeGeoJson(nothing))).toMatchObject({
      features: [],
      dateline: { counts: { places: 0 } },
    });
  });
});

const rowsOf = (csv: string) =>
  parse<Record<string, string>>(csv.replace(/^\uFEFF/, ""), { header: true, skipEmptyLines: true });

describe("CSV", () => {
  test("has a row a shown mention, with its place, its article, its sources and what was shown", () => {
    const { data, errors } = rowsOf(writeCsv(exampleExport(SHOWN)));
    expect(errors).toEqual([]);
    expect(data).toHaveLength(7);
    expect(data[0]).toMatchObject({
      place_id: "halfaya",
      place_name_ar: "حلفايا",
      longitude: "36.6058",
      control: "held",
      control_sides: "opposition",
      mention_id: "hama-front/halfaya",
      mention_url: "https://maps.example.org/syria/#mention=hama-front/halfaya",
      occurred: "2024-12-03",
      occurred_start: "2024-12-03T00:00+03:00",
      occurred_end: "2024-12-04T00:00+03:00",
      article_license: "CC-BY-4.0",
      sources:
        "Example Monitor: Daily log, 3 December, 2024-12-03 | Example Wire Service: Towns taken, monitor says, 2024-12-03",
      source_urls: "https://example.org/monitor/3 | ",
      window: "2024-12-03T00:00+03:00/2024-12-05T00:00+03:00",
      license: "CC-BY-4.0",
      collection_version: "example",
    });
    const unplaced = data.find((row) => row.place_id === "maar-shahur");
    expect([unplaced?.longitude, unplaced?.occurred]).toEqual(["", ""]);
  });

  test("begins with the mark that lets Excel read Arabic, and has its header even without rows", () => {
    const csv = writeCsv(exampleExport({ window: { start: december(7), end: december(8) } }));
    expect(csv.startsWith("\uFEFF")).toBe(true);
    expect(rowsOf(csv).meta.fields).toContain("license");
    expect(rowsOf(csv).data).toEqual([]);
  });

  test("never has a cell that a spreadsheet would run, whatever an article says, and loses no text", () => {
    const nasty = fc
      .tuple(
        fc.constantFrom("", " ", "\t", "\n", "\r\n", "  "),
        fc.constantFrom("=", "+", "-", "@", "＝", "＋", "－", "＠", '"', ";", "a"),
        fc.string({ unit: "grapheme" }),
      )
      .map((parts) => `x${parts.join("")}`.slice(1));
    fc.assert(
      fc.property(nasty, nasty, (title, passage) => {
        const state = exampleExport({}, ({ places }) => {
          for (const { properties } of places.features)
            for (const mention of properties.mentions) Object.assign(mention, { title, passage });
        });
        const [first] = rowsOf(writeCsv(state)).data;
        for (const [name, text] of [
          ["article_title", title],
          ["passage", passage],
        ] as const) {
          const cell = first?.[name] ?? "";
          expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
          expect([text, `'${text}`]).toContain(cell);
        }
      }),
    );
  });

  test("keeps negative positions numbers, and semicolons inside quotation marks", () => {
    const csv = writeCsv(
      exampleExport({}, ({ places }) => {
        for (const place of places.features) {
          if (place.geometry) place.geometry.coordinates = [-70.5, -33.25];
          for (const mention of place.properties.mentions) mention.title = "a;=1+1";
        }
      }),
    );
    expect(csv).toContain(",-70.5,-33.25,");
    expect(csv).toContain('"a;=1+1"');
  });

  test("has every column in the documentation, and no other is documented", () => {
    const documented = [
      ...readFileSync("docs/exports.md", "utf8").matchAll(/^\| `(\w+)` \|/gm),
    ].map(([, name]) => name);
    const fields = rowsOf(writeCsv(exampleExport())).meta.fields?.map((name) =>
      name === "place_name_ar" ? "place_name_xx" : name,
    );
    expect(documented).toEqual(fields);
  });
});

describe("Linked Places", () => {
  const file = (asked: Parameters<typeof exampleExport>[0] = SHOWN) =>
    JSON.parse(writeLinkedPlaces(exampleExport(asked)));
  const placeOf = (id: string) =>
    file().features.find((feature: { "@id": string }) => feature["@id"].endsWith(`#place=${id}`));

  test("has context, ids, titles, names with their languages and a citation, and links", () => {
    expect(file()["@context"]).toMatch(/linkedplaces-context-v1\.1\.jsonld$/);
    expect(placeOf("hama")).toMatchObject({
      "@id": "https://maps.example.org/syria/#place=hama",
      type: "Feature",
      properties: { title: "Hama", ccodes: ["SY"], fclasses: ["P"] },
      names: [
        { toponym: "Hama", lang: "en", citations: [{ label: "GeoNames" }] },
        { toponym: "حماة", lang: "ar" },
        { toponym: "Hamah" },
        { toponym: "Hamath" },
      ],
      geometry: { type: "Point", coordinates: [36.7578, 35.1318], certainty: "certain" },
      links: [
        { type: "closeMatch", identifier: "https://sws.geonames.org/170017/" },
        { type: "subjectOf", identifier: "https://example.org/hama" },
      ],
      when: { timespans: [{ start: { in: "2024-12-03" } }, { start: { in: "2024-12-04" } }] },
    });
  });

  test("gives undated mentions no time, and unplaced places no position", () => {
    expect(placeOf("maar-shahur").geometry).toBeNull();
    expect(placeOf("maar-shahur").when).toBeUndefined();
    expect(placeOf("rahbat-al-taslih").geometry.certainty).toBe("uncertain");
  });

  test("says what was shown", () => {
    expect(file({ mode: "cumulative" }).dateline).toMatchObject({ mode: "cumulative" });
  });

  test.each([
    ["2024-12-03", { start: { in: "2024-12-03" } }],
    ["2024-12-03T18:30+03:00", { start: { in: "2024-12-03T18:30+03:00" } }],
    ["2024-12-03~", { start: { in: "2024-12-03~" } }],
    ["2024-12-XX", { start: { in: "2024-12" } }],
    ["2024-11-27/2024-12-08?", { start: { in: "2024-11-27" }, end: { in: "2024-12-08?" } }],
    ["2024-11-27/..", { start: { in: "2024-11-27" }, end: { earliest: "2024-11-27" } }],
    ["../2024-12-08", { start: { latest: "2024-12-08" }, end: { in: "2024-12-08" } }],
    ["2024-21", { start: { earliest: "2024-03-01" }, end: { latest: "2024-05-31" } }],
    ["201X", { start: { earliest: "2010-01-01" }, end: { latest: "2019-12-31" } }],
    ["last week", null],
  ])("reads %s as no more than it says", (edtf, timespan) => {
    expect(timespanOf(edtf, "Asia/Damascus")).toEqual(timespan);
  });
});

describe("Web Annotations", () => {
  const file = JSON.parse(writeAnnotations(exampleExport(SHOWN)));

  test("are one collection with one page that holds every shown mention", () => {
    expect(file).toMatchObject({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "AnnotationCollection",
      total: 7,
      rights: "https://creativecommons.org/licenses/by/4.0/",
      generated: "2026-11-23T09:00:00.000Z",
      creator: { name: "The Hama front" },
      first: { type: "AnnotationPage", startIndex: 0 },
    });
    expect(file.first.items).toHaveLength(7);
    expect(file.dateline.counts.undatedShown).toBe(2);
  });

  test("point at the words in the article and say which place they name", () => {
    expect(file.first.items[0]).toMatchObject({
      id: "https://maps.example.org/syria/#mention=hama-front/halfaya",
      type: "Annotation",
      body: [
        { source: "https://maps.example.org/syria/#place=halfaya", purpose: "identifying" },
        { type: "TextualBody", purpose: "classifying", value: "control" },
        { value: "status: claimed" },
        { value: "side: opposition" },
        { value: "occurred: 2024-12-03" },
      ],
      target: {
        source: {
          id: "https://example.org/hama",
          language: "en",
          creator: { name: "Example Wire" },
          created: "2024-12-04T15:30:00.000Z",
          "dcterms:issued": "2024-12-04T18:30+03:00",
        },
        selector: [
          { type: "TextQuoteSelector", exact: "Halfaya", suffix: " and Taybat al-I" },
          { type: "TextPositionSelector", start: 14, end: 21 },
        ],
      },
    });
  });

  test("make no instant out of a day, and lead to our copy where an article has no address", () => {
    const arabic = JSON.parse(
      writeAnnotations(exampleExport({ window: { start: december(5), end: december(6) } })),
    );
    const { source } = arabic.first.items[0].target;
    expect(source.id).toBe("https://maps.example.org/syria/#article=hama-arabic");
    expect(source.created).toBeUndefined();
    expect(source["dcterms:issued"]).toBe("2024-12-05");
  });
});

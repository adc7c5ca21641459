import fc from "fast-check";
import papaparse from "papaparse";
import { expect, test } from "vitest";
import { createEventsWriter, type WrittenEvent } from "../../../src/core/export/events-file.ts";

const written = (own: WrittenEvent["own"], row = 1): WrittenEvent => ({
  event: {
    row,
    id: null,
    occurred: "2024-12",
    published: null,
    type: "strike",
    typeText: null,
    side: "جيش",
    status: "reported",
    title: null,
    text: null,
    publisher: null,
    url: null,
  },
  place: { name: "حماة", lon: -36.75, lat: 35.13, radiusM: 500 },
  own,
});

function csvOf(columns: string[], events: WrittenEvent[]): string {
  const writer = createEventsWriter({ file: "csv", note: {} }, columns);
  return writer.head + events.map((event) => writer.lines([event])).join("") + writer.end;
}

const rowsOf = (csv: string) =>
  papaparse.parse<Record<string, string>>(csv.slice(1).trimEnd(), { header: true }).data;

test("a CSV begins with the mark that spreadsheets need for Arabic, then the id, what was read, and the file's columns", () => {
  const csv = csvOf(["name", "lat"], [written({ name: "حماة", lat: "35.13" }, 7)]);
  expect(csv.startsWith("\uFEFF")).toBe(true);
  expect(csv.endsWith("\r\n")).toBe(true);
  expect(rowsOf(csv)).toEqual([
    {
      event_id: "row-7",
      dateline_row: "7",
      dateline_place: "حماة",
      dateline_longitude: "-36.75",
      dateline_latitude: "35.13",
      dateline_radius_m: "500",
      dateline_occurred: "2024-12",
      dateline_published: "",
      dateline_type: "strike",
      dateline_side: "جيش",
      dateline_status: "reported",
      name: "حماة",
      lat: "35.13",
    },
  ]);
});

test("what a spreadsheet would run gets an apostrophe; numbers with a sign stay as they are", () => {
  const values = ["=1+1", " =A1", "@sum", "+33 6", "-1+2", "＝x", "\tx", "-36.75", "+2,5", "-1e5"];
  const [row = {}] = rowsOf(
    csvOf(
      values.map((_, i) => `c${i}`),
      [written(Object.fromEntries(values.map((value, i) => [`c${i}`, value])))],
    ),
  );
  expect(values.map((_, i) => row[`c${i}`])).toEqual([
    ...values.slice(0, 7).map((value) => `'${value}`),
    ...values.slice(7),
  ]);
});

test("no text of a file is lost in a CSV, and none of its cells can be run", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1 }), (texts) => {
      const columns = texts.map((_, i) => `c${i}`);
      const csv = csvOf(columns, [written(Object.fromEntries(texts.map((t, i) => [`c${i}`, t])))]);
      const [, cells = []] = papaparse.parse<string[]>(csv.slice(1)).data;
      const own = cells.slice(11);
      expect(own.map((cell, i) => (cell === texts[i] ? cell : cell.slice(1)))).toEqual(texts);
      for (const cell of own)
        expect(cell).not.toMatch(/^\s*[=@＝＠]|^\s*[+-](?!\d+([.,]\d+)?(e[+-]?\d+)?\s*$)/i);
    }),
  );
});

test("a column of the file that is called like one of ours keeps its values under another name", () => {
  const columns = ["event_id", "dateline_type", "event_id (2)"];
  const own = { event_id: "a", dateline_type: "b", "event_id (2)": "c" };
  expect(rowsOf(csvOf(columns, [written(own)]))[0]).toMatchObject({
    event_id: "row-1",
    dateline_type: "strike",
    "event_id (3)": "a",
    "dateline_type (2)": "b",
    "event_id (2)": "c",
  });
});

test("GeoJSON has a feature an event with all values as they were, and says of itself what it is", () => {
  const note = { clock: "occurred" };
  const writer = createEventsWriter({ file: "geojson", note }, []);
  const nowhere = { ...written({ big: 2n ** 60n }), place: { ...written({}).place, lon: null } };
  const one = { list: [1], "geometry.longitude": 1, "feature.id": "f" };
  const text = writer.head + writer.lines([written(one)]) + writer.lines([]);
  const file = JSON.parse(text + writer.lines([nowhere]) + writer.end);
  expect(file).toMatchObject({ type: "FeatureCollection", dateline: note });
  expect(file.features[0]).toMatchObject({
    type: "Feature",
    id: "row-1",
    geometry: { type: "Point", coordinates: [-36.75, 35.13] },
    properties: { list: [1], dateline_occurred: "2024-12", dateline_side: "جيش" },
  });
  expect(Object.keys(file.features[0].properties)).not.toContain("geometry.longitude");
  expect(file.features[1]).toMatchObject({
    geometry: null,
    properties: { big: "1152921504606846976" },
  });
  const empty = createEventsWriter({ file: "geojson", note }, []);
  expect(JSON.parse(empty.head + empty.end).features).toEqual([]);
});

import { describe, expect, test } from "vitest";
import { fileName } from "../../../src/core/export/file-name.ts";
import { licenseUrl } from "../../../src/core/export/license-url.ts";
import { NO_FILTERS } from "../../../src/core/select/filters.ts";
import { december, exampleExport } from "./example-export.ts";

describe("what a file says about itself", () => {
  test("names the window with its zone, the clock, the mode and the version", () => {
    const { note } = exampleExport();
    expect(note).toMatchObject({
      collection: { id: "example", version: "example" },
      generated: "2026-11-23T09:00:00.000Z",
      window: { start: "2024-12-03T00:00+03:00", end: "2024-12-05T00:00+03:00" },
      clock: "occurred",
      mode: "window",
      asOf: null,
      filters: {},
      license: "CC-BY-4.0",
      credits: ["GeoNames (CC BY 4.0)"],
    });
  });

  test("counts what is in the file and what was left out of it", () => {
    expect(exampleExport().note.counts).toEqual({
      places: 3,
      mentions: 5,
      articles: 1,
      controlChanges: 2,
      unplaced: 0,
      undatedShown: 0,
      undatedLeftOut: 2,
      publishedLater: 0,
    });
    expect(exampleExport({ undated: true }).note.counts).toMatchObject({
      places: 5,
      unplaced: 1,
      undatedShown: 2,
      undatedLeftOut: 0,
    });
    expect(exampleExport({ asOf: december(5) }).note).toMatchObject({
      asOf: "2024-12-04",
      counts: { publishedLater: 2 },
    });
  });

  test("says that cumulative mode begins anywhere", () => {
    expect(exampleExport({ mode: "cumulative" }).note.shown).toEqual({
      start: null,
      end: "2024-12-05T00:00+03:00",
    });
  });

  test("keeps a baseline that was not known yet out of the file", () => {
    const baselines = (asOf: number | null) =>
      exampleExport({ asOf }, ({ places }) => {
        for (const { id, properties } of places.features)
          if (id === "halfaya" && properties.baseline) properties.baseline.asOf = "2024-12-06";
      }).places.map(({ place }) => place.properties.baseline?.asOf);
    expect(baselines(null)).toEqual(["2024-12-06", undefined, "2024-11-26"]);
    expect(baselines(december(5))).toEqual([undefined, undefined, "2024-11-26"]);
  });

  test("names only filters that are on, and the box of the view where it filters", () => {
    const filters = { ...NO_FILTERS, type: ["control"], inView: true };
    const { note, places } = exampleExport({ filters, mapView: [36.6, 35.25, 36.8, 35.3] });
    expect(note.filters).toEqual({ type: ["control"], inView: [36.6, 35.25, 36.8, 35.3] });
    expect(places.map(({ place }) => place.id)).toEqual(["halfaya", "taybat-al-imam"]);
  });

  test("lists what the shown mentions rest on and what that repeats, nothing else", () => {
    const ids = (state = exampleExport()) => state.note.sources.map(({ id }) => id);
    expect(ids()).toEqual(["monitor-2024-12-03", "wire-2024-12-03", "agency-2024-12-03"]);
    expect(ids(exampleExport({ window: { start: december(5), end: december(6) } }))).toEqual([]);
    const repeated = exampleExport({}, ({ places }) => {
      for (const place of places.features)
        for (const mention of place.properties.mentions) {
          mention.sources = ["wire-2024-12-03"];
          mention.quotations = [];
        }
    });
    expect(ids(repeated)).toEqual(["monitor-2024-12-03", "wire-2024-12-03"]);
  });
});

describe("names of files", () => {
  const name = (asked: Parameters<typeof exampleExport>[0]) =>
    fileName(exampleExport(asked).note, "csv");

  test("tell collection and window, the last day included", () => {
    expect(name({})).toBe("example-2024-12-03_2024-12-04.csv");
    expect(name({ window: { start: december(3), end: december(4) } })).toBe(
      "example-2024-12-03.csv",
    );
  });

  test("have hours where the window has, and the mode where only the end counts", () => {
    const window = { start: december(3), end: december(4) + 45_000_000 };
    expect(name({ window })).toBe("example-2024-12-03_2024-12-04T1230.csv");
    expect(name({ mode: "cumulative" })).toBe("example-until_2024-12-04.csv");
    expect(name({ mode: "instant" })).toBe("example-at_2024-12-04.csv");
  });

  test("say that it is undated where a window has no ends, as that of a table without dates", () => {
    const { note } = exampleExport();
    expect(fileName({ ...note, window: { start: null, end: null } }, "csv")).toBe(
      "example-undated.csv",
    );
  });

  test("have no sign that a system could stumble over", () => {
    const { note } = exampleExport();
    const odd = { ...note, collection: { ...note.collection, id: "../حماة: a/b" } };
    expect(fileName(odd, "csv")).toBe("a-b-2024-12-03_2024-12-04.csv");
    const foreign = { ...note, collection: { ...note.collection, id: "حماة" } };
    expect(fileName(foreign, "csv")).toBe("collection-2024-12-03_2024-12-04.csv");
  });
});

test("Creative Commons licences have their addresses; what is no known licence has none", () => {
  expect(licenseUrl("CC-BY-4.0")).toBe("https://creativecommons.org/licenses/by/4.0/");
  expect(licenseUrl("CC-BY-NC-SA-3.0")).toBe("https://creativecommons.org/licenses/by-nc-sa/3.0/");
  expect(licenseUrl("CC0-1.0")).toBe("https://creativecommons.org/publicdomain/zero/1.0/");
  expect(licenseUrl("https://example.org/terms")).toBe("https://example.org/terms");
  expect(licenseUrl("all rights reserved")).toBeNull();
});

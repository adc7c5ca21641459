import { expect, test } from "vitest";
import { giveFiles, givenAddress, givenText } from "../../../src/core/site/given-files.ts";

const SITE = "https://example.org/map/";

test("a given file is found by its absolute address, and only there", () => {
  giveFiles(SITE, { "collections/a/places.geojson": "{}" });
  expect(givenText(`${SITE}collections/a/places.geojson`)).toBe("{}");
  expect(givenText("https://elsewhere.example/collections/a/places.geojson")).toBeNull();
});

test("an address stands for itself where nothing was given for it", () => {
  giveFiles(SITE, { "basemap/relief-light.webp": "data:image/webp;base64,AA==" });
  expect(givenAddress(`${SITE}basemap/relief-light.webp`)).toBe("data:image/webp;base64,AA==");
  expect(givenAddress(`${SITE}basemap/relief-dark.webp`)).toBe(`${SITE}basemap/relief-dark.webp`);
});

test("names that every object has are no files", () => {
  giveFiles("", {});
  expect(givenText("constructor")).toBeNull();
  expect(givenText("__proto__")).toBeNull();
});

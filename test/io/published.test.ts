import { afterEach, expect, test, vi } from "vitest";
import { loadPublished, readPlaces } from "../../src/io/published.ts";
import { exampleData } from "../fixtures/dataset.ts";

afterEach(() => vi.restoreAllMocks());

const broken = (change: (features: unknown[]) => void): unknown => {
  const file = structuredClone(exampleData().places);
  change(file.features);
  return file;
};

test("a whole file is read without a word", () => {
  const { places } = exampleData();
  expect(readPlaces(places)).toEqual({ ok: true, value: places, issues: [] });
});

test("a broken place is left out and named, the others stay", () => {
  const result = readPlaces(
    broken(
      (features) =>
        (features[1] = {
          type: "Feature",
          id: "x",
          geometry: { type: "Point", coordinates: [200, 95] },
          properties: { name: "x" },
        }),
    ),
  );
  const { places } = exampleData();
  if (!result.ok) throw new Error("the file was refused");
  expect(result.value.features).toHaveLength(places.features.length - 1);
  expect(result.issues[0]?.path).toBe("/features/1/geometry/coordinates");
  expect(result.issues[0]?.message).toContain("latitude from -90 to 90");
});

test("a broken mention is left out and named, its place stays with the others", () => {
  const { places } = exampleData();
  const at = places.features.findIndex((place) => place.properties.mentions.length > 1);
  const count = places.features[at]?.properties.mentions.length ?? 0;
  const file = structuredClone(places);
  Object.assign(file.features[at]?.properties.mentions[0] ?? {}, { type: "rumour" });
  const result = readPlaces(file);
  if (!result.ok) throw new Error("the file was refused");
  expect(result.value.features).toHaveLength(places.features.length);
  expect(result.value.features[at]?.properties.mentions).toHaveLength(count - 1);
  expect(result.issues[0]?.path).toBe(`/features/${at}/properties/mentions/0/type`);
});

test.each([[null], [[]], ["text"], [{ type: "Topology" }]])(
  "%j is no collection of places and is refused",
  (data) => {
    expect(readPlaces(data).ok).toBe(false);
  },
);

test("a list with a million faults is named once, at once", () => {
  const { places } = exampleData();
  const mentions = Array(1_000_000).fill(0);
  const file = structuredClone(places);
  Object.assign(file.features[0]?.properties ?? {}, { mentions });
  const result = readPlaces(file);
  if (!result.ok) throw new Error("the file was refused");
  expect(result.value.features).toHaveLength(places.features.length);
  expect(result.issues).toHaveLength(1);
  expect(result.issues[0]?.path).toMatch(/^\/features\/0\/properties\/mentions\/0/);
  expect(result.issues[0]?.message).toContain("1000000 mentions");
});

test("a collection in a time zone that the browser does not know is refused in words", async () => {
  const { collection, places } = exampleData();
  vi.spyOn(globalThis, "fetch").mockImplementation(async (address) =>
    Response.json(
      String(address).endsWith("collection.json")
        ? { ...collection, timeZone: "Nowhere/Else" }
        : places,
    ),
  );
  const result = await loadPublished({ address: "https://example.org/collections/x/" });
  expect(result.ok).toBe(false);
  expect(result.issues).toMatchObject([{ path: "/timeZone", severity: "error" }]);
});

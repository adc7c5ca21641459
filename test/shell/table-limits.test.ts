// @vitest-environment jsdom
import { beforeEach, expect, test } from "vitest";
import { DEFAULT_LIMITS } from "../../src/io/tables/limits.ts";
import { boxAround } from "../../src/shell/tables/box-around.ts";
import { tableLimits } from "../../src/shell/tables/limits.ts";
import { exampleData } from "../fixtures/dataset.ts";

const limitsOf = (content: string) => {
  document.head.append(
    Object.assign(document.createElement("meta"), { name: "dateline-table-limits", content }),
  );
  return tableLimits();
};
beforeEach(() => document.head.replaceChildren());

test("a site says what its pages take; what it does not name, or says nonsense of, is as usual", () => {
  expect(tableLimits()).toEqual(DEFAULT_LIMITS);
  const said = limitsOf("bytes=500000000 events=-3 planets=9");
  expect(said).toEqual({ ...DEFAULT_LIMITS, bytes: 500_000_000 });
});

test("a table is shown with all of its places and some land around them", () => {
  const { places } = exampleData();
  const box = boxAround(places);
  if (!box) throw new Error("no box");
  const [west, south, east, north] = box;
  for (const { geometry } of places.features) {
    if (!geometry) continue;
    const [lon, lat] = geometry.coordinates;
    expect(lon - west).toBeGreaterThanOrEqual(0.2);
    expect(east - lon).toBeGreaterThanOrEqual(0.2);
    expect(lat - south).toBeGreaterThanOrEqual(0.2);
    expect(north - lat).toBeGreaterThanOrEqual(0.2);
  }
  expect(boxAround({ ...places, features: [] })).toBeNull();
});

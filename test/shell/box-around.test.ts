import { expect, test } from "vitest";
import type { Places } from "../../src/schema/place.ts";
import { boxAround } from "../../src/shell/tables/box-around.ts";

const placesAt = (positions: readonly [number, number][]): Places => ({
  type: "FeatureCollection",
  features: positions.map((coordinates, i) => ({
    type: "Feature",
    id: `p-${i}`,
    geometry: { type: "Point", coordinates },
    properties: {
      name: `Place ${i}`,
      names: {},
      alternateNames: [],
      kind: "other",
      identifiers: {},
      mentionCount: 1,
      mentions: [],
    },
  })),
});

test("few places are all in the map's first view, with land around", () => {
  expect(
    boxAround(
      placesAt([
        [36, 35],
        [38, 37],
      ]),
    ),
  ).toEqual([35.75, 34.75, 38.25, 37.25]);
});

test("one wrong position among hundreds does not show the whole world", () => {
  const towns = Array.from({ length: 300 }, (_, i): [number, number] => [36 + i / 300, 35]);
  const [west, south] = boxAround(placesAt([...towns, [0, 0]])) ?? [];
  expect(west).toBeGreaterThan(35);
  expect(south).toBeGreaterThan(34);
});

test("without a position there is nothing to show", () => {
  expect(boxAround(placesAt([]))).toBeNull();
});

import { expect, test } from "vitest";
import { levelAt } from "../../../src/core/geo/place-cells.ts";
import { groupPlaces } from "../../../src/core/select/place-groups.ts";
import type { Place } from "../../../src/schema/place.ts";

const place = (number: number, radiusM: number): Place => ({
  type: "Feature",
  id: `p-${number}`,
  geometry: { type: "Point", coordinates: [36 + number / 1e5, 35] },
  properties: {
    name: `Place ${number}`,
    names: {},
    alternateNames: [],
    kind: "other",
    identifiers: {},
    radiusM,
    mentionCount: 1,
    mentions: [],
  },
});

test("a region and a circle of doubt are never grouped with what lies near them", () => {
  const groups = groupPlaces([place(0, 0), place(1, 100_000), place(2, 5000)]);
  expect([...groups.areas]).toEqual([1]);
  expect([...groups.circles]).toEqual([2]);
  expect([...groups.points]).toEqual([0, 2]);
});

test("where hundreds are not exactly known they share symbols, so that they don't pile up", () => {
  const groups = groupPlaces(
    Array.from({ length: 300 }, (_, i) => place(i, i % 2 ? 100_000 : 5000)),
  );
  expect(groups.isVague).toBe(true);
  expect(groups.points).toHaveLength(300);
  expect(levelAt(groups.cells, 5).x).toHaveLength(1);
});

import { area, booleanPointInPolygon, distance } from "@turf/turf";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Held } from "../../../src/core/geo/claims.ts";
import type { Ground } from "../../../src/core/geo/land.ts";
import { nearestClaims } from "../../../src/core/geo/nearest-claim.ts";
import type { Position } from "../../../src/schema/place.ts";

const REACH_M = 15_000;
const held = (position: Position, side: string, disputed = false): Held => ({
  position,
  sides: [side],
  disputed,
});
const away = (a: Position, b: Position) => distance(a, b, { units: "meters" });
const box = (west: number, south: number, east: number, north: number): Ground => ({
  type: "Feature",
  properties: {},
  geometry: {
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
  },
});

test("every point belongs to the nearest claim within reach, and to none beyond it", () => {
  const claims = fc.uniqueArray(
    fc.record({
      lon: fc.integer({ min: 0, max: 400 }),
      lat: fc.integer({ min: 0, max: 400 }),
      side: fc.constantFrom("a", "b", "c"),
    }),
    { minLength: 1, maxLength: 12, selector: ({ lon, lat }) => `${lon} ${lat}` },
  );
  const probe = fc.tuple(
    fc.double({ min: 36, max: 36.4, noNaN: true }),
    fc.double({ min: 35, max: 35.4, noNaN: true }),
  );
  fc.assert(
    fc.property(claims, probe, (list, point) => {
      const all = list.map(({ lon, lat, side }) => held([36 + lon / 1000, 35 + lat / 1000], side));
      const found = nearestClaims(all, REACH_M).ground.filter((ground) =>
        booleanPointInPolygon(point, ground),
      );
      const ranked = all
        .map((claim) => ({ claim, metres: away(claim.position, point) }))
        .sort((x, y) => x.metres - y.metres);
      const [first, second] = ranked;
      // On a border, and where circle and polygon differ, either answer is right.
      if (!first || Math.abs(first.metres - REACH_M) < 50) return;
      if (second && second.metres - first.metres < 50) return;
      expect(found.map(({ properties }) => properties.sides)).toEqual(
        first.metres < REACH_M ? [first.claim.sides] : [],
      );
    }),
    { numRuns: 200 },
  );
});

test("no claims, no estimate", () => {
  expect(nearestClaims([], REACH_M)).toEqual({ ground: [], edges: [] });
});

test("a single claim is a circle with its whole edge", () => {
  const { ground, edges } = nearestClaims([held([36, 35], "a")], REACH_M);
  expect(ground).toHaveLength(1);
  expect(
    area({ type: "FeatureCollection", features: [...ground] }) / (Math.PI * REACH_M ** 2),
  ).toBeCloseTo(1, 1);
  expect(edges).toHaveLength(1);
  expect(edges[0]?.at(-1)).toEqual(edges[0]?.[0]);
});

test("claims at one position that name other sides are disputed ground", () => {
  const { ground } = nearestClaims([held([36, 35], "b"), held([36, 35], "a")], REACH_M);
  expect(ground.map(({ properties }) => properties)).toEqual([
    { sides: ["a", "b"], disputed: true },
  ]);
});

test("neighbours of one side have no line between them, neighbours of two have one", () => {
  const wallsWith = (other: string) => {
    const { edges } = nearestClaims([held([36, 35], "a"), held([36.1, 35], other)], REACH_M);
    const isOnWall = ([lon]: Position) => Math.abs(lon - 36.05) < 1e-6;
    return edges.flatMap((line) =>
      line.slice(1).filter((to, i) => isOnWall(to) && isOnWall(line[i] ?? [0, 0])),
    );
  };
  expect(wallsWith("a")).toHaveLength(0);
  expect(wallsWith("b")).toHaveLength(1);
});

test("a disputed claim stays apart from its side's others", () => {
  const { ground } = nearestClaims([held([36, 35], "a"), held([36.1, 35], "a", true)], REACH_M);
  expect(ground.map(({ properties }) => properties.disputed)).toEqual([false, true]);
});

test("ground in the water is cut off, with its edge", () => {
  const claims = [held([36, 35], "a")];
  const { ground, edges } = nearestClaims(claims, REACH_M, [box(36, 34, 38, 36)]);
  const whole = nearestClaims(claims, REACH_M);
  const size = (list: typeof ground) => list.reduce((sum, one) => sum + area(one), 0);
  expect(size(ground) / size(whole.ground)).toBeCloseTo(0.5, 2);
  expect(edges.flat().every(([lon]) => lon > 35.99)).toBe(true);
});

test("ground far from the shore is left as it is, and none is left in the sea", () => {
  const claims = [held([36, 35], "a")];
  const inland = nearestClaims(claims, REACH_M, [box(35, 34, 36, 36), box(35.9, 34, 37, 36)]);
  expect(inland).toEqual(nearestClaims(claims, REACH_M));
  expect(nearestClaims(claims, REACH_M, [box(10, 10, 11, 11)])).toEqual({ ground: [], edges: [] });
});

test("a lake in the middle of the ground is cut out, with land all around it", () => {
  // Boxes are plain polygons: one level down are their corners.
  const corners = (ground: Ground) => ground.geometry.coordinates.flat(1) as Position[];
  const middle: Ground = {
    type: "Feature",
    properties: {},
    geometry: {
      type: "Polygon",
      coordinates: [
        corners(box(35.92, 34.92, 36.08, 35.08)),
        corners(box(35.94, 34.98, 35.98, 35.02)).reverse(),
      ],
    },
  };
  const land = [
    middle,
    box(35, 34, 37, 34.92),
    box(35, 35.08, 37, 36),
    box(35, 34, 35.92, 36),
    box(36.08, 34, 37, 36),
  ];
  const { ground } = nearestClaims([held([36, 35], "a")], REACH_M, land);
  expect(ground.some((piece) => booleanPointInPolygon([35.96, 35], piece))).toBe(false);
  expect(ground.some((piece) => booleanPointInPolygon([36.05, 35], piece))).toBe(true);
});

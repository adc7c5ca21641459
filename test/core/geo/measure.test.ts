import { expect, test } from "vitest";
import { areaRing } from "../../../src/core/geo/area-ring.ts";
import { boundsOf } from "../../../src/core/geo/bounds.ts";
import { measureLine } from "../../../src/core/geo/measure.ts";
import { isInArea } from "../../../src/core/select/filters.ts";

test("a line's legs add up to its length over the ground", () => {
  // A degree of latitude is 111.2 km on a sphere of 6,371 km.
  const { legs, total } = measureLine([
    [36, 35],
    [36, 36],
    [36, 38],
  ]);
  expect(legs.map((leg) => Math.round(leg / 1000))).toEqual([111, 222]);
  expect(total).toBe(legs.reduce((a, b) => a + b));
});

test("a line over the antimeridian takes the short way", () => {
  expect(
    measureLine([
      [179.5, 0],
      [-179.5, 0],
    ]).total / 1000,
  ).toBeCloseTo(111.2, 0);
});

test("fewer than two points have no length", () => {
  expect(measureLine([])).toEqual({ legs: [], total: 0 });
  expect(measureLine([[36, 35]])).toEqual({ legs: [], total: 0 });
});

test("bounds hold every position, with everything between both sides of the antimeridian", () => {
  expect(
    boundsOf([
      [36, 35],
      [38, 34],
    ]),
  ).toEqual([36, 34, 38, 35]);
  expect(boundsOf([[36, 35]])).toEqual([36, 35, 36, 35]);
  expect(
    boundsOf([
      [179, 1],
      [-179, 2],
    ]),
  ).toEqual([-179, 1, 179, 2]);
  expect(boundsOf([])).toBeNull();
});

test("the ring of a circle lies on its edge, that of a polygon is its corners", () => {
  const circle = { kind: "circle", center: [36, 35], radiusM: 20_000 } as const;
  const center = [...circle.center] as [number, number];
  const inner = areaRing({ ...circle, center });
  expect(inner).toHaveLength(72);
  for (const corner of inner) {
    expect(isInArea(corner, { ...circle, center, radiusM: 20_010 })).toBe(true);
    expect(isInArea(corner, { ...circle, center, radiusM: 19_990 })).toBe(false);
  }
  const corners: [number, number][] = [
    [36, 35],
    [37, 35],
    [37, 36],
  ];
  expect(areaRing({ kind: "polygon", corners })).toEqual(corners);
});

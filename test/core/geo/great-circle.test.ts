import { destination, distance } from "@turf/turf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { goneTo, metresBetween } from "../../../src/core/geo/great-circle.ts";

const position = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);

test("a degree of latitude is 111.2 km, the short way also over the antimeridian", () => {
  expect(metresBetween([36, 35], [36, 36]) / 1000).toBeCloseTo(111.195, 3);
  expect(metresBetween([179.5, 0], [-179.5, 0]) / 1000).toBeCloseTo(111.195, 3);
  expect(metresBetween([36, 35], [36, 35])).toBe(0);
});

test("distances are those that Turf gives, anywhere", () => {
  fc.assert(
    fc.property(position, position, (a, b) => {
      const turf = distance(a, b, { units: "meters" });
      expect(Math.abs(metresBetween(a, b) - turf)).toBeLessThanOrEqual(0.001);
    }),
  );
});

test("who sets out comes to where Turf says, and so many metres away", () => {
  const metres = fc.double({ min: 1, max: 2_000_000, noNaN: true });
  const bearing = fc.double({ min: -360, max: 360, noNaN: true });
  const inhabited = fc.tuple(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: -60, max: 60, noNaN: true }),
  );
  fc.assert(
    fc.property(inhabited, metres, bearing, (from, way, course) => {
      const [lon, lat] = goneTo(from, way, course);
      const turf = destination(from, way, course, { units: "meters" }).geometry.coordinates;
      expect(lon).toBeCloseTo(turf[0] ?? 0, 9);
      expect(lat).toBeCloseTo(turf[1] ?? 0, 9);
      expect(metresBetween(from, [lon, lat]) / way).toBeCloseTo(1, 3);
    }),
  );
});

import { booleanPointInPolygon } from "@turf/turf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isInRing } from "../../../src/core/geo/in-ring.ts";
import type { Position } from "../../../src/schema/place.ts";

// A fine grid: positions lie on corners and edges often enough, and its numbers are exact.
const position = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }))
  .map(([x, y]): Position => [36 + x / 4, 35 + y / 4]);

test("a position is in a ring where Turf says so, on corners and edges, and in rings that cross themselves", () => {
  fc.assert(
    fc.property(position, fc.array(position, { minLength: 3, maxLength: 8 }), (at, corners) => {
      const ring = [...corners, ...corners.slice(0, 1)];
      const turf = booleanPointInPolygon(at, { type: "Polygon", coordinates: [ring] });
      expect(isInRing(at, corners)).toBe(turf);
    }),
    { numRuns: 5000 },
  );
});

test("a ring without corners holds nothing", () => {
  expect(isInRing([0, 0], [])).toBe(false);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { areWellInside, fitPositions, sizeOfView } from "../../../src/core/geo/fit.ts";
import { metresPerPixel } from "../../../src/core/geo/metres.ts";
import type { Bbox } from "../../../src/core/select/filters.ts";
import type { Position } from "../../../src/schema/place.ts";

const SIZE = { width: 800, height: 500 };
const hama: Position = [36.7578, 35.1318];
const aleppo: Position = [37.1611, 36.2012];

/** What a map of a size shows at a camera. */
function viewOf({ center, zoom }: { center: Position; zoom: number }, size = SIZE): Bbox {
  const world = 512 * 2 ** zoom;
  const dLon = ((size.width / world) * 360) / 2;
  const y = (lat: number) => Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
  const lat = (at: number) => (Math.atan(Math.sinh(at * 2 * Math.PI)) * 180) / Math.PI;
  const dy = size.height / world / 2;
  return [center[0] - dLon, lat(y(center[1]) - dy), center[0] + dLon, lat(y(center[1]) + dy)];
}

test("a single place is shown in the middle, at the zoom there was or the most that is allowed", () => {
  expect(fitPositions([hama], SIZE, 7, 10)).toEqual({
    center: [expect.closeTo(36.7578, 6), expect.closeTo(35.1318, 6)],
    zoom: 7,
  });
  expect(fitPositions([hama, hama], SIZE, 12, 10)?.zoom).toBe(10);
});

test("two towns 124 km apart, north and south, get three quarters of the map's height", () => {
  const fit = fitPositions([hama, aleppo], SIZE, 7, 10);
  const metres = 119_000;
  expect(metres / metresPerPixel(35.67, fit?.zoom ?? 0)).toBeCloseTo(500 * 0.76, -1);
});

test("no places move nothing", () => {
  expect(fitPositions([], SIZE, 7, 10)).toBeNull();
});

test("poles are where Web Mercator ends", () => {
  expect(fitPositions([[0, 90]], SIZE, 3, 10)?.center[1]).toBeCloseTo(85.05, 2);
});

test("whatever is fitted lies well inside, and no farther in than allowed", () => {
  const position = fc.tuple(
    fc.double({ min: -60, max: 60, noNaN: true }),
    fc.double({ min: -60, max: 60, noNaN: true }),
  );
  fc.assert(
    fc.property(fc.array(position, { minLength: 1, maxLength: 6 }), (positions) => {
      const fit = fitPositions(positions, { width: 900, height: 900 }, 5, 10);
      expect(fit).not.toBeNull();
      if (!fit) return;
      expect(fit.zoom).toBeLessThanOrEqual(10);
      const [west, south, east, north] = viewOf(fit, { width: 902, height: 902 });
      expect(areWellInside(positions, [west, south, east, north])).toBe(true);
    }),
  );
});

test("the size of a map follows from what it shows and its zoom", () => {
  const view = viewOf({ center: hama, zoom: 8.5 });
  expect(sizeOfView(view, 8.5)).toEqual({
    width: expect.closeTo(800, 3),
    height: expect.closeTo(500, 3),
  });
  expect(sizeOfView([170, 0, -170, 10], 0).width).toBeCloseTo((512 * 20) / 360, 6);
});

test("well inside is not near the edge", () => {
  const view: Bbox = [30, 30, 40, 40];
  expect(areWellInside([[35, 35]], view)).toBe(true);
  expect(areWellInside([[39.5, 35]], view)).toBe(false);
  expect(areWellInside([[35, 39.5]], view)).toBe(false);
  expect(areWellInside([[41, 35]], view)).toBe(false);
  expect(areWellInside([], view)).toBe(true);
});

test("well inside also holds across the antimeridian", () => {
  expect(areWellInside([[-179, 5]], [170, 0, -170, 10])).toBe(true);
  expect(areWellInside([[0, 5]], [170, 0, -170, 10])).toBe(false);
});

test("as many places as a collection may have are fitted", () => {
  const many = Array.from({ length: 200_000 }, (_, i): Position => [36 + i / 200_000, 35]);
  expect(fitPositions(many, SIZE, 7, 10)?.center[0]).toBeCloseTo(36.5, 3);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { GROUND_SIZE, stillCamera } from "../../../src/map/still/camera.ts";

const VIEW = { center: [36.9, 35.4] as [number, number], zoom: 7.2 };
const sizes = fc.record({
  width: fc.integer({ min: 200, max: 3000 }),
  height: fc.integer({ min: 200, max: 3000 }),
});

test("at the picture's own size the camera is the collection's view", () => {
  const camera = stillCamera(VIEW, GROUND_SIZE);
  expect(camera.zoom).toBeCloseTo(7.2, 9);
  expect(camera.project(VIEW.center)).toEqual({ x: 500, y: 320 });
  // A degree of longitude is 512 pixels times 2 to the zoom, divided by 360 (Web Mercator).
  expect(camera.project([37.9, 35.4]).x - 500).toBeCloseTo((512 * 2 ** 7.2) / 360, 6);
  expect(camera.project([36.9, 36.4]).y).toBeLessThan(320);
});

test("in a map of any size what the picture shows at a point lies at that point", () => {
  fc.assert(
    fc.property(
      sizes,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (size, x, y) => {
        const picture = stillCamera(VIEW, GROUND_SIZE);
        const camera = stillCamera(VIEW, size);
        const position = picture.unproject({ x: x * GROUND_SIZE.width, y: y * GROUND_SIZE.height });
        // CSS's object-fit: cover, with the picture's middle in the map's.
        const cover = Math.min(size.width / GROUND_SIZE.width, size.height / GROUND_SIZE.height);
        const point = camera.project(position);
        expect(point.x).toBeCloseTo(size.width / 2 + (x - 0.5) * GROUND_SIZE.width * cover, 5);
        expect(point.y).toBeCloseTo(size.height / 2 + (y - 0.5) * GROUND_SIZE.height * cover, 5);
      },
    ),
  );
});

test("what is in view is exactly what lies inside the map", () => {
  fc.assert(
    fc.property(sizes, (size) => {
      const { bbox, project } = stillCamera(VIEW, size);
      const [west, south, east, north] = bbox;
      const [topLeft, bottomRight] = [project([west, north]), project([east, south])];
      expect(topLeft.x).toBeCloseTo(0, 5);
      expect(topLeft.y).toBeCloseTo(0, 5);
      expect(bottomRight.x).toBeCloseTo(size.width, 5);
      expect(bottomRight.y).toBeCloseTo(size.height, 5);
    }),
  );
});

test("a map without a size yet has a camera all the same", () => {
  expect(Number.isFinite(stillCamera(VIEW, { width: 0, height: 0 }).zoom)).toBe(true);
  expect(stillCamera(undefined, GROUND_SIZE).zoom).toBe(1);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { clipLine, clipRing, thin } from "../../../src/core/pictures/clip.ts";

const RECT = { left: 0, top: 0, right: 10, bottom: 6 };
const point = fc.record({
  x: fc.double({ min: -30, max: 30, noNaN: true }),
  y: fc.double({ min: -30, max: 30, noNaN: true }),
});
const isInside = ({ x, y }: { x: number; y: number }) =>
  x >= -1e-6 && x <= 10 + 1e-6 && y >= -1e-6 && y <= 6 + 1e-6;

test("of a ring that crosses the edge the part inside is left", () => {
  const ring = [
    { x: 8, y: 2 },
    { x: 14, y: 2 },
    { x: 14, y: 4 },
    { x: 8, y: 4 },
  ];
  expect(clipRing(ring, RECT)).toEqual([
    { x: 8, y: 2 },
    { x: 10, y: 2 },
    { x: 10, y: 4 },
    { x: 8, y: 4 },
  ]);
});

test("a ring around everything becomes the rectangle, one outside nothing", () => {
  const square = (r: number, x: number) => [
    { x: x - r, y: -r },
    { x: x + r, y: -r },
    { x: x + r, y: r },
    { x: x - r, y: r },
  ];
  expect(clipRing(square(50, 0), RECT)).toHaveLength(4);
  expect(clipRing(square(3, 40), RECT)).toEqual([]);
});

test("a line that leaves and comes back is two pieces", () => {
  const line = [
    { x: 1, y: 1 },
    { x: 1, y: 9 },
    { x: 5, y: 9 },
    { x: 5, y: 1 },
  ];
  expect(clipLine(line, RECT)).toEqual([
    [
      { x: 1, y: 1 },
      { x: 1, y: 6 },
    ],
    [
      { x: 5, y: 6 },
      { x: 5, y: 1 },
    ],
  ]);
});

test("nothing that is left lies outside, whatever came", () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 12 }), (points) => {
      expect(clipRing(points, RECT).every(isInside)).toBe(true);
      expect(clipLine(points, RECT).flat().every(isInside)).toBe(true);
    }),
  );
});

test("a line that lies inside stays as it is", () => {
  const inside = fc.record({
    x: fc.integer({ min: 0, max: 10 }),
    y: fc.integer({ min: 0, max: 6 }),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(inside, { minLength: 2, selector: ({ x, y }) => `${x} ${y}` }),
      (line) => {
        expect(clipLine(line, RECT)).toEqual([line]);
      },
    ),
  );
});

test("points too near to the one before go, the ends stay", () => {
  const line = [0, 0.1, 0.2, 1, 1.1].map((x) => ({ x, y: 0 }));
  expect(thin(line, 0.5).map(({ x }) => x)).toEqual([0, 1, 1.1]);
});

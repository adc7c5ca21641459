import { expect, test } from "vitest";
import { projectionOf, tileOnView, tilesOf, type View } from "../../../src/core/pictures/view.ts";

const VIEW: View = { center: [37.35, 34.95], zoom: 6.3, width: 1000, height: 640 };

test("the centre is in the middle, and a degree is as long as at 512 pixels a world", () => {
  const project = projectionOf(VIEW);
  expect(project([37.35, 34.95])).toEqual({ x: expect.closeTo(500), y: expect.closeTo(320) });
  expect(project([38.35, 34.95]).x - 500).toBeCloseTo((512 * 2 ** 6.3) / 360);
});

test("tiles cover the whole map without a gap and are no finer than there are any", () => {
  const tiles = tilesOf(VIEW, 6);
  expect(new Set(tiles.map(({ z }) => z))).toEqual(new Set([6]));
  const places = tiles.map((tile) => tileOnView(tile, VIEW));
  const covers = (x: number, y: number) =>
    places.filter((p) => x >= p.x && x < p.x + p.size && y >= p.y && y < p.y + p.size).length;
  for (const x of [0, 333, 500, 999]) for (const y of [0, 320, 639]) expect(covers(x, y)).toBe(1);
  expect(tilesOf({ ...VIEW, zoom: 3.9 }, 6).every(({ z }) => z === 3)).toBe(true);
});

test("at the edge of the world there are only tiles of the world", () => {
  const tiles = tilesOf({ ...VIEW, center: [179.9, 84], zoom: 2 }, 6);
  expect(tiles.every(({ x, y }) => x >= 0 && x < 4 && y >= 0 && y < 4)).toBe(true);
});

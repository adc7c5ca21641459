import { type Point, toMercator, WORLD_PX } from "../core/geo/mercator.ts";
import type { MercatorBox } from "../core/geo/place-cells.ts";
import type { Position } from "../schema/place.ts";

/**
 * A camera as symbols need it. It looks straight down with north at the top, as all of our maps do, so a point of the
 * flat world (0–1 eastwards and southwards) is at `width / 2 + (x - middle.x) * worldPx` pixels, and so on downwards.
 */
export type Projection = {
  zoom: number;
  /** Size of the view, CSS pixels. */
  width: number;
  height: number;
  middle: Point;
  /** Width of the whole world, CSS pixels. */
  worldPx: number;
  /** Turns `[lon, lat]` degrees into pixels from the view's top left corner. */
  project(position: Position): Point;
};

/** The camera over a position at a MapLibre zoom, for a view of some size in CSS pixels. */
export function createProjection(
  center: Position,
  zoom: number,
  { width, height }: { width: number; height: number },
): Projection {
  const worldPx = WORLD_PX * 2 ** zoom;
  const middle = toMercator(center);
  const project = (position: Position): Point => {
    const { x, y } = toMercator(position);
    return { x: width / 2 + (x - middle.x) * worldPx, y: height / 2 + (y - middle.y) * worldPx };
  };
  return { zoom, width, height, middle, worldPx, project };
}

/** What of the flat world is in view, with a margin of so many pixels around it. */
export function worldInView(
  { middle, worldPx, width, height }: Projection,
  margin: number,
): MercatorBox {
  const [x, y] = [(width / 2 + margin) / worldPx, (height / 2 + margin) / worldPx];
  return { west: middle.x - x, east: middle.x + x, north: middle.y - y, south: middle.y + y };
}

import { fromMercator, type Point } from "../../core/geo/mercator.ts";
import type { Bbox } from "../../core/select/filters.ts";
import type { Position } from "../../schema/place.ts";
import type { Camera } from "../../store/state.ts";
import { createProjection, type Projection } from "../projection.ts";

/** Size of the map, in CSS pixels, that a picture of the ground shows at the collection's opening view. */
export const GROUND_SIZE = { width: 1000, height: 640 };

/** The world before any collection is known. */
const WORLD: Camera = { center: [0, 20], zoom: 1 };

/** A map that never moves: where positions are on it, and where its points are in the world. */
export type StillCamera = Projection & {
  /** `[lon, lat]` degrees of a point, CSS pixels from the map's top left corner. */
  unproject(point: Point): Position;
  /** What is in view. */
  bbox: Bbox;
};

/**
 * The camera of a map of some size (CSS pixels) over a picture of the ground that lies in it whole, as CSS's `object-fit:
 * contain` does: no place of the collection's view is cut off, for this map can't be moved to it.
 */
export function stillCamera(
  view: Camera = WORLD,
  size: { width: number; height: number },
): StillCamera {
  const { width, height } = size;
  const scale = Math.min(width / GROUND_SIZE.width, height / GROUND_SIZE.height) || 1;
  const zoom = view.zoom + Math.log2(scale);
  const projection = createProjection(view.center, zoom, size);
  const { middle, worldPx } = projection;
  const unproject = ({ x, y }: Point): Position =>
    fromMercator({
      x: middle.x + (x - width / 2) / worldPx,
      y: middle.y + (y - height / 2) / worldPx,
    });
  const [west, north] = unproject({ x: 0, y: 0 });
  const [east, south] = unproject({ x: width, y: height });
  return { ...projection, unproject, bbox: [west, south, east, north] };
}

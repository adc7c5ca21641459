import { extent } from "d3-array";
import type { Position } from "../../schema/place.ts";
import type { Bbox } from "../select/filters.ts";
import { fromMercator, type Point, toMercator, WORLD_PX } from "./mercator.ts";

/** Size of a map in CSS pixels. */
type MapSize = { width: number; height: number };

/** What a map should show: `[lon, lat]` degrees and MapLibre zoom. */
type Fit = { center: Position; zoom: number };

/** Share of a map's width and height, at each edge, in which a place is not well inside. */
const EDGE = 0.12;

/**
 * The camera that shows all positions well inside a map, at most at `mostZoom`; a single position (or several at
 * one spot) at `zoom`, held to `mostZoom`. Null for no positions. Flat Web Mercator: the map has no copies of the
 * world, so positions on both sides of the antimeridian get everything between them.
 */
export function fitPositions(
  positions: readonly Position[],
  size: MapSize,
  zoom: number,
  mostZoom: number,
): Fit | null {
  const points = positions.map(toMercator);
  const [west, east] = extent(points, ({ x }) => x);
  const [top, bottom] = extent(points, ({ y }) => y);
  if (west === undefined || east === undefined || top === undefined || bottom === undefined)
    return null;
  const center = fromMercator({ x: (west + east) / 2, y: (top + bottom) / 2 });
  const inside = (length: number) => Math.max(1, length * (1 - 2 * EDGE));
  const scale = Math.min(
    inside(size.width) / (WORLD_PX * (east - west)),
    inside(size.height) / (WORLD_PX * (bottom - top)),
  );
  const fitting = Number.isFinite(scale) ? Math.log2(scale) : zoom;
  return { center, zoom: Math.max(0, Math.min(fitting, mostZoom)) };
}

/** The camera with which a map of a size shows a whole box, which may cross the antimeridian: nothing around it. */
export function fitBox([west, south, east, north]: Bbox, { width, height }: MapSize): Fit {
  const shown = sizeOfView([west, south, east, north], 0);
  const zoom = Math.log2(Math.min(width / shown.width, height / shown.height));
  const half = (west <= east ? east - west : east - west + 360) / 2;
  const middle = ((west + half + 540) % 360) - 180;
  const y = (toMercator([0, north]).y + toMercator([0, south]).y) / 2;
  return { center: [middle, fromMercator({ x: 0, y })[1]], zoom: Math.max(0, zoom) };
}

/** Size in CSS pixels of a map that shows a box at a zoom, Web Mercator; the box may cross the antimeridian. */
export function sizeOfView([west, south, east, north]: Bbox, zoom: number): MapSize {
  const worldPx = WORLD_PX * 2 ** zoom;
  const degrees = west <= east ? east - west : east - west + 360;
  const [top, bottom] = [toMercator([0, north]).y, toMercator([0, south]).y];
  return { width: (worldPx * degrees) / 360, height: worldPx * (bottom - top) };
}

/** True when every position lies in the box and not near its edges; true for no positions. */
export function areWellInside(positions: readonly Position[], view: Bbox): boolean {
  return sharesIn(positions, view).every(({ x, y }) => isInner(x) && isInner(y));
}

/** The larger of the shares of a box's width and height that positions inside it take up; 0 for fewer than two. */
export function shareOfView(positions: readonly Position[], view: Bbox): number {
  const shares = sharesIn(positions, view);
  const [west = 0, east = 0] = extent(shares, ({ x }) => x);
  const [top = 0, bottom = 0] = extent(shares, ({ y }) => y);
  return Math.max(east - west, bottom - top);
}

/** Where positions lie in a box on a map: 0 to 1 from its west and its north; beyond that outside of it. */
function sharesIn(positions: readonly Position[], [west, south, east, north]: Bbox): Point[] {
  const width = west <= east ? east - west : east - west + 360;
  const [top, bottom] = [toMercator([0, north]).y, toMercator([0, south]).y];
  return positions.map((position) => ({
    x: ((((position[0] - west) % 360) + 360) % 360) / width,
    y: (toMercator(position).y - top) / (bottom - top),
  }));
}

const isInner = (share: number) => share >= EDGE && share <= 1 - EDGE;

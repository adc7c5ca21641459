import type { Position } from "../../schema/place.ts";
import { toMercator, WORLD_PX } from "../geo/mercator.ts";

/** Pixels from a map's left and top edge. */
export type Point = { x: number; y: number };

/** A map as it is drawn: its centre, `[lon, lat]` degrees, MapLibre zoom, and size in CSS pixels. */
export type View = { center: Position; zoom: number; width: number; height: number };

/** A square of the Web Mercator grid. */
export type TileId = { z: number; x: number; y: number };

/** Where positions are on a map, in CSS pixels; outside of it, too. */
export function projectionOf(view: View): (position: Position) => Point {
  const { left, top, size } = worldOf(view);
  return (position) => {
    const { x, y } = toMercator(position);
    return { x: x * size - left, y: y * size - top };
  };
}

/** Where a tile is on a map: its top left corner and its size in CSS pixels. */
export function tileOnView({ z, x, y }: TileId, view: View): Point & { size: number } {
  const { left, top, size: world } = worldOf(view);
  const size = world / 2 ** z;
  return { x: x * size - left, y: y * size - top, size };
}

/** The tiles of the zoom below a map's own, `mostZoom` at most, that together cover it; the world is not repeated. */
export function tilesOf(view: View, mostZoom: number): TileId[] {
  const z = Math.max(0, Math.min(mostZoom, Math.floor(view.zoom)));
  const { left, top, size: world } = worldOf(view);
  const size = world / 2 ** z;
  const at = (px: number) => Math.max(0, Math.min(2 ** z - 1, Math.floor(px / size)));
  const tiles: TileId[] = [];
  for (let y = at(top); y <= at(top + view.height); y += 1)
    for (let x = at(left); x <= at(left + view.width); x += 1) tiles.push({ z, x, y });
  return tiles;
}

/** Size of the world in CSS pixels, and where the map's corner is on it. */
function worldOf({ center, zoom, width, height }: View) {
  const size = WORLD_PX * 2 ** zoom;
  const middle = toMercator(center);
  return { size, left: middle.x * size - width / 2, top: middle.y * size - height / 2 };
}

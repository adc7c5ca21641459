import type { Position } from "../../schema/place.ts";

/** MapLibre's world is this many pixels wide at zoom 0. */
export const WORLD_PX = 512;
/** Web Mercator ends here (EPSG:3857). */
const MAX_LAT = 85.051129;

/** A point of the flat world, from 0 to 1 eastwards and southwards. */
export type Point = { x: number; y: number };

/** Where a position (`[lon, lat]` degrees) lies in Web Mercator; what lies beyond its end is moved to its end. */
export function toMercator([lon, lat]: Position): Point {
  const radians = (Math.max(-MAX_LAT, Math.min(MAX_LAT, lat)) * Math.PI) / 180;
  return {
    x: (lon + 180) / 360,
    y: (1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2,
  };
}

/** The position (`[lon, lat]` degrees) of a point of the flat world. */
export function fromMercator({ x, y }: Point): Position {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [x * 360 - 180, lat];
}

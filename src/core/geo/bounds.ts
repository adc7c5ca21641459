import { extent } from "d3-array";
import type { Position } from "../../schema/place.ts";
import type { Bbox } from "../select/filters.ts";

/**
 * The box around positions (`[lon, lat]` degrees); null for none. The map has no copies of the world, so positions on
 * both sides of the antimeridian get everything between them, as in `fitPositions`.
 */
export function boundsOf(positions: readonly Position[]): Bbox | null {
  const [west, east] = extent(positions, ([lon]) => lon);
  const [south, north] = extent(positions, ([, lat]) => lat);
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return null;
  return [west, south, east, north];
}

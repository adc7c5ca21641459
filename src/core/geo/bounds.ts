import { bbox } from "@turf/turf";
import type { Position } from "../../schema/place.ts";
import type { Bbox } from "../select/filters.ts";

/**
 * The box around positions (`[lon, lat]` degrees); null for none. The map has no copies of the world, so positions on
 * both sides of the antimeridian get everything between them, as in `fitPositions`.
 */
export function boundsOf(positions: readonly Position[]): Bbox | null {
  if (positions.length === 0) return null;
  const [west, south, east, north] = bbox({ type: "MultiPoint", coordinates: [...positions] });
  return [west, south, east, north];
}

import { bbox } from "@turf/turf";
import type { Position } from "../../schema/place.ts";
import type { Bbox } from "../select/filters.ts";

/**
 * The narrowest box around positions (`[lon, lat]` degrees); null for none. A box over the antimeridian has an
 * east beyond 180, so that west stays below east.
 */
export function boundsOf(positions: readonly Position[]): Bbox | null {
  if (positions.length === 0) return null;
  const plain = boxOf(positions);
  const shifted = boxOf(positions.map(([lon, lat]): Position => [lon < 0 ? lon + 360 : lon, lat]));
  return shifted[2] - shifted[0] < plain[2] - plain[0] ? shifted : plain;
}

function boxOf(positions: readonly Position[]): Bbox {
  const [west, south, east, north] = bbox({ type: "MultiPoint", coordinates: [...positions] });
  return [west, south, east, north];
}

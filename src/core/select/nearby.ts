import { bearing } from "@turf/turf";
import type { Place } from "../../schema/place.ts";
import { metresBetween } from "../geo/great-circle.ts";

/** The eight winds, clockwise from north. */
const DIRECTIONS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;
type Direction = (typeof DIRECTIONS)[number];

/**
 * A place near another: great-circle metres between the two points, the direction in which it lies (null where the
 * points are the same), and by how many metres the distance may be wrong, as neither position need be exact.
 */
export type Neighbour = {
  placeId: string;
  distanceM: number;
  direction: Direction | null;
  doubtM: number;
};

/** Neighbours, nearest first, and how many places have no position to measure from. */
export type Nearby = { neighbours: readonly Neighbour[]; unplaced: number };

/**
 * Places whose points lie within `radiusM` metres of a place's point, its edge included, the place itself left out;
 * null for a place that is unknown or not placed. Measures like the area filter, so that both find the same places.
 */
export function placesNearby(
  places: ReadonlyMap<string, Place>,
  placeId: string,
  radiusM: number,
): Nearby | null {
  const place = places.get(placeId);
  const center = place?.geometry?.coordinates;
  if (!place || !center) return null;
  const neighbours: Neighbour[] = [];
  let unplaced = 0;
  for (const other of places.values()) {
    if (other.id === placeId) continue;
    if (!other.geometry) {
      unplaced += 1;
      continue;
    }
    const { coordinates } = other.geometry;
    const distanceM = metresBetween(coordinates, center);
    if (distanceM > radiusM) continue;
    neighbours.push({
      placeId: other.id,
      distanceM,
      direction: distanceM === 0 ? null : directionOf(bearing(center, coordinates)),
      doubtM: (place.properties.radiusM ?? 0) + (other.properties.radiusM ?? 0),
    });
  }
  const nearest = (a: Neighbour, b: Neighbour) =>
    a.distanceM - b.distanceM || (a.placeId < b.placeId ? -1 : 1);
  return { neighbours: neighbours.sort(nearest), unplaced };
}

/** The wind nearest to a bearing (degrees clockwise from north, from -180 to 180). */
function directionOf(degrees: number): Direction {
  return DIRECTIONS[(Math.round(degrees / 45) + 8) % 8] ?? "n";
}

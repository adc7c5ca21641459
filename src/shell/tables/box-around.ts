import { quantileSorted } from "d3-array";
import type { Bbox } from "../../core/select/filters.ts";
import type { Places } from "../../schema/place.ts";

/** Share of the places' own width and height that is shown around them, and the least, degrees: about 25 km. */
const MARGIN = 0.12;
const LEAST = 0.25;

/** Share of the places at each edge that may lie outside: few wrong positions must not show the whole world. */
const OUTSIDE = 0.01;

/**
 * What the map should show of a table when it is opened: nearly all of its places with some land around; null for none.
 * Of fewer than a hundred places all of them.
 */
export function boxAround(places: Places): Bbox | null {
  const positions = places.features.flatMap(({ geometry }) => geometry?.coordinates ?? []);
  if (positions.length === 0) return null;
  // Longitudes and latitudes take turns in one list.
  const [west, east] = rangeOf(positions.filter((_, i) => i % 2 === 0));
  const [south, north] = rangeOf(positions.filter((_, i) => i % 2 === 1));
  const aside = Math.max(LEAST, (east - west) * MARGIN);
  const above = Math.max(LEAST, (north - south) * MARGIN);
  // Web Mercator ends near 85 degrees.
  return [
    Math.max(-180, west - aside),
    Math.max(-85, south - above),
    Math.min(180, east + aside),
    Math.min(85, north + above),
  ];
}

function rangeOf(degrees: readonly number[]): [least: number, most: number] {
  const sorted = degrees.toSorted((a, b) => a - b);
  const outside = sorted.length < 1 / OUTSIDE ? 0 : OUTSIDE;
  return [quantileSorted(sorted, outside) ?? 0, quantileSorted(sorted, 1 - outside) ?? 0];
}

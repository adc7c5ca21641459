import type { Position } from "../../schema/place.ts";

/**
 * True when a position (`[lon, lat]` degrees) lies in a ring of corners, its edge included; the last corner is joined to
 * the first. Where a ring crosses itself, what it goes around twice is outside (even-odd), as Turf has it.
 */
export function isInRing([lon, lat]: Position, corners: readonly Position[]): boolean {
  let isInside = false;
  let [fromLon, fromLat] = corners.at(-1) ?? [0, 0];
  for (const [toLon, toLat] of corners) {
    // Which side of the edge it is on: 0 on its line.
    const side = (toLon - fromLon) * (lat - fromLat) - (lon - fromLon) * (toLat - fromLat);
    if (side === 0 && isWithin(lon, fromLon, toLon) && isWithin(lat, fromLat, toLat)) return true;
    // Counts the edges that a ray to the east meets.
    if (fromLat > lat !== toLat > lat && side > 0 === toLat > fromLat) isInside = !isInside;
    [fromLon, fromLat] = [toLon, toLat];
  }
  return isInside;
}

const isWithin = (value: number, a: number, b: number) =>
  Math.min(a, b) <= value && value <= Math.max(a, b);

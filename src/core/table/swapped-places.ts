import type { Places } from "../../schema/place.ts";
import { microDegrees } from "./place-id.ts";

/** A place's number, its degrees and how many events it has. */
type Spot = { place: number; lat: number; lon: number; events: number };

/** Within so many degrees of a swapped position there are other places, where it is to be believed. */
const NEAR = 1;
/** So far from a place there is hardly anything else, where its own position is not. */
const FAR = 3;
/** So many times as many events lie around the swapped position. */
const MORE = 20;

/**
 * Places whose latitude and longitude seem to stand for each other, by number: those whose swapped position is exactly another
 * place's with more events, and those far from almost all others whose swapped position lies right among them. Whether
 * they are swapped nobody can know. Cost: a look-up in a grid for each place.
 */
export function swappedPlaces({ features }: Places): ReadonlySet<number> {
  const spots = features.flatMap(({ geometry, properties }, place): Spot[] => {
    if (!geometry) return [];
    const [lon, lat] = geometry.coordinates;
    return [{ place, lat, lon, events: properties.mentionCount }];
  });
  const exact = new Map<string, number>();
  const grid = new Map<string, number>();
  for (const { lat, lon, events } of spots) {
    add(exact, exactKey(lat, lon), events);
    add(grid, cellKey(Math.floor(lat), Math.floor(lon)), events);
  }
  const isSwapped = ({ lat, lon }: Spot) => {
    if (Math.abs(lon) > 90) return false;
    const own = exact.get(exactKey(lat, lon)) ?? 0;
    if ((exact.get(exactKey(lon, lat)) ?? 0) > own) return true;
    return around(grid, lon, lat, NEAR) >= MORE * around(grid, lat, lon, FAR);
  };
  return new Set(spots.filter(isSwapped).map(({ place }) => place));
}

function add(counts: Map<string, number>, key: string, events: number): void {
  counts.set(key, (counts.get(key) ?? 0) + events);
}

const exactKey = (lat: number, lon: number) => `${microDegrees(lat)} ${microDegrees(lon)}`;
const cellKey = (row: number, column: number) => `${row} ${column}`;

/** Events in the cells of one degree that lie so near. */
function around(
  grid: ReadonlyMap<string, number>,
  lat: number,
  lon: number,
  reach: number,
): number {
  let events = 0;
  for (let row = Math.floor(lat) - reach; row <= Math.floor(lat) + reach; row += 1)
    for (let column = Math.floor(lon) - reach; column <= Math.floor(lon) + reach; column += 1)
      events += grid.get(cellKey(row, column)) ?? 0;
  return events;
}

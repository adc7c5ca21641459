import type { Dataset } from "./dataset.ts";
import { type Bbox, isInBbox } from "./filters.ts";

const positions = new WeakMap<Dataset["places"], Float64Array>();

/** A number other than 0 for each place of the data, by its number, that lies in a box of degrees. */
export function placesInView({ places, placeIds }: Dataset, view: Bbox): Uint8Array {
  const known = positions.get(places) ?? positionsOf(places, placeIds);
  positions.set(places, known);
  const isIn = new Uint8Array(placeIds.length);
  for (let place = 0; place < isIn.length; place += 1) {
    const [lon, lat] = [known[2 * place] ?? Number.NaN, known[2 * place + 1] ?? Number.NaN];
    isIn[place] = Number(isInBbox([lon, lat], view));
  }
  return isIn;
}

/** Longitude and latitude by place; not a number where it has no position, so that it lies in no box. */
function positionsOf(places: Dataset["places"], placeIds: readonly string[]): Float64Array {
  const all = new Float64Array(2 * placeIds.length).fill(Number.NaN);
  placeIds.forEach((id, place) => {
    const position = places.get(id)?.geometry?.coordinates;
    if (position) all.set(position, 2 * place);
  });
  return all;
}

/** Places that are in both lists, where there is another one. */
export function inBoth(some: Uint8Array | null, others: Uint8Array | null): Uint8Array | null {
  if (!some || !others) return some ?? others;
  return some.map((isIn, place) => Number(isIn !== 0 && others[place] !== 0));
}

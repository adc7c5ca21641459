import { orderOf } from "../../core/events/order.ts";

/** Most places that a table's list has: what is beyond them is found by search, or nearer on the map. */
const MOST_PLACES = 5_000;

/**
 * Numbers of the places that have events, the most first, equal ones in the order of the data; `most` of them. Some 40 ms at a million places, sorted by their counts alone.
 */
export function placesByCount(counts: Uint32Array, most = MOST_PLACES): Uint32Array {
  let some = 0;
  for (const count of counts) if (count > 0) some += 1;
  const places = new Uint32Array(some);
  const keys = new Int32Array(some);
  let next = 0;
  for (let place = 0; place < counts.length; place += 1) {
    const count = counts[place] ?? 0;
    if (count === 0) continue;
    places[next] = place;
    keys[next] = -count;
    next += 1;
  }
  return orderOf(keys)
    .subarray(0, most)
    .map((at) => places[at] ?? 0);
}

/** The same places by name; `nameOf` is asked once for each. */
export function placesByName(
  places: Uint32Array,
  nameOf: (place: number) => string,
  collator: Intl.Collator,
): Uint32Array {
  const named = [...places].map((place) => ({ place, name: nameOf(place) }));
  named.sort((a, b) => collator.compare(a.name, b.name));
  return Uint32Array.from(named, ({ place }) => place);
}

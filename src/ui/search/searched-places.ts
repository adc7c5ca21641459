import { NO_END, NO_START } from "../../core/events/columns.ts";
import { countAt, countSlots } from "../../core/events/place-index.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import type { Place } from "../../schema/place.ts";
import { placeIndex } from "../../store/selectors.ts";
import type { State } from "../../store/state.ts";
import { placesByCount } from "../lists/place-order.ts";

/**
 * Most places whose names are searched: to make so many ready takes a second or two, in pieces. Of more, those with
 * most events.
 */
export const MOST_SEARCHED = 20_000;

/** The places whose names are searched. */
export function searchedPlaces(dataset: Dataset, state: State): Iterable<Place> {
  const { places, placeIds } = dataset;
  const index = placeIndex(state);
  if (places.size <= MOST_SEARCHED || !index) return firstOf(places.values());
  const all = countSlots(index, { start: NO_START, end: NO_END }, true);
  const counts = Uint32Array.from(placeIds, (_, place) => countAt(all, place));
  return [...placesByCount(counts, MOST_SEARCHED)].flatMap(
    (place) => places.get(placeIds[place] ?? "") ?? [],
  );
}

function* firstOf(places: Iterable<Place>): Iterable<Place> {
  let left = MOST_SEARCHED;
  for (const place of places) {
    if (left === 0) return;
    left -= 1;
    yield place;
  }
}

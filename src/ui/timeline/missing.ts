import type { Dataset, PlacedMention } from "../../core/select/dataset.ts";
import { type Clock, timeOf, type Visible } from "../../core/select/visible.ts";

/** Why a mention is missing from a picture: the timeline can't show it, or the map. */
export type Missing = "undated" | "unplaced";

/** Those of some mentions that have no time on a clock. */
export function undatedOf(mentions: readonly PlacedMention[], clock: Clock): PlacedMention[] {
  return mentions.filter((placed) => timeOf(placed, clock) === null);
}

/** Shown mentions whose place has no position. */
export function unplacedOf(shown: Visible, { places }: Dataset): PlacedMention[] {
  return shown.places
    .filter(({ placeId }) => !places.get(placeId)?.geometry)
    .flatMap(({ mentions }) => mentions);
}

const unplaced = new WeakMap<Dataset["places"], readonly number[]>();

/** Numbers of the places that have no position; looked for once. */
export function unplacedPlaces({ places, placeIds }: Dataset): readonly number[] {
  const known =
    unplaced.get(places) ??
    placeIds.flatMap((id, place) => (places.get(id)?.geometry ? [] : [place]));
  unplaced.set(places, known);
  return known;
}

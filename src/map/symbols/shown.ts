import { type AgeScale, ageScale } from "../../core/select/age.ts";
import type { Change } from "../../core/select/compare.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import type { PlaceState } from "../../core/select/visible.ts";
import { changes, timeView, visiblePlaces } from "../../store/selectors.ts";
import type { Coloring, State } from "../../store/state.ts";

/** A place as the map shows it: how it stands, and while two things are compared, how it differs. */
export type ShownPlace = PlaceState & { change?: Change };

/** What symbols say by their looks: colour by side or type, and fading by age where there is a scale. */
export type Look = { coloring: Coloring; ages: AgeScale | null };

/** The places to draw: those of the window, or while two things are compared, all that either speaks of. */
export function shownPlaces(state: State): ReadonlyMap<string, ShownPlace> {
  if (!state.comparison) return visiblePlaces(state);
  return new Map(changes(state).map((change) => [change.placeId, placeOf(change)]));
}

/** Comparing is about who holds a place, and both sides of it are equally old. */
export function lookOf(state: State, { extent }: Dataset): Look {
  if (state.comparison) return { coloring: "side", ages: null };
  return { coloring: state.coloring, ages: ageScale(extent, timeView(state)) };
}

function placeOf(change: Change): ShownPlace {
  const { placeId, kind, before, after } = change;
  const mentions = [...new Set([...before.mentions, ...after.mentions])];
  return {
    placeId,
    count: mentions.length,
    mentions,
    leadingType: "named",
    leadingSide: null,
    control: kind === "gone" ? before.control : after.control,
    isNew: false,
    controlChanged: kind === "changed",
    change,
  };
}

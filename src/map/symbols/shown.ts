import { ageScale } from "../../core/select/age.ts";
import type { Change } from "../../core/select/compare.ts";
import { type Control, UNKNOWN } from "../../core/select/control.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { type PlaceStates, placeStates, signsOfControl } from "../../core/select/place-states.ts";
import { countRecent, type StepCounts } from "../../core/select/step.ts";
import { changes, knownDataset, stepCounts, timeView } from "../../store/selectors.ts";
import type { State } from "../../store/state.ts";

/**
 * Makes what tells how places stand in a state: those of the window, or while two things are compared, all that
 * either speaks of. Null until there is something to count. What it made last is kept: a camera that moves, or a
 * hover, counts nothing anew.
 */
export function createShown(): (state: State) => PlaceStates | null {
  let last: { from: readonly unknown[]; made: PlaceStates | null } | null = null;
  return (state) => {
    const dataset = knownDataset(state);
    const from = [dataset, state.comparison ? changes(state) : stepCounts(state)];
    if (last?.from.every((one, i) => one === from[i])) return last.made;
    last = { from, made: dataset && shownIn(state, dataset) };
    return last.made;
  };
}

/** The same, made once for whoever asks once. */
export function shownIn(state: State, dataset: Dataset): PlaceStates | null {
  // Comparing is about who holds a place, and both sides of it are equally old.
  if (state.comparison) return comparedStates(dataset, changes(state));
  const counts = stepCounts(state);
  return counts && statesOf(state, dataset, counts);
}

function statesOf(state: State, dataset: Dataset, counts: StepCounts): PlaceStates {
  const ages = ageScale(dataset.extent, timeView(state));
  const recent = ages && countRecent(counts, ages);
  return placeStates(dataset, counts, recent, state.table === null);
}

function comparedStates(dataset: Dataset, found: readonly Change[]): PlaceStates {
  const byPlace = new Map(
    found.map((change) => [
      dataset.placeNumbers.get(change.placeId) ?? -1,
      { change, count: mentionsOf(change), control: controlOf(change) },
    ]),
  );
  const control = (place: number) => byPlace.get(place)?.control ?? UNKNOWN;
  const ofControl = signsOfControl(dataset.collection.sides);
  return {
    count: (place) => byPlace.get(place)?.count ?? 0,
    control,
    sign: (place) => ofControl(control(place)),
    isNew: () => false,
    age: () => 0,
    change: (place) => byPlace.get(place)?.change ?? null,
  };
}

const controlOf = ({ kind, before, after }: Change): Control =>
  kind === "gone" ? before.control : after.control;

/** Mentions of either side, each once. */
const mentionsOf = ({ before, after }: Change): number =>
  new Set([...before.mentions, ...after.mentions]).size;

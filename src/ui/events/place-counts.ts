import { addValuesAt, countAt } from "../../core/events/place-index.ts";
import { leadingCode } from "../../core/select/leading-type.ts";
import type { StepCounts } from "../../core/select/step.ts";
import { stepCounts } from "../../store/selectors.ts";
import type { State } from "../../store/state.ts";

/** What the window shows of a table, by number of place: how many events, and what they mostly are, as a code of the index's split. */
export type PlaceCounts = {
  step: StepCounts;
  counts: Uint32Array;
  leading: Uint8Array;
  /** Places with events, each once however exact, and all of their events. */
  places: number;
  events: number;
};

const made = new WeakMap<StepCounts, PlaceCounts>();

/** Counts of an open table for lists and sentences, made once a step of the timeline; null for articles, and until it is counted. */
export function placeCounts(state: State): PlaceCounts | null {
  const step = state.table && stepCounts(state);
  if (!step) return null;
  const counts = made.get(step) ?? countPlaces(step, state.table?.table.spots);
  made.set(step, counts);
  return counts;
}

function countPlaces(step: StepCounts, spots?: Uint32Array): PlaceCounts {
  const { firstSlot } = step.shown.index;
  const size = firstSlot.length - 1;
  const counts = new Uint32Array(size);
  const leading = new Uint8Array(size);
  const seen = new Uint32Array(size);
  let [places, events] = [0, 0];
  const sums: number[] = [];
  for (let place = 0; place < size; place += 1) {
    const count = countAt(step.shown, place);
    if (count === 0) continue;
    counts[place] = count;
    sums.fill(0);
    addValuesAt(step.shown, place, sums);
    leading[place] = leadingCode(sums);
    seen[spots?.[place] ?? place] ||= ++places;
    events += count;
  }
  return { step, counts, leading, places, events };
}

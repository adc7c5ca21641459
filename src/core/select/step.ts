import { minuteSpan } from "../events/columns.ts";
import { countSlots, type PlaceIndex, type SlotCounts } from "../events/place-index.ts";
import type { AgeScale } from "./age.ts";
import { changeSpan, shownSpan, type TimeView } from "./visible.ts";

/**
 * All that a step of the timeline asks of an index: what is shown, and what is known of the time before it, by which
 * a place is new or not.
 */
export type StepCounts = {
  view: TimeView;
  shown: SlotCounts;
  before: SlotCounts;
};

/** Counts a view: what `index` shows, and what `all` knows of the time before; filters make nothing new. Cost: the slots of the index, whatever the number of events. */
export function countStep(index: PlaceIndex, all: PlaceIndex, view: TimeView): StepCounts {
  return {
    view,
    shown: countSlots(index, minuteSpan(shownSpan(view)), view.undated),
    before: countSlots(all, minuteSpan({ start: -Infinity, end: changeSpan(view).start }), false),
  };
}

/** What is not older than one step of an age scale, and what is not older than two. */
export type RecentCounts = readonly [SlotCounts, SlotCounts];

const DAY_MS = 86_400_000;

/** Counts what of a step is recent, by which places fade. Cost: twice the slots of the index. */
export function countRecent({ shown }: StepCounts, { end, stepDays }: AgeScale): RecentCounts {
  const since = (steps: number) => {
    const span = minuteSpan({ start: end - steps * stepDays * DAY_MS, end });
    // What ended exactly that long ago is as old as the step is long, and no older.
    return countSlots(shown.index, { ...span, start: span.start - 1 }, false);
  };
  return [since(1), since(2)];
}

import { minuteSpan } from "../events/columns.ts";
import { countSlots, type PlaceIndex, type SlotCounts } from "../events/place-index.ts";
import { shownSpan, type TimeView } from "./visible.ts";

/**
 * All that a step of the timeline asks of an index: what is shown, and what is known of the time before the window.
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
    before: countSlots(all, minuteSpan({ start: -Infinity, end: view.window.start }), false),
  };
}

import type { Interval } from "../../core/time/interval.ts";
import { playToggled, store, timelineMoved } from "../../store/store.ts";

/** The reader moved the window by hand: play stops, so that the two don't pull at it together. */
export function windowMovedByHand(window: Interval): void {
  if (store.getState().playing) playToggled(false);
  timelineMoved(window);
}

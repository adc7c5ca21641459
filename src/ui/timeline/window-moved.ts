import type { Interval } from "../../core/time/interval.ts";
import { store } from "../../store/store.ts";
import { playToggled, timelineMoved } from "../../store/time.ts";

/** The reader moved the window by hand: play stops, so that the two don't pull at it together. */
export function windowMovedByHand(window: Interval): void {
  if (store.getState().playing) playToggled(false);
  timelineMoved(window);
}

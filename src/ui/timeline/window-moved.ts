import { fitAxis, showOnAxis } from "../../core/time/axis.ts";
import type { Interval } from "../../core/time/interval.ts";
import { store } from "../../store/store.ts";
import { playToggled, timelineMoved } from "../../store/time.ts";
import { axisMovedTo } from "./axis-moved.ts";

const MINUTE_MS = 60_000;

/** The reader moved the window by hand: play stops, so that the two don't pull at it together. */
export function windowMovedByHand(window: Interval): void {
  if (store.getState().playing) playToggled(false);
  timelineMoved(window);
}

/** The reader named a window, which may lie beside what a zoomed axis shows: then the axis goes there, too. */
export function windowChosen(window: Interval, extent: Interval): void {
  windowMovedByHand(window);
  const { axis, mode } = store.getState();
  if (!axis) return;
  const { start, end } = window;
  const chosen = mode === "window" ? { start, end } : { start: end - MINUTE_MS, end };
  axisMovedTo(showOnAxis(fitAxis(axis, extent), extent, chosen), extent);
}

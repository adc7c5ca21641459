import type { Interval } from "../../core/time/interval.ts";
import { sameWindow } from "../../core/time/window.ts";
import { axisMoved } from "../../store/time.ts";

/** The axis was moved to a span of the extent; all of the extent is kept as null, as nothing is zoomed then. */
export function axisMovedTo(axis: Interval, extent: Interval): void {
  axisMoved(sameWindow(axis, extent) ? null : axis);
}

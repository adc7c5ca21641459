import type { Mode } from "../select/visible.ts";
import type { Interval } from "./interval.ts";
import { dayWindow, moveWindow, sameWindow, stepWindow, type WindowBounds } from "./window.ts";
import { addDays } from "./zone.ts";

/**
 * Where play begins: here, or at the beginning where the end is already reached. A window over
 * everything could not move, so it shrinks to the first day; in cumulative mode the end goes back to
 * the first day of the window.
 */
export function playStart(window: Interval, mode: Mode, bounds: WindowBounds): Interval {
  const { extent, timeZone } = bounds;
  if (window.end < extent.end) return window;
  if (mode === "cumulative") return moveWindow(window, "end", window.start, "day", bounds);
  if (sameWindow(window, extent)) return dayWindow(extent.start, timeZone);
  return moveWindow(window, "body", extent.start, "day", bounds);
}

/** The window one day on; null when the end of the extent is reached. */
export function playStep(window: Interval, mode: Mode, bounds: WindowBounds): Interval | null {
  if (window.end >= bounds.extent.end) return null;
  return stepWindow(window, mode === "cumulative" ? "end" : "body", 1, bounds);
}

/**
 * The window at the next (`1`) or previous (`-1`) of `days`, ascending starts of days with reports; the
 * same window where there is none or it can't go further. In window mode the start goes to that day and
 * the length stays (a window over everything becomes that one day); in cumulative mode the end goes to
 * the end of that day.
 */
export function stepToReport(
  window: Interval,
  mode: Mode,
  direction: 1 | -1,
  days: readonly number[],
  bounds: WindowBounds,
): Interval {
  const { timeZone } = bounds;
  if (mode === "cumulative") {
    const ends = days.map((day) => addDays(day, 1, timeZone));
    const end = nearest(ends, window.end, direction);
    return end === undefined ? window : moveWindow(window, "end", end, "day", bounds);
  }
  if (sameWindow(window, bounds.extent)) {
    const day = direction === 1 ? days[0] : days.at(-1);
    return day === undefined ? window : dayWindow(day, timeZone);
  }
  const start = nearest(days, window.start, direction);
  return start === undefined ? window : moveWindow(window, "body", start, "day", bounds);
}

/** The first instant after `from`, or the last one before it. */
function nearest(instants: readonly number[], from: number, direction: 1 | -1): number | undefined {
  return direction === 1
    ? instants.find((instant) => instant > from)
    : instants.findLast((instant) => instant < from);
}

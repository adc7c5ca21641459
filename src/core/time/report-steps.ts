import type { Mode } from "../select/visible.ts";
import { reportDays } from "./bins.ts";
import type { Interval } from "./interval.ts";
import { dayWindow, moveMoment, moveWindow, sameWindow, type WindowBounds } from "./window.ts";
import { addDays, startOfDay } from "./zone.ts";

const MINUTE_MS = 60_000;

/**
 * What the steps from report to report stop at (UTC ms, ascending, each once): starts of local days with
 * reports; in instant mode the ends of the minutes in which the reports end, none later than the end of the day it
 * began on, for at the end of a day what lasted a minute of it is no longer there.
 */
export function reportStops(times: readonly Interval[], mode: Mode, timeZone: string): number[] {
  if (mode !== "instant") return reportDays(times, timeZone);
  const ends = times
    .filter(({ start }) => Number.isFinite(start))
    .map(({ start, end }) => Math.min(end, addDays(startOfDay(start, timeZone), 1, timeZone)));
  // A window ends on a full minute: a stop between two of them could be neither reached nor passed.
  const stops = ends.map((end) => Math.ceil(end / MINUTE_MS) * MINUTE_MS);
  return [...new Set(stops)].sort((a, b) => a - b);
}

/**
 * The window at the next (`1`) or previous (`-1`) of `stops`, which `reportStops` gives for the same mode; the
 * same window where there is none or it can't go further. In window mode the start goes to that day and
 * the length stays (a window over everything, or over less than a day, becomes that one day); in cumulative mode the end goes to
 * the end of that day, in instant mode to the stop itself.
 */
export function stepToReport(
  window: Interval,
  mode: Mode,
  direction: 1 | -1,
  stops: readonly number[],
  bounds: WindowBounds,
): Interval {
  const { timeZone } = bounds;
  if (mode !== "window") {
    const isMoment = mode === "instant";
    const ends = isMoment ? stops : stops.map((day) => addDays(day, 1, timeZone));
    const end = nearest(ends, window.end, direction);
    return end === undefined
      ? window
      : moveMoment(window, end, isMoment ? "minute" : "day", bounds);
  }
  if (sameWindow(window, bounds.extent)) {
    const day = direction === 1 ? stops[0] : stops.at(-1);
    return day === undefined ? window : dayWindow(day, timeZone);
  }
  const start = nearest(stops, window.start, direction);
  if (start === undefined) return window;
  const day = dayWindow(start, timeZone);
  // Hours at the start of that day could miss its reports.
  const isShort = window.end - window.start < day.end - day.start;
  return isShort ? day : moveWindow(window, "body", start, "day", bounds);
}

/** The first instant after `from`, or the last one before it. */
function nearest(instants: readonly number[], from: number, direction: 1 | -1): number | undefined {
  return direction === 1
    ? instants.find((instant) => instant > from)
    : instants.findLast((instant) => instant < from);
}

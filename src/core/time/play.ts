import type { Mode } from "../select/visible.ts";
import { type Interval, intersect } from "./interval.ts";
import { dayWindow, moveMoment, moveWindow, type WindowBounds } from "./window.ts";
import { addDays, startOfDay } from "./zone.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * The span (UTC ms) that play runs through: what the axis shows of the collection's time, null meaning all of
 * it; cut to whole local days where at least two remain, so that whole days can end at its end.
 */
export function playRange(axis: Interval | null, extent: Interval, timeZone: string): Interval {
  const shown = (axis && intersect(axis, extent)) ?? extent;
  const first = startOfDay(shown.start, timeZone);
  const days = {
    start: first === shown.start ? first : addDays(first, 1, timeZone),
    end: startOfDay(shown.end, timeZone),
  };
  if (addDays(days.start, 2, timeZone) <= days.end) return days;
  return toMinutes(shown);
}

/**
 * Where play begins in the range `extent`: here, or at its beginning where the window is not inside it or has
 * reached its end. A window that fills the range could not move, so it becomes its first day (hour or
 * minute, where a day fills it). In the other modes the end begins after the window's first day, and that
 * of a moment after the range's.
 */
export function playStart(window: Interval, mode: Mode, bounds: WindowBounds): Interval {
  const { extent: range, timeZone } = bounds;
  if (mode === "window") {
    if (range.start <= window.start && window.end < range.end) return window;
    if (window.end - window.start < range.end - range.start)
      return moveWindow(window, "body", range.start, "minute", bounds);
    return { start: range.start, end: firstStretch(range.start, bounds) };
  }
  if (range.start < window.end && window.end < range.end) return window;
  const keeps = mode === "cumulative" && range.start <= window.start && window.start < range.end;
  const from = keeps ? window.start : range.start;
  const end = firstStretch(from, bounds);
  const grain = end === addDays(from, 1, timeZone) ? "day" : "minute";
  return moveMoment(window, end, grain, bounds);
}

/** The window `ms` later, held at the end of the range: all of it in window mode, else its end alone. Not rounded. */
export function playOn(window: Interval, mode: Mode, ms: number, range: Interval): Interval {
  const end = Math.min(range.end, window.end + ms);
  if (mode === "window") return { start: window.start + (end - window.end), end };
  return { start: Math.min(window.start, end - MINUTE_MS), end };
}

/** The window one local day later, held at the end of the range; whole days stay whole days. */
export function playDayOn(window: Interval, mode: Mode, bounds: WindowBounds): Interval {
  const { extent: range, timeZone } = bounds;
  const end = addDays(window.end, 1, timeZone);
  const start = addDays(window.start, 1, timeZone);
  const moves = mode === "window" && end <= range.end && start < end;
  return moves ? { start, end } : playOn(window, mode, end - window.end, range);
}

/** True when play has nowhere to go. */
export const isPlayedOut = (window: Interval, range: Interval) => window.end >= range.end;

/** A window on full minutes (UTC ms), as the address keeps it; as long as before, if that was full minutes. */
export function toMinutes({ start, end }: Interval): Interval {
  const first = Math.round(start / MINUTE_MS) * MINUTE_MS;
  const minutes = Math.max(1, Math.round((end - start) / MINUTE_MS));
  return { start: first, end: first + minutes * MINUTE_MS };
}

/**
 * The window at rest after play: on the nearest whole days of the extent if `begun`, the window that play began
 * with, was on whole days (in window mode as many as it had; else its end counts); otherwise as it is.
 */
export function settle(
  window: Interval,
  begun: Interval,
  mode: Mode,
  bounds: WindowBounds,
): Interval {
  const { extent, timeZone } = bounds;
  const isDay = (instant: number) => startOfDay(instant, timeZone) === instant;
  if (!isDay(begun.end)) return window;
  if (mode !== "window") {
    const { start, end } = moveMoment(window, window.end, "day", bounds);
    return { start: Math.max(extent.start, start), end };
  }
  if (!isDay(begun.start)) return window;
  const days = Math.round((begun.end - begun.start) / DAY_MS);
  const { start } = moveWindow(
    dayWindow(begun.start, timeZone),
    "body",
    window.start,
    "day",
    bounds,
  );
  const first = Math.min(start, addDays(extent.end, -days, timeZone));
  return { start: first, end: addDays(first, days, timeZone) };
}

/** End of the first day after an instant, or of the first hour or minute where no day fits before the range's end. */
function firstStretch(from: number, { extent: range, timeZone }: WindowBounds): number {
  const ends = [addDays(from, 1, timeZone), from + HOUR_MS, from + MINUTE_MS];
  return ends.find((end) => end < range.end) ?? range.end;
}

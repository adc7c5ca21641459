import { type Interval, intersect } from "./interval.ts";
import { addDays, startOfDay } from "./zone.ts";

/** What bounds a window: whole local days of a zone that it may not leave. */
export type WindowBounds = { extent: Interval; timeZone: string };

/** What of a window is moved; `body` moves both edges and is named by its start. */
export type WindowPart = "start" | "end" | "body";

/** How finely a moved edge is set: at starts of local days, or at full minutes. */
export type Grain = "day" | "minute";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The window cut to the extent; the whole extent where nothing is left of it. */
export function fitWindow(window: Interval, extent: Interval): Interval {
  return intersect(window, extent) ?? extent;
}

/**
 * The window after one part went to an instant (UTC ms, may lie outside the extent). It stays inside the
 * extent, the edges never cross, and the body keeps its length: in days where it is whole days, else in ms.
 */
export function moveWindow(
  window: Interval,
  part: WindowPart,
  to: number,
  grain: Grain,
  bounds: WindowBounds,
): Interval {
  const { extent, timeZone } = bounds;
  const target = snap(clamp(to, extent.start, extent.end), grain, timeZone);
  if (part === "body") return moveBody(window, target, bounds);
  if (part === "start") {
    const latest = grain === "day" ? startOfDay(window.end - 1, timeZone) : window.end - MINUTE_MS;
    return { start: Math.max(extent.start, Math.min(target, latest)), end: window.end };
  }
  const earliest = grain === "day" ? endOfDay(window.start, timeZone) : window.start + MINUTE_MS;
  return { start: window.start, end: Math.min(extent.end, Math.max(target, earliest)) };
}

/**
 * The window after its last moment went to an instant (UTC ms), for the modes in which only the end counts: the
 * start stays, unless the end reaches it; then it is one day, or one minute, before the end.
 */
export function moveMoment(
  window: Interval,
  to: number,
  grain: Grain,
  { extent, timeZone }: WindowBounds,
): Interval {
  const first = grain === "day" ? endOfDay(extent.start, timeZone) : extent.start + MINUTE_MS;
  const end = clamp(snap(to, grain, timeZone), first, extent.end);
  const latest = grain === "day" ? startOfDay(end - 1, timeZone) : end - MINUTE_MS;
  return { start: Math.min(window.start, latest), end };
}

/** The window after one part went on by whole days (back when negative); from within a day, first to its start or end. */
export function stepWindow(
  window: Interval,
  part: WindowPart,
  days: number,
  bounds: WindowBounds,
): Interval {
  const { timeZone } = bounds;
  const from = part === "end" ? window.end : window.start;
  const day = startOfDay(from, timeZone);
  const base = day < from && days < 0 ? addDays(day, 1, timeZone) : day;
  return moveWindow(window, part, addDays(base, days, timeZone), "day", bounds);
}

/** The window with its middle as near to an instant (UTC ms) as whole days and the extent allow. */
export function centreWindow(window: Interval, at: number, bounds: WindowBounds): Interval {
  return moveWindow(window, "body", at - (window.end - window.start) / 2, "day", bounds);
}

/** True when two windows are the same span. */
export function sameWindow(a: Interval, b: Interval): boolean {
  return a.start === b.start && a.end === b.end;
}

/** The one local day that starts at an instant. */
export function dayWindow(day: number, timeZone: string): Interval {
  return { start: day, end: addDays(day, 1, timeZone) };
}

function moveBody(window: Interval, start: number, { extent, timeZone }: WindowBounds): Interval {
  const lengthMs = window.end - window.start;
  const isDay = (instant: number) => startOfDay(instant, timeZone) === instant;
  if (!isDay(window.start) || !isDay(window.end) || !isDay(start)) {
    const first = clamp(start, extent.start, extent.end - lengthMs);
    return { start: first, end: first + lengthMs };
  }
  const days = Math.round(lengthMs / DAY_MS);
  const first = clamp(start, extent.start, addDays(extent.end, -days, timeZone));
  return { start: first, end: addDays(first, days, timeZone) };
}

function snap(instant: number, grain: Grain, timeZone: string): number {
  if (grain === "minute") return Math.round(instant / MINUTE_MS) * MINUTE_MS;
  const day = startOfDay(instant, timeZone);
  const next = addDays(day, 1, timeZone);
  return instant - day < next - instant ? day : next;
}

const endOfDay = (instant: number, timeZone: string) =>
  addDays(startOfDay(instant, timeZone), 1, timeZone);

const clamp = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(most, value));

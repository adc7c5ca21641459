import { bisectCenter } from "d3-array";
import { type Interval, intersect } from "./interval.ts";
import { addDays, startOfDay, utcToLocal } from "./zone.ts";

/** What bounds a window: whole local days of a zone that it may not leave. */
export type WindowBounds = { extent: Interval; timeZone: string };

/**
 * What of a window is moved; `body` moves both edges and is named by its start. `moment` is the end where only that
 * counts: the start gives way to it.
 */
export type WindowPart = "start" | "end" | "body" | "moment";

/** How finely a moved edge is set: at starts of local days, at full local hours, or at full minutes. */
export type Grain = "day" | "hour" | "minute";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

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
  if (part === "moment") return moveMoment(window, to, grain, bounds);
  const target = snap(clamp(to, extent.start, extent.end), grain, timeZone);
  if (part === "body") return moveBody(window, target, bounds);
  if (part === "start") {
    const latest = before(window.end, grain, timeZone);
    return { start: Math.max(extent.start, Math.min(target, latest)), end: window.end };
  }
  const earliest = after(window.start, grain, timeZone);
  return { start: window.start, end: Math.min(extent.end, Math.max(target, earliest)) };
}

/**
 * The window after its last moment went to an instant (UTC ms), for the modes in which only the end counts: the
 * start stays, unless the end reaches it; then it is one day, hour or minute before the end.
 */
export function moveMoment(
  window: Interval,
  to: number,
  grain: Grain,
  { extent, timeZone }: WindowBounds,
): Interval {
  const first = after(extent.start, grain, timeZone);
  const end = clamp(snap(to, grain, timeZone), first, extent.end);
  return { start: Math.min(window.start, before(end, grain, timeZone)), end };
}

/** The window after one part went on by whole days (back when negative); from within a day, first to its start or end. */
export function stepWindow(
  window: Interval,
  part: WindowPart,
  days: number,
  bounds: WindowBounds,
): Interval {
  const { timeZone } = bounds;
  const from = instantOf(window, part);
  const day = startOfDay(from, timeZone);
  const base = day < from && days < 0 ? addDays(day, 1, timeZone) : day;
  return moveWindow(window, part, addDays(base, days, timeZone), "day", bounds);
}

/** The window after one part went on by ms (back when negative), to the minute. */
export function nudgeWindow(
  window: Interval,
  part: WindowPart,
  byMs: number,
  bounds: WindowBounds,
): Interval {
  return moveWindow(window, part, instantOf(window, part) + byMs, "minute", bounds);
}

/** The instant (UTC ms) by which a part of a window is named. */
export function instantOf(window: Interval, part: WindowPart): number {
  return part === "end" || part === "moment" ? window.end : window.start;
}

/** The edge nearest to an instant (all UTC ms) if it is at most `reachMs` away, else the instant. `edges` ascend. */
export function attract(to: number, edges: readonly number[], reachMs: number): number {
  const nearest = edges[bisectCenter(edges, to)];
  return nearest !== undefined && Math.abs(nearest - to) <= reachMs ? nearest : to;
}

/** The window with its middle as near to an instant (UTC ms) as the grain and the extent allow. */
export function centreWindow(
  window: Interval,
  at: number,
  bounds: WindowBounds,
  grain: Grain = "day",
): Interval {
  return moveWindow(window, "body", at - (window.end - window.start) / 2, grain, bounds);
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
  if (grain === "hour") {
    const minute = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
    const hour = minute - utcToLocal(instant, timeZone).minute * MINUTE_MS;
    return instant - hour < HOUR_MS / 2 ? hour : hour + HOUR_MS;
  }
  const day = startOfDay(instant, timeZone);
  const next = addDays(day, 1, timeZone);
  return instant - day < next - instant ? day : next;
}

const STEP_MS = { hour: HOUR_MS, minute: MINUTE_MS };

/** The last place for a start before an end, and the first for an end after a start, a step of the grain away. */
const before = (end: number, grain: Grain, timeZone: string) =>
  grain === "day" ? startOfDay(end - 1, timeZone) : end - STEP_MS[grain];
const after = (start: number, grain: Grain, timeZone: string) =>
  grain === "day" ? addDays(startOfDay(start, timeZone), 1, timeZone) : start + STEP_MS[grain];

const clamp = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(most, value));

import type { Interval } from "./interval.ts";
import { isoLocal } from "./iso.ts";
import type { WindowBounds } from "./window.ts";
import { type LocalTime, localToUtc, utcToLocal } from "./zone.ts";

/** What is remarkable about a typed time: clocks skipped it and it was moved on, or it came twice and the first is meant. */
export type TimeNote = "skipped" | "twice";

/** Why a typed time can't be taken; `instant` is what came, UTC ms. */
export type TimeProblem =
  | { kind: "empty" }
  | { kind: "unreadable"; text: string }
  | { kind: "outside"; instant: number }
  | { kind: "reversed"; instant: number };

/** The fields of a typed window; a moment has its end alone. */
export type TimeField = "start" | "end";
type ByField<T> = Partial<Record<TimeField, T>>;

/** What typed times come to: a window, or null with a problem at one field or both. */
export type TimeEntry = {
  window: Interval | null;
  notes: ByField<TimeNote>;
  problems: ByField<TimeProblem>;
};

const MINUTE_MS = 60_000;
/** A local time as `datetime-local` gives it (WHATWG HTML §2.3.5.5), seconds passed over. */
const LOCAL_TIME = /^(\d{4,6})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?$/;

/** An instant (UTC ms) as a local time that a `datetime-local` field takes: `2024-12-03T18:30`. */
export function writeLocalTime(instant: number, timeZone: string): string {
  return isoLocal(utcToLocal(instant, timeZone));
}

/**
 * Reads typed start and end of a window. `now` is the window that the texts were written from: a text that was
 * not changed keeps its instant, also in an hour that comes twice. The end is the first instant outside.
 */
export function readWindowEntry(
  texts: Record<TimeField, string>,
  now: Interval,
  bounds: WindowBounds,
): TimeEntry {
  const limits = { start: entryLimits("start", bounds), end: entryLimits("end", bounds) };
  const start = readField(texts.start, now.start, bounds, limits.start);
  const end = readField(texts.end, now.end, bounds, limits.end);
  const isReversed = start.problem === null && end.problem === null && start.instant >= end.instant;
  const endProblem: TimeProblem | null = isReversed
    ? { kind: "reversed", instant: end.instant }
    : end.problem;
  const isGood = start.problem === null && endProblem === null;
  return {
    window: isGood ? { start: start.instant, end: end.instant } : null,
    notes: byField(start.note, end.note),
    problems: byField(start.problem, endProblem),
  };
}

/**
 * Reads a typed moment, the minute that is shown: the window's last. Its start stays, or is the moment itself
 * where the moment lies before it. Notes and problems are those of `end`.
 */
export function readMomentEntry(text: string, now: Interval, bounds: WindowBounds): TimeEntry {
  const read = readField(text, now.end - MINUTE_MS, bounds, entryLimits("moment", bounds));
  const { instant, problem, note } = read;
  const window = { start: Math.min(now.start, instant), end: instant + MINUTE_MS };
  return {
    window: problem === null ? window : null,
    notes: byField(null, note),
    problems: byField(null, problem),
  };
}

/** Reads a day such as `2024-12-03`: its start (UTC ms), or null where it can't be read or lies outside the extent. */
export function readDayEntry(text: string, { extent, timeZone }: WindowBounds): number | null {
  const local = parseLocalTime(`${text.trim()}T00:00`);
  const day = local && localToUtc(local, timeZone);
  return day !== null && extent.start <= day && day < extent.end ? day : null;
}

/** The first and the last instant that a field takes (UTC ms): a window lasts a minute at least. */
export function entryLimits(field: TimeField | "moment", { extent }: WindowBounds): Interval {
  const { start, end } = extent;
  return field === "end" ? { start: start + MINUTE_MS, end } : { start, end: end - MINUTE_MS };
}

type ReadField =
  | { problem: null; instant: number; note: TimeNote | null }
  | { problem: TimeProblem; instant: number; note: null };

/** `possible` includes its end. A field that can't be read has no instant worth using: NaN. */
function readField(
  text: string,
  now: number,
  { timeZone }: WindowBounds,
  possible: Interval,
): ReadField {
  const failed = (problem: TimeProblem): ReadField => ({
    problem,
    instant: Number.NaN,
    note: null,
  });
  const trimmed = text.trim();
  if (trimmed === "") return failed({ kind: "empty" });
  if (trimmed === writeLocalTime(now, timeZone)) return { problem: null, instant: now, note: null };
  const local = parseLocalTime(trimmed);
  if (!local) return failed({ kind: "unreadable", text: trimmed });
  const instant = localToUtc(local, timeZone);
  if (instant < possible.start || instant > possible.end)
    return failed({ kind: "outside", instant });
  return { problem: null, instant, note: noteOf(local, instant, timeZone) };
}

/** Null for a text of another form, and for a time that no calendar or clock shows. */
function parseLocalTime(text: string): LocalTime | null {
  const fields = LOCAL_TIME.exec(text)?.slice(1).map(Number);
  if (!fields) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = fields;
  const local = { year, month, day, hour, minute };
  // Fields out of range carry over, so such a time comes back as another.
  const carried = utcToLocal(localToUtc(local, "UTC"), "UTC");
  return isoLocal(carried) === isoLocal(local) ? local : null;
}

function noteOf(local: LocalTime, instant: number, timeZone: string): TimeNote | null {
  const shows = (ms: number) => isoLocal(utcToLocal(ms, timeZone)) === isoLocal(local);
  if (!shows(instant)) return "skipped";
  // The same time again, by what clocks show a day later.
  const nextDay = { ...local, day: local.day + 1 };
  const offset = localToUtc(nextDay, "UTC") - localToUtc(nextDay, timeZone);
  const again = localToUtc(local, "UTC") - offset;
  return again > instant && shows(again) ? "twice" : null;
}

function byField<T>(start: T | null, end: T | null): ByField<T> {
  return { ...(start !== null && { start }), ...(end !== null && { end }) };
}

import type { Interval } from "./interval.ts";

/** What a clock and a calendar on the wall show (proleptic Gregorian); `month` 1–12, year 0 is 1 BC. */
export type LocalTime = { year: number; month: number; day: number; hour: number; minute: number };

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();
/** Offsets in ms at UTC midnights, by zone. */
const offsets = new Map<string, Map<number, number>>();

/** True for the name of a time zone that this engine knows, such as `Asia/Damascus` or `UTC`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    formatFor(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant (UTC ms) of a local time. Fields out of range carry over, as in `Date.UTC` (day 32, hour 24).
 * A time that is skipped when clocks go forward moves on by the length of the gap; of a time that comes
 * twice when they go back, the earlier is meant (RFC 5545 §3.3.5). Throws a RangeError for an unknown zone.
 */
export function localToUtc(local: LocalTime, timeZone: string): number {
  const wall = wallMs(local);
  // Offsets are at most 15 h, so these two lie on either side of any change that matters here.
  const before = offsetAt(wall - DAY_MS, timeZone);
  const after = offsetAt(wall + DAY_MS, timeZone);
  const early = wall - before;
  const late = wall - after;
  if (before === after || offsetAt(early, timeZone) === before) return early;
  return offsetAt(late, timeZone) === after ? late : early;
}

/** The local time of an instant (UTC ms), seconds cut off. Throws a RangeError for an unknown zone or a time that is not finite. */
export function utcToLocal(ms: number, timeZone: string): LocalTime {
  const wall = new Date(ms + offsetAt(ms, timeZone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
  };
}

/** First instant (UTC ms) of the local day that holds `ms`: 00:00, or later where clocks skip midnight. */
export function startOfDay(ms: number, timeZone: string): number {
  return localToUtc({ ...utcToLocal(ms, timeZone), hour: 0, minute: 0 }, timeZone);
}

/**
 * The same local time `days` calendar days later (earlier when negative), UTC ms; the start of a day
 * leads to the start of a day, however long the days between are.
 */
export function addDays(ms: number, days: number, timeZone: string): number {
  const local = utcToLocal(ms, timeZone);
  const target = { ...local, day: local.day + days };
  if (startOfDay(ms, timeZone) === ms)
    return localToUtc({ ...target, hour: 0, minute: 0 }, timeZone);
  const belowMinute = ((ms % MINUTE_MS) + MINUTE_MS) % MINUTE_MS;
  return localToUtc(target, timeZone) + belowMinute;
}

/**
 * Starts (UTC ms, ascending) of all local days that share an instant with the span; the first may lie
 * before it. None for an empty span; throws a RangeError for an open one.
 */
export function dayStarts(interval: Interval, timeZone: string): number[] {
  const starts: number[] = [];
  if (interval.start >= interval.end) return starts;
  if (!Number.isFinite(interval.end)) throw new RangeError("dayStarts needs a closed interval");
  let day = startOfDay(interval.start, timeZone);
  while (day < interval.end) {
    starts.push(day);
    day = addDays(day, 1, timeZone);
  }
  return starts;
}

/**
 * How far the wall clock is ahead of UTC at an instant, in ms. Asking Intl costs some 5 µs, so offsets at UTC
 * midnights are kept; between two equal ones nothing changed, as no zone ever changed and changed back within a day.
 */
function offsetAt(ms: number, timeZone: string): number {
  const midnight = Math.floor(ms / DAY_MS) * DAY_MS;
  const offset = offsetAtMidnight(midnight, timeZone);
  if (offset === offsetAtMidnight(midnight + DAY_MS, timeZone)) return offset;
  return readOffset(ms, timeZone);
}

function offsetAtMidnight(midnight: number, timeZone: string): number {
  const known = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, known);
  const offset = known.get(midnight) ?? readOffset(midnight, timeZone);
  known.set(midnight, offset);
  return offset;
}

function readOffset(ms: number, timeZone: string): number {
  const field: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  let beforeChrist = false;
  for (const { type, value } of formatFor(timeZone).formatToParts(ms)) {
    if (type === "era") beforeChrist = value.startsWith("B");
    else field[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = field;
  const wall = wallMs({ year: beforeChrist ? 1 - year : year, month, day, hour, minute });
  return wall + second * 1000 - Math.floor(ms / 1000) * 1000;
}

/** The local time read as if it were UTC. `Date.UTC` would take the years 0 to 99 for 1900 to 1999. */
function wallMs({ year, month, day, hour, minute }: LocalTime): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute);
}

function formatFor(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone,
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  formats.set(timeZone, format);
  return format;
}

import { type EdtfPoint, EXPECTED, parsePoint } from "./edtf-point.ts";
import type { Interval } from "./interval.ts";

/** An EDTF text as read: what it covers at most (half-open, UTC ms), its qualifiers and how exact it is. */
type EdtfDate = {
  edtf: string;
  interval: Interval;
  /** `?` or `%`, or an interval with an unknown end. */
  uncertain: boolean;
  /** `~` or `%`. */
  approximate: boolean;
  precision: EdtfPoint["precision"] | "interval";
};

/** What reading gives: a date, or what came and what was expected. */
export type Reading = { ok: true; value: EdtfDate } | { ok: false; message: string };
type End = { interval: Interval; uncertain: boolean; approximate: boolean };

/** All of time. */
export const EVER: Interval = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/**
 * Reads EDTF level 1 (ISO 8601-2:2019; loc.gov/standards/datetime), and beyond it times cut to the minute or hour,
 * times with qualifiers and times in intervals. What has no zone of its own is local time of `timeZone`. A
 * day is the whole local day. The message says what came and what was expected. Throws a RangeError for an unknown zone.
 */
export function parseEdtf(text: string, timeZone: string): Reading {
  return readEdtf(text.trim(), timeZone);
}

function readEdtf(text: string, timeZone: string): Reading {
  const ends = text.split("/");
  if (ends.length === 1) {
    const point = parsePoint(text, timeZone);
    return point.ok ? { ok: true, value: { edtf: text, ...point.value } } : point;
  }
  const [from = "", to = ""] = ends;
  if (ends.length > 2) return fail(text, EXPECTED);
  if ([from, to].every((end) => end === "" || end === ".."))
    return fail(text, "expected an interval with at least one date, like 2024-11-27/..");

  const start = readEnd(from, timeZone);
  if (!start.ok) return start;
  const end = readEnd(to, timeZone);
  if (!end.ok) return end;
  if (start.value.interval.start >= end.value.interval.end)
    return fail(text, "the interval ends before it starts; expected the earlier date first");
  const value: EdtfDate = {
    edtf: text,
    interval: { start: start.value.interval.start, end: end.value.interval.end },
    uncertain: start.value.uncertain || end.value.uncertain,
    approximate: start.value.approximate || end.value.approximate,
    precision: "interval",
  };
  return { ok: true, value };
}

/** Of an open end (`..`) we know that there is none; an unknown one (nothing) may be anywhere. */
function readEnd(
  text: string,
  timeZone: string,
): { ok: true; value: End } | { ok: false; message: string } {
  if (text !== "" && text !== "..") return parsePoint(text, timeZone);
  return { ok: true, value: { interval: EVER, uncertain: text === "", approximate: false } };
}

function fail(text: string, problem: string): { ok: false; message: string } {
  return { ok: false, message: `"${text}": ${problem}` };
}

import type { Interval } from "./interval.ts";
import { type LocalTime, localToUtc, utcToLocal } from "./zone.ts";

/** One EDTF date without `/`: what it covers and its qualifiers. */
export type EdtfPoint = {
  interval: Interval;
  uncertain: boolean;
  approximate: boolean;
  precision:
    | "second"
    | "minute"
    | "hour"
    | "day"
    | "month"
    | "season"
    | "year"
    | "decade"
    | "century";
};

type Outcome<T> = { ok: true; value: T } | { ok: false; message: string };
type Covered = Pick<EdtfPoint, "interval" | "precision">;
type Fields = Readonly<Record<string, string | undefined>>;

/** Whole years that fit the range of a Date (±100 million days, ECMA-262) with room for bins around them. */
const MAX_YEAR = 270_000;
const MINUTE_MS = 60_000;
/** What a message asks for when a text has none of the forms. */
export const EXPECTED =
  "expected an EDTF date like 2024-12-03, 2024-12-03T18:30+03:00, 2024-12, 2024-12-XX, 2024-12-03~ or 2024-11-27/2024-12-08";

const YEAR = "(?<year>-?\\d{4})";
const ZONE = "(?<zone>Z|[+-]\\d{2}(?::\\d{2})?)?";
/** Every form, tried in turn; the forms exclude each other. */
const FORMS: readonly [RegExp, (fields: Fields, zone: string) => Outcome<Covered>][] = [
  [form(`${YEAR}-(?<month>\\d\\d)-(?<day>\\d\\d)`), readDay],
  [
    form(
      `${YEAR}-(?<month>\\d\\d)-(?<day>\\d\\d)T(?<hour>\\d\\d)(?::(?<minute>\\d\\d)(?::(?<second>\\d\\d))?)?${ZONE}`,
    ),
    readTime,
  ],
  [form(`${YEAR}-(?<month>2[1-4])`), readSeason],
  [form(`${YEAR}-(?<month>\\d\\d)(?:-XX)?`), readMonth],
  [form(`${YEAR}(?:-XX){0,2}`), readYears],
  [form("(?<year>-?\\d{3})X"), readYears],
  [form("(?<year>-?\\d{2})XX"), readYears],
  [form("Y(?<year>-?\\d{5,})"), readYears],
];

/**
 * Reads one EDTF level 1 date, time, season or year with its qualifier, without guesses. Fails with what came and
 * what was expected. Throws a RangeError for an unknown zone.
 */
export function parsePoint(text: string, timeZone: string): Outcome<EdtfPoint> {
  const qualifier = /[?~%]$/.exec(text)?.[0] ?? "";
  const body = qualifier ? text.slice(0, -1) : text;
  for (const [pattern, readForm] of FORMS) {
    const fields = pattern.exec(body)?.groups;
    if (!fields) continue;
    const covered = readForm(fields, timeZone);
    if (!covered.ok) return fail(text, covered.message);
    const uncertain = qualifier === "?" || qualifier === "%";
    const approximate = qualifier === "~" || qualifier === "%";
    return { ok: true, value: { ...covered.value, uncertain, approximate } };
  }
  return fail(text, EXPECTED);
}

function readDay(fields: Fields, timeZone: string): Outcome<Covered> {
  const local = localFrom(fields);
  const problem = dateProblem(local);
  if (problem) return { ok: false, message: problem };
  const start = localToUtc(local, timeZone);
  const end = localToUtc({ ...local, day: local.day + 1 }, timeZone);
  // Samoa had no 30 December 2011.
  if (start >= end)
    return {
      ok: false,
      message: `expected a day that ${timeZone} had; its calendar left this one out`,
    };
  return { ok: true, value: { interval: { start, end }, precision: "day" } };
}

function readTime(fields: Fields, timeZone: string): Outcome<Covered> {
  const local = localFrom(fields);
  const second = Number(fields.second ?? 0);
  const problem = dateProblem(local) ?? timeProblem(local, second) ?? zoneProblem(fields.zone);
  if (problem) return { ok: false, message: problem };

  const minute = fields.zone
    ? localToUtc(local, "UTC") - offsetMs(fields.zone)
    : localToUtc(local, timeZone);
  if (!fields.zone && isSkipped(local, minute, timeZone))
    return {
      ok: false,
      message: `clocks in ${timeZone} skipped this time; expected another time or one with its zone, like +03:00`,
    };
  const start = minute + second * 1000;
  const end = (lengthMs: number): Interval => ({ start, end: start + lengthMs });
  if (fields.second !== undefined)
    return { ok: true, value: { interval: end(1000), precision: "second" } };
  if (fields.minute !== undefined)
    return { ok: true, value: { interval: end(MINUTE_MS), precision: "minute" } };
  return { ok: true, value: { interval: end(60 * MINUTE_MS), precision: "hour" } };
}

function readMonth(fields: Fields, timeZone: string): Outcome<Covered> {
  const local = localFrom(fields);
  const problem = dateProblem(local);
  if (problem) return { ok: false, message: problem };
  return covering(local, { ...local, month: local.month + 1 }, "month", timeZone);
}

/** 21 spring to 24 winter. The standard leaves the months open: ours are the meteorological ones of the north, winter beginning in December of its year. */
function readSeason(fields: Fields, timeZone: string): Outcome<Covered> {
  const { year, month: season } = localFrom(fields);
  const first = firstDay(year, (season - 20) * 3);
  return covering(first, { ...first, month: first.month + 3 }, "season", timeZone);
}

function readYears(fields: Fields, timeZone: string): Outcome<Covered> {
  const digits = fields.year ?? "";
  const shown = digits.replace("-", "").length;
  const span = shown === 3 ? 10 : shown === 2 ? 100 : 1;
  // -015X is -159 to -150: the hidden digits count away from year 0.
  const nearest = Number(digits) * span;
  const first = digits.startsWith("-") ? nearest - span + 1 : nearest;
  if (Math.abs(first) > MAX_YEAR)
    return {
      ok: false,
      message: `expected a year from Y-${MAX_YEAR} to Y${MAX_YEAR}, which is as far as dates can be computed`,
    };
  const precision = span === 1 ? "year" : span === 10 ? "decade" : "century";
  return covering(firstDay(first, 1), firstDay(first + span, 1), precision, timeZone);
}

function covering(
  from: LocalTime,
  to: LocalTime,
  precision: Covered["precision"],
  timeZone: string,
): Outcome<Covered> {
  const interval = { start: localToUtc(from, timeZone), end: localToUtc(to, timeZone) };
  return { ok: true, value: { interval, precision } };
}

function dateProblem({ year, month, day }: LocalTime): string | null {
  if (month < 1 || month > 12) return "expected a month from 01 to 12 (or a season from 21 to 24)";
  const days = daysInMonth(year, month);
  if (day < 1 || day > days)
    return `expected a day from 01 to ${days}, as ${year}-${String(month).padStart(2, "0")} has`;
  return null;
}

function timeProblem({ hour, minute }: LocalTime, second: number): string | null {
  if (hour > 23) return "expected an hour from 00 to 23 (24:00 is 00:00 of the next day)";
  if (minute > 59 || second > 59) return "expected minutes and seconds from 00 to 59";
  return null;
}

function isSkipped(local: LocalTime, instant: number, timeZone: string): boolean {
  const shown = utcToLocal(instant, timeZone);
  return shown.hour !== local.hour || shown.minute !== local.minute;
}

function zoneProblem(zone: string | undefined): string | null {
  const hours = zone ? Math.abs(offsetMs(zone)) / (60 * MINUTE_MS) : 0;
  return hours > 14 ? "expected a zone from -14:00 to +14:00" : null;
}

function offsetMs(zone: string): number {
  if (zone === "Z") return 0;
  const [hours = 0, minutes = 0] = zone.slice(1).split(":").map(Number);
  return (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS;
}

function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function localFrom({ year, month = "1", day = "1", hour = "0", minute = "0" }: Fields): LocalTime {
  const [y, m, d, h, min] = [year, month, day, hour, minute].map(Number);
  return { year: y ?? 0, month: m ?? 1, day: d ?? 1, hour: h ?? 0, minute: min ?? 0 };
}

function firstDay(year: number, month: number): LocalTime {
  return { year, month, day: 1, hour: 0, minute: 0 };
}

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}

function fail(text: string, problem: string): { ok: false; message: string } {
  return { ok: false, message: `"${text}": ${problem}` };
}

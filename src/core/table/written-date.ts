import { latinDigits } from "./cell-text.ts";
import { monthNumber } from "./month-names.ts";
import type { DateOrder } from "./table.ts";

type Parts = Readonly<Record<string, string | undefined>>;

const TIME =
  "(?<hour>\\d{1,2})(?::?(?<minute>\\d\\d))(?::?(?<second>\\d\\d)(?:[.,]\\d+)?)? ?(?<half>[ap]\\.?m\\.?)? ?(?<zone>Z|UTC|GMT|(?:UTC|GMT)?[+-]\\d\\d(?::?\\d\\d)?)?";
const REST = `(?:,?[T ] ?${TIME})?`;
const MONTH = "(?<name>\\p{L}[\\p{L}\\p{M}]*\\.?(?: (?!de )\\p{L}[\\p{L}\\p{M}]*)?)";
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|er|º)?";
const YEAR = "(?<year>\\d{4})";
const OF = "(?:,? (?:de |of )?|[-/.,])";

/** Forms of dates that people write, besides EDTF. Year, month and day by name, or `a` and `b` by the table's order. */
const FORMS: readonly RegExp[] = [
  `${YEAR}(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})${REST}`,
  `(?<a>\\d{1,2})(?<mark>[-/. ])(?<b>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d\\d)${REST}`,
  `${DAY}${OF}${MONTH}${OF}(?<year>\\d{4}|\\d\\d)${REST}`,
  `${MONTH} ${DAY},? ${YEAR}${REST}`,
  `${MONTH}${OF}${YEAR}`,
  `${YEAR}[/.](?<month>\\d{1,2})`,
  `${YEAR}(?<month>\\d\\d)(?<day>\\d\\d)(?:T?${TIME})?`,
].map((form) => new RegExp(`^${form}$`, "iu"));

/** A day with the midnight that programs write where they know no hour, without an offset of their own (`Z` is what they write for none). */
const MIDNIGHT =
  /^((?!.*\dT\d.*\/).*\d)[T ](?:00:00:00(?:[.,]0+)?|0:00(?::00)?|12:00(?::00)? ?am)(?: ?(?:Z|UTC|GMT))?$/i;
const WEEKDAY =
  /^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|mi[eé]|jeu|jue|ven|vie|sam|s[aá]b|dim|dom)[\p{L}]*\.?,? (?=\d|\p{L})/iu;

/** A text with usual digits, single spaces and hyphens, as `edtfOf` and EDTF read it. */
export function plainDate(text: string): string {
  const plain = latinDigits(text)
    .replace(/[\s\u00a0\u202f]+/g, " ")
    .replace(/[‐‑‒−]/g, "-")
    .trim();
  return plain.replace(MIDNIGHT, "$1");
}

/**
 * A date as people and programs write it as EDTF text: 3/12/2024 by the order (a number above 12 decides by itself),
 * 3 Dec 2024, December 3, 2024, 20241203, 2024-12-03 14:05. Two digits of a year are 1969 to 2068 (POSIX strptime).
 * Null for a form that is not known; what it returns may still be no date (31 February).
 */
export function edtfOf(plain: string, order: DateOrder): string | null {
  for (const text of [plain, plain.replace(WEEKDAY, "")])
    for (const form of FORMS) {
      const parts = form.exec(text)?.groups;
      const edtf = parts ? written(parts, order) : null;
      if (edtf !== null) return edtf;
    }
  return null;
}

/** The two numbers of a date like 03/12/2024 at the start of a text; null for any other. */
export function orderedNumbers(plain: string): [first: number, second: number] | null {
  const found = /^(\d{1,2})([-/. ])(\d{1,2})\2(?:\d{4}|\d\d)(?:\D|$)/.exec(plain);
  return found ? [Number(found[1]), Number(found[3])] : null;
}

function written(parts: Parts, order: DateOrder): string | null {
  const month = monthOf(parts, order);
  if (month === null) return null;
  const day = dayOf(parts, order);
  const year = fullYear(parts.year ?? "");
  const date = [year, two(month), ...(day === null ? [] : [two(day)])].join("-");
  const time = timeOf(parts);
  return time === null ? null : date + time;
}

function monthOf(parts: Parts, order: DateOrder): number | null {
  if (parts.name !== undefined) return monthNumber(parts.name);
  if (parts.a === undefined) return Number(parts.month);
  return Number(isDayFirst(parts, order) ? parts.b : parts.a);
}

function dayOf(parts: Parts, order: DateOrder): number | null {
  if (parts.a !== undefined) return Number(isDayFirst(parts, order) ? parts.a : parts.b);
  return parts.day === undefined ? null : Number(parts.day);
}

function isDayFirst({ a, b }: Parts, order: DateOrder): boolean {
  if (Number(a) > 12) return true;
  return Number(b) <= 12 && order === "day-first";
}

function fullYear(digits: string): string {
  if (digits.length > 2) return digits;
  return Number(digits) < 69 ? `20${digits}` : `19${digits}`;
}

/** The time as EDTF continues with it: nothing, `T14:05` or `T14:05:10+03:00`; null for 13 pm. */
function timeOf({ hour, minute = "00", second, half, zone }: Parts): string | null {
  if (hour === undefined) return "";
  const hours = half ? halfDay(Number(hour), half) : Number(hour);
  if (hours === null) return null;
  return `T${two(hours)}:${minute}${second === undefined ? "" : `:${second}`}${zoneOf(zone)}`;
}

function halfDay(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0);
}

function zoneOf(zone: string | undefined): string {
  if (zone === undefined) return "";
  const offset = /([+-]\d\d):?(\d\d)?$/.exec(zone);
  return offset ? `${offset[1]}:${offset[2] ?? "00"}` : "Z";
}

const two = (n: number) => String(n).padStart(2, "0");

import { type MinuteSpan, minuteSpan } from "../events/columns.ts";
import { parseEdtf } from "../time/edtf.ts";
import { parseTypedEdtf } from "../time/edtf-guess.ts";
import { parsePoint } from "../time/edtf-point.ts";
import { isoMillis } from "../time/iso-utc.ts";
import { localToUtc, utcToLocal } from "../time/zone.ts";
import { CELL_SEPARATOR, cellText, shownCell } from "./cell-text.ts";
import { edtfOfNumber } from "./date-numbers.ts";
import { keepAnswers } from "./keep-answers.ts";
import { hasOddYear, isFarEnd, looksHijri, withOpenEnd } from "./odd-years.ts";
import { type DateWidth, dateWidth } from "./precision.ts";
import type { Fault } from "./read-position.ts";
import type { Mapping, RawRow } from "./table.ts";
import { edtfOf, plainDate } from "./written-date.ts";

/** A date as EDTF text in the table's zone, and the minutes that it touches. */
export type ReadDate = MinuteSpan & { edtf: string };

/** A row's date, or none; what was wrong with what came, where something came or was expected. */
type DateReading = { date: ReadDate | null; fault: Fault | null };

/** Reads the dates of rows; texts that come again are not read again. */
export type DateReader = {
  occurred(row: RawRow): DateReading;
  published(row: RawRow): DateReading;
};

type DateRules = Pick<Mapping, "dateOrder" | "dateNumbers" | "timeZone" | "yearsAsWritten">;

const NOTHING: DateReading = { date: null, fault: null };
const NO_DATE: DateReading = {
  date: null,
  fault: { code: "no-date", message: "no date came; the event is kept as undated" },
};
/** No date is longer: what is, was never meant as one, and some forms would take long to say so. */
const LONGEST = 100;
const DAY_MS = 86_400_000;
const GOES_ON = /^(?:\.\.|ongoing|present|open|en cours|en curso|مستمر|مستمرة)$/i;
const ISO_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z)?$/;

/** Reads dates as a mapping says. Throws a RangeError for a zone that is not known. */
export function createDateReader(mapping: Mapping): DateReader {
  const { columns } = mapping;
  const readPoint = keepAnswers((text) => ({ date: readDate(text, mapping) }));
  const readRange = keepAnswers((key) => {
    const [date = "", end = "", width = "day"] = key.split(CELL_SEPARATOR);
    // The third part was put there as a DateWidth, below.
    return readParts(date, end, width as DateWidth, mapping, (text) => readPoint(text).date);
  });
  const readSaid = keepAnswers((text) => readPublished(text, (part) => readPoint(part).date));
  return {
    occurred: (row) => {
      if (columns.date === undefined) return NOTHING;
      const date = cellText(row[columns.date]);
      if (date === null) return NO_DATE;
      const end = columns.endDate === undefined ? null : cellText(row[columns.endDate]);
      const { datePrecision } = columns;
      const width =
        datePrecision === undefined
          ? "day"
          : dateWidth(datePrecision, cellText(row[datePrecision]));
      return readRange([date, end ?? "", width].join(CELL_SEPARATOR));
    },
    published: (row) => {
      if (columns.published === undefined) return NOTHING;
      const text = cellText(row[columns.published]);
      return text === null ? NOTHING : readSaid(text);
    },
  };
}

/**
 * A date of any form that is known, as EDTF with its minutes; null where it can't be read, and for a year that is hardly
 * meant, unless years are meant as written.
 */
export function readDate(text: string, rules: DateRules): ReadDate | null {
  const date = readAnyYear(text, rules);
  return date && !rules.yearsAsWritten && hasOddYear(date.edtf) ? null : date;
}

/** True for a date that can be read only where years are meant as written: of 0024, 1446 or 2999. */
export function isOddDate(text: string, rules: DateRules): boolean {
  const date = readAnyYear(text, rules);
  return date !== null && hasOddYear(date.edtf);
}

function readAnyYear(
  text: string,
  { dateOrder, dateNumbers, timeZone }: DateRules,
): ReadDate | null {
  if (text.length > LONGEST) return null;
  const time = readTime(text, timeZone);
  if (time) return time;
  const plain = withOpenEnd(plainDate(text));
  const counted = dateNumbers === undefined ? null : edtfOfNumber(plain, dateNumbers);
  if (counted !== null) return readEdtf(counted, timeZone);
  return readEdtf(plain, timeZone) ?? readEdtf(edtfOf(plain, dateOrder), timeZone);
}

/**
 * The usual form of a time, which may be another one in every row: read without the general reader's detours, ten times
 * as fast. Null for all else, for what needs care (the last days of a month), and for midnight with seconds.
 */
function readTime(text: string, timeZone: string): ReadDate | null {
  const found = ISO_TIME.exec(text);
  if (!found) return null;
  const [, day = "", hour = "", minute = "", second = "", zone = ""] = found;
  const [y = 0, m = 0, d = 0] = day.split("-").map(Number);
  const local = { year: y, month: m, day: d, hour: Number(hour), minute: Number(minute) };
  const isSafe = y >= 1000 && m >= 1 && m <= 12 && d >= 1 && d <= 28 && local.hour < 24;
  if (!isSafe || local.minute > 59 || Number(second) > 59) return null;
  if (second !== "" && local.hour + local.minute + Number(second) === 0) return null;
  const instant = zone
    ? Date.UTC(y, m - 1, d, local.hour, local.minute)
    : localToUtc(local, timeZone);
  // A time that the clocks skipped is for the general reader, which says so.
  if (!zone && utcToLocal(instant, timeZone).hour !== local.hour) return null;
  const edtf = `${day}T${hour}:${minute}${second && `:${second}`}${zone}`;
  const start = instant / 60_000;
  return { edtf, start, end: start + 1 };
}

function readEdtf(edtf: string | null, timeZone: string): ReadDate | null {
  if (edtf === null) return null;
  // Dates like 3/12/2024 are told by parts with fewer digits than a year has.
  if (edtf.includes("/") && !/^(?:-?[\dXY]{4}|\.\.|\/)/.test(edtf)) return null;
  const reading = edtf.includes("/") ? parseEdtf(edtf, timeZone) : parsePoint(edtf, timeZone);
  if (!reading.ok) return null;
  const span = minuteSpan(reading.value.interval);
  return span.start < span.end ? { edtf, ...span } : null;
}

function readParts(
  dateText: string,
  endText: string,
  width: DateWidth,
  mapping: Mapping,
  read: (text: string) => ReadDate | null,
): DateReading {
  const start = read(dateText);
  if (!start) return { date: null, fault: unreadable(dateText, mapping) };
  const { timeZone } = mapping;
  const kept = (date: ReadDate, fault: Fault | null = null): DateReading => ({ date, fault });
  if (!endText) return kept(widened(start, width, timeZone));
  const from = start.edtf.split("/")[0] ?? start.edtf;
  if (GOES_ON.test(endText) || isFarEnd(plainDate(endText)))
    return kept(readEdtf(`${from}/..`, timeZone) ?? start);
  const end = read(endText);
  if (!end)
    return kept(start, {
      code: "unreadable-end",
      message: `${problemWith(endText, mapping)}; the start alone is kept`,
    });
  if (end.edtf === start.edtf) return kept(widened(start, width, timeZone));
  const both = readEdtf(`${from}/${end.edtf.split("/")[1] ?? end.edtf}`, timeZone);
  if (both) return kept(both);
  const message = `the end ${shownCell(endText)} comes before the start ${shownCell(dateText)}; the start alone is kept`;
  return kept(start, { code: "end-before-start", message });
}

/**
 * A day that is known to the week only has the three days around it; to the month or year, all of that. A date that is
 * wider already stays as it is.
 */
function widened(date: ReadDate, width: DateWidth, timeZone: string): ReadDate {
  const found = /^((\d{4})-\d\d)-\d\d(?=T|$)/.exec(date.edtf);
  if (width === "day" || !found || date.edtf.includes("/")) return date;
  const [day, month = "", year = ""] = found;
  const dayOf = (days: number) =>
    isoMillis(Date.parse(`${day}T00:00Z`) + days * DAY_MS).replace(/T.*/, "");
  const edtf = {
    week: `${dayOf(-3)}/${dayOf(3)}`,
    month,
    year,
  }[width];
  return readEdtf(edtf, timeZone) ?? date;
}

/** When it was said first, where a cell lists several dates (UCDP GED separates them by semicolons). */
function readPublished(text: string, read: (text: string) => ReadDate | null): DateReading {
  const dates = text.split(";").flatMap((part) => read(part.trim()) ?? []);
  const date = dates.reduce<ReadDate | null>(
    (first, one) => (first && first.start <= one.start ? first : one),
    null,
  );
  if (date) return { date, fault: null };
  const message = `${shownCell(text)} is no date of publication that can be read; the event is kept without one`;
  return { date: null, fault: { code: "unreadable-published", message } };
}

function unreadable(text: string, mapping: Mapping): Fault {
  const odd = oddProblem(text, mapping);
  const message = `${odd ?? problemWith(text, mapping)}; the event is kept as undated`;
  return { code: odd === null ? "unreadable-date" : "odd-year", message };
}

/** What was wrong, after the whole text of the cell; of a range the words name the part as well. */
function problemWith(text: string, mapping: Mapping): string {
  const odd = oddProblem(text, mapping);
  if (odd !== null) return odd;
  const read = text.slice(0, 60);
  const reading = parseTypedEdtf(read, mapping.timeZone);
  if (reading.ok) return `${shownCell(text)} is no date`;
  const repeated = `"${read.trim()}": `;
  const { message } = reading;
  return `${shownCell(text)}: ${message.startsWith(repeated) ? message.slice(repeated.length) : message}`;
}

function oddProblem(text: string, mapping: Mapping): string | null {
  if (mapping.yearsAsWritten || text.length > LONGEST) return null;
  if (looksHijri(plainDate(text)))
    return `${shownCell(text)} looks like a Hijri date, and only CE dates are read; if it is a CE date after all, say that years are meant as written`;
  return isOddDate(text, mapping)
    ? `${shownCell(text)} has a year that is hardly meant; expected a CE year like 2024, or say that years are meant as written`
    : null;
}

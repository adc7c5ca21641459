import type { DateNumbers } from "./table.ts";

const DAY_MS = 86_400_000;
/** Day 25569 of spreadsheets is 1 January 1970 (ECMA-376 part 1, §18.17.4.1, the 1900 date system). */
const EXCEL_DAY_OF_1970 = 25_569;
/** Ranges in which a number is taken for a date: about 1930 to 2119 in days, 1973 to 2128 in seconds. */
const RANGES: Readonly<Record<DateNumbers, [from: number, to: number]>> = {
  "excel-days": [11_000, 80_000],
  "unix-seconds": [1e8, 5e9],
  "unix-milliseconds": [1e11, 5e12],
};
const BARE = /^\d+(?:\.\d+)?$/;

/** What the bare numbers of a column count: null unless every text is a number in the range of one unit. */
export function guessDateNumbers(texts: readonly string[]): DateNumbers | null {
  if (texts.length === 0) return null;
  const units = Object.entries(RANGES).filter(([, range]) =>
    texts.every((text) => isWithin(text, range)),
  );
  // Object.entries widens the keys of a Record to string.
  return (units[0]?.[0] as DateNumbers | undefined) ?? null;
}

/**
 * A bare number as EDTF: a day, or a time where it has one (of spreadsheets without a zone, of Unix time in UTC).
 * Null for what is no number in the unit's range. Midnight stands for the day: nobody counted an hour then.
 */
export function edtfOfNumber(text: string, unit: DateNumbers): string | null {
  if (!isWithin(text, RANGES[unit])) return null;
  const isExcel = unit === "excel-days";
  const number = Number(text);
  const ms = isExcel
    ? Math.round((number - EXCEL_DAY_OF_1970) * 86_400) * 1000
    : Math.floor(unit === "unix-seconds" ? number * 1000 : number);
  const iso = new Date(ms).toISOString();
  if (ms % DAY_MS === 0) return iso.slice(0, 10);
  const time = iso.slice(0, ms % 60_000 === 0 ? 16 : 19);
  return isExcel ? time : `${time}Z`;
}

function isWithin(text: string, [from, to]: [from: number, to: number]): boolean {
  return BARE.test(text) && Number(text) >= from && Number(text) < to;
}

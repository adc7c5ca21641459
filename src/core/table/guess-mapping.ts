import type { Issue } from "../../schema/issue.ts";
import { MENTION_TYPES, type MentionType } from "../../schema/mention.ts";
import { cellText } from "./cell-text.ts";
import { guessDateNumbers } from "./date-numbers.ts";
import { unitOf } from "./distance-columns.ts";
import { guessColumns, isOwnTable } from "./guess-columns.ts";
import { codeColumns } from "./known-codes.ts";
import { knownTable } from "./known-tables.ts";
import { typeByWords } from "./known-types.ts";
import { isFarEnd } from "./odd-years.ts";
import { isOddDate } from "./read-date.ts";
import { readDegrees } from "./read-position.ts";
import type { DateNumbers, DateOrder, Mapping, RawRow, Role } from "./table.ts";
import { orderedNumbers, plainDate } from "./written-date.ts";

/** How a table would be read, what it is known as, and what looks wrong or was assumed. */
export type GuessedMapping = {
  mapping: Mapping;
  known: "acled" | "ucdp-ged" | null;
  issues: Issue[];
};

type Guessed<T> = { value: T; issue: Issue | null };

/**
 * Guesses how a table is to be read from the names of its columns and its first rows. Everything that is an assumption is
 * an issue, for somebody to confirm. Never throws, whatever the rows; the time zone is UTC.
 */
export function guessMapping(
  columns: readonly string[],
  sample: readonly RawRow[],
): GuessedMapping {
  const table = knownTable(columns);
  const guessed = table ? { columns: table.columns, byValues: [] } : guessColumns(columns, sample);
  const texts = (role: Role) => textsOf(sample, guessed.columns[role]);
  const dates = [texts("date"), texts("endDate"), texts("published")];
  const order = guessDateOrder(dates.flat());
  const numbers = guessNumbers(dates);
  const swapped = guessSwapped(sample, guessed.columns);
  const mapping: Mapping = {
    columns: guessed.columns,
    types: table?.types ?? typesOf([...texts("subType"), ...texts("type")]),
    dateOrder: order.value,
    ...(numbers.value === null ? {} : { dateNumbers: numbers.value }),
    timeZone: "UTC",
    // What was written by us was meant so when it was read.
    ...(isOwnTable(columns) ? { yearsAsWritten: true } : {}),
    swapped: swapped.value,
    ...(table ? { codes: codeColumns(columns) } : {}),
  };
  const issues = [
    ...missing(mapping),
    ...guessed.byValues.map((role) => byValues(role, mapping)),
    ...[order.issue, numbers.issue, swapped.issue].flatMap((issue) => issue ?? []),
    ...oddYears(dates.flat(), mapping),
    ...unitAssumed(mapping),
  ];
  return { mapping, known: table?.known ?? null, issues };
}

function textsOf(sample: readonly RawRow[], column: string | undefined): string[] {
  return column === undefined ? [] : sample.flatMap((row) => cellText(row[column]) ?? []);
}

function missing({ columns }: Mapping): Issue[] {
  const isPlaced = columns.latitude !== undefined && columns.longitude !== undefined;
  return [
    ...(isPlaced
      ? []
      : [
          warning(
            "no-position-columns",
            "no columns for latitude and longitude were found; name them",
          ),
        ]),
    ...(columns.date === undefined
      ? [
          warning(
            "no-date-column",
            "no column with dates was found; without one all events are undated",
          ),
        ]
      : []),
  ];
}

function byValues(role: Role, { columns }: Mapping): Issue {
  return warning(
    "guessed-by-values",
    `column "${columns[role]}" is taken as ${role} by its values alone; expected a name that says so`,
  );
}

/** Which of the two numbers is the day: what is above 12 can't be a month. */
function guessDateOrder(texts: readonly string[]): Guessed<DateOrder> {
  const pairs = texts.flatMap((text) => {
    const numbers = orderedNumbers(plainDate(text));
    return numbers ? [numbers] : [];
  });
  const dayFirst = pairs.filter(([first, second]) => first > 12 && second <= 12).length;
  const monthFirst = pairs.filter(([first, second]) => second > 12 && first <= 12).length;
  const value = monthFirst > dayFirst ? "month-first" : "day-first";
  if (pairs.length === 0) return { value, issue: null };
  if (dayFirst === 0 && monthFirst === 0) {
    const [example] = texts.filter((text) => orderedNumbers(plainDate(text)));
    const message = `dates like "${example}" may have the day or the month first, and none has a number above 12; day first is assumed`;
    return { value, issue: warning("date-order-assumed", message) };
  }
  if (dayFirst === 0 || monthFirst === 0) return { value, issue: null };
  const message = `${dayFirst} dates have the day first and ${monthFirst} the month; ${value} is assumed where a date does not tell`;
  return { value, issue: warning("date-orders-mixed", message) };
}

function oddYears(texts: readonly string[], mapping: Mapping): Issue[] {
  if (mapping.yearsAsWritten) return [];
  const odd = texts.filter((text) => isOddDate(text, mapping) && !isFarEnd(plainDate(text)));
  if (odd.length === 0) return [];
  const message = `${odd.length} of ${texts.length} dates looked at, like "${odd[0]}", have a year that is Hijri or hardly meant; they are left undated unless years are meant as written`;
  return [warning("odd-years", message)];
}

function unitAssumed({ columns: { positionPrecision: column } }: Mapping): Issue[] {
  if (column === undefined || unitOf(column)?.isNamed !== false) return [];
  const message = `column "${column}" names no unit; its numbers are taken as metres around the position`;
  return [warning("unit-assumed", message)];
}

/** What bare numbers count, where all values of a date column are such; the first column that tells decides. */
function guessNumbers(dates: readonly (readonly string[])[]): Guessed<DateNumbers | null> {
  const units = new Set(dates.flatMap((texts) => guessDateNumbers(texts) ?? []));
  const [value = null, ...others] = units;
  if (value === null) return { value, issue: null };
  const also = others.length > 0 ? `; other columns look like ${others.join(", ")}` : "";
  const message = `numbers in the columns of dates are taken as ${value}${also}`;
  return { value, issue: warning("numbers-as-dates", message) };
}

/** Swapped where most latitudes are beyond 90 degrees, and could be longitudes, while the longitudes could be latitudes. */
function guessSwapped(
  sample: readonly RawRow[],
  { latitude, longitude }: Mapping["columns"],
): Guessed<boolean> {
  if (latitude === undefined || longitude === undefined) return { value: false, issue: null };
  const positions = sample.flatMap((row) => {
    const lat = readDegrees(row[latitude], "latitude");
    const lon = readDegrees(row[longitude], "longitude");
    return lat === null || lon === null ? [] : [{ lat: Math.abs(lat), lon: Math.abs(lon) }];
  });
  const turned = positions.filter(({ lat, lon }) => lat > 90 && lat <= 180 && lon <= 90).length;
  const fits = positions.filter(({ lat, lon }) => lat <= 180 && lon <= 90).length;
  const value = turned * 2 > positions.length && fits >= positions.length * 0.9;
  if (turned === 0) return { value, issue: null };
  const rows = `${turned} of ${positions.length} rows looked at have more than 90 degrees in "${latitude}"`;
  const message = value
    ? `${rows}; "${latitude}" and "${longitude}" are read as swapped`
    : `${rows}; these rows are left out`;
  return {
    value,
    issue: warning(value ? "swapped-coordinates" : "positions-out-of-range", message),
  };
}

/** Our type for each of a table's own words, so that somebody can change it. */
function typesOf(texts: readonly string[]): Record<string, MentionType> {
  const named = new Set([...MENTION_TYPES, ...texts.map((text) => text.toLowerCase())]);
  return Object.fromEntries([...named].map((text) => [text, typeByWords(text) ?? "other"]));
}

function warning(code: string, message: string): Issue {
  return { code, severity: "warning", message };
}

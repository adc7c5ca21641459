import { cellText } from "./cell-text.ts";
import { distanceColumn } from "./distance-columns.ts";
import { typeByWords } from "./known-types.ts";
import { readDate } from "./read-date.ts";
import { readDegrees } from "./read-position.ts";
import { nameWords, plainName, ROLE_NAMES } from "./role-names.ts";
import type { Mapping, RawRow, Role } from "./table.ts";

/** Columns by role, and the roles that were told by values alone. */
export type GuessedColumns = { columns: Mapping["columns"]; byValues: Role[] };

/** Words that tell a role wherever they stand in a name: `gps_lat`, `Date (UTC)`. */
const TELLING: readonly (readonly [Role, readonly string[]])[] = [
  ["latitude", ["latitude", "latitud", "lat"]],
  ["longitude", ["longitude", "longitud", "lon", "lng"]],
  ["date", ["date", "datetime", "fecha", "التاريخ", "تاريخ"]],
  ["type", ["type", "tipo", "النوع", "نوع"]],
  ["url", ["url", "link"]],
];
/** What `dateline import` writes: its `start` and `end` only repeat `occurred`. */
const OWN_MARKS = ["occurred", "start", "end", "radius_m"];
const FIRST_ROWS = 200;

/** Whether columns are those that `dateline import` writes. */
export function isOwnTable(columns: readonly string[]): boolean {
  return OWN_MARKS.every((mark) => columns.includes(mark));
}

/** Which columns have which roles: by whole names, then by words of names, then by what stands in the first rows. */
export function guessColumns(
  columns: readonly string[],
  sample: readonly RawRow[],
): GuessedColumns {
  const guessed: Partial<Record<Role, string>> = {};
  const free = new Set(
    isOwnTable(columns) ? columns.filter((name) => name !== "start" && name !== "end") : columns,
  );
  const give = (role: Role, column: string | undefined) => {
    if (column === undefined || guessed[role] !== undefined) return;
    guessed[role] = column;
    free.delete(column);
  };
  for (const [role, names] of ROLE_NAMES) give(role, byName([...free], names));
  const first = sample.slice(0, FIRST_ROWS);
  give(
    "positionPrecision",
    distanceColumn([...free], (column) => textsIn(first, column)),
  );
  for (const [role, words] of TELLING) give(role, byWord([...free], words));
  const byValues = guessByValues(guessed, free, first, give);
  return { columns: guessed, byValues };
}

function byName(columns: readonly string[], names: readonly string[]): string | undefined {
  for (const name of names) {
    const found = columns.find((column) => plainName(column) === name);
    if (found !== undefined) return found;
  }
}

function byWord(columns: readonly string[], words: readonly string[]): string | undefined {
  return columns.find((column) => nameWords(column).some((word) => words.includes(word)));
}

const textsIn = (sample: readonly RawRow[], column: string) =>
  sample.flatMap((row) => cellText(row[column]) ?? []);

function guessByValues(
  guessed: Mapping["columns"],
  free: ReadonlySet<string>,
  sample: readonly RawRow[],
  give: (role: Role, column: string | undefined) => void,
): Role[] {
  const texts = (column: string) => textsIn(sample, column);
  const isMissing = (role: Role) => guessed[role] === undefined;
  const before = new Set(Object.keys(guessed));
  if (isMissing("latitude") && isMissing("longitude")) {
    const [first, second, ...more] = [...free].filter((column) => areDegrees(texts(column)));
    // Of two columns the one that goes beyond 90 is the longitude; tables mostly have the latitude first.
    const isTurned =
      first !== undefined && texts(first).some((text) => Math.abs(Number(text)) > 90);
    if (first !== undefined && second !== undefined && more.length === 0) {
      give("latitude", isTurned ? second : first);
      give("longitude", isTurned ? first : second);
    }
  }
  if (isMissing("date"))
    give(
      "date",
      [...free].find((column) => areDates(texts(column))),
    );
  if (isMissing("type"))
    give(
      "type",
      [...free].find((column) => areTypes(texts(column))),
    );
  // The keys are roles: `give` puts them there.
  return Object.keys(guessed).filter((role) => !before.has(role)) as Role[];
}

/** Numbers within a map's range, most with three decimals or more: amounts of other things seldom have them. */
function areDegrees(texts: readonly string[]): boolean {
  if (texts.length === 0) return false;
  const exact = texts.filter((text) => /[.,]\d{3,}$/.test(text)).length;
  return (
    exact >= texts.length * 0.8 &&
    texts.every((text) => Math.abs(readDegrees(text, "longitude") ?? 999) <= 180)
  );
}

const RULES = { dateOrder: "day-first", timeZone: "UTC", yearsAsWritten: true } as const;

/** Dates that can't be mere numbers. */
function areDates(texts: readonly string[]): boolean {
  const dates = texts.filter(
    (text) => !/^-?\d{1,7}(?:\.\d+)?$/.test(text) && readDate(text, RULES),
  );
  return texts.length > 0 && dates.length >= texts.length * 0.8;
}

/** A few short texts that come again and again, half of them words for types. */
function areTypes(texts: readonly string[]): boolean {
  const distinct = [...new Set(texts)];
  if (texts.length < 10 || distinct.length > Math.min(40, texts.length / 3)) return false;
  const known = distinct.filter((text) => text.length <= 60 && typeByWords(text) !== null);
  return known.length * 2 >= distinct.length;
}

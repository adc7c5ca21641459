import { latinDigits } from "./cell-text.ts";
import { nameWords, plainName } from "./role-names.ts";

/** A unit in metres, and whether a column's name says it. */
type Unit = { metres: number; isNamed: boolean };

/** Units as words of a column's name or after a number, written as `plainName` writes them. */
const UNITS: readonly (readonly [metres: number, words: readonly string[]])[] = [
  [
    1000,
    words(
      "km kms kilometer kilometers kilometre kilometres kilometern kilometro kilometros كم كلم كيلومتر كيلومترات",
    ),
  ],
  [1, words("m meter meters metre metres metern metro metros م متر امتار مترا")],
  // The international mile and foot (NIST Handbook 44, appendix C).
  [1609.344, words("mi mile miles")],
  [0.3048, words("ft foot feet")],
];

/** What a distance around a position is called in English, German, French, Spanish and Arabic. */
const DISTANCES = words(
  "radius accuracy uncertainty error umkreis genauigkeit unsicherheit unscharfe rayon incertitude erreur exactitude radio incertidumbre exactitud نصفالقطر نصفقطر الدقه دقه الخطا خطا",
);
/** What may be a code as well: a distance only beside a unit. */
const EXACTNESS = words("precision prazision");
/** Shorter ones are parts of other words, as in "terror". */
const TELLING_LETTERS = 6;
/** Words of columns that say how exact something else is. */
const OTHERS = words(
  "date time datum zeit fecha hora heure jour temps التاريخ تاريخ الوقت زمن type code message fatalities deaths",
);

/** Farther than half around the Earth nothing lies. */
const FARTHEST_M = 20_040_000;
const WRITTEN = /^(?:±|\+\/-|~|<|≤)? ?(\d+(?:[.,]\d+)?) ?([\p{L}\p{M}]*)\.?$/u;

/** What a column's numbers are worth in metres, by the unit in its name, else as metres; null for no column of distances. */
export function unitOf(column: string): Unit | null {
  const parts = nameWords(column);
  const metres = unitIn(parts);
  if (metres !== null) return { metres, isNamed: true };
  return isNamed(column, DISTANCES) ? { metres: 1, isNamed: false } : null;
}

function unitIn(parts: readonly string[]): number | null {
  // As in `radiuskm`, without anything between.
  const isJoined = (part: string, unit: string) =>
    [...DISTANCES, ...EXACTNESS].some((word) => part.endsWith(word + unit));
  const found = UNITS.find(([, units]) =>
    parts.some((part) => units.some((unit) => part === unit || isJoined(part, unit))),
  );
  return found?.[0] ?? null;
}

function isNamed(column: string, names: readonly string[]): boolean {
  return [plainName(column), ...nameWords(column)].some((part) =>
    names.some((word) => part === word || (word.length >= TELLING_LETTERS && part.includes(word))),
  );
}

/** A distance such as `25` (in the column's unit), `2,5 km` or `±100 m` in whole metres, rounded up; null for what is none. */
export function distanceIn(text: string, metres: number): number | null {
  const [, digits = "", unit = ""] = WRITTEN.exec(latinDigits(text)) ?? [];
  const own = UNITS.find(([, units]) => units.includes(plainName(unit)))?.[0];
  if (digits === "" || (unit !== "" && own === undefined)) return null;
  const distance = Number(digits.replace(",", ".")) * (own ?? metres);
  // What multiplying adds to the last digits is no metre more.
  return distance > 0 && distance <= FARTHEST_M ? Math.ceil(distance - 1e-6) : null;
}

/**
 * The column that says within which distance the position lies, by its name; of several the first with a unit. What is
 * known of its values must be distances.
 */
export function distanceColumn(
  columns: readonly string[],
  valuesOf: (column: string) => readonly string[],
): string | undefined {
  const found = columns.filter((column) => {
    if (nameWords(column).some((part) => OTHERS.includes(part))) return false;
    const unit = unitOf(column);
    const isTold = isNamed(column, unit?.isNamed ? [...DISTANCES, ...EXACTNESS] : DISTANCES);
    return isTold && valuesOf(column).every((text) => isDistance(text, unit));
  });
  return found.find((column) => unitOf(column)?.isNamed) ?? found[0];
}

function isDistance(text: string, unit: Unit | null): boolean {
  return unit !== null && (/^0+(?:[.,]0+)?$/.test(text) || distanceIn(text, unit.metres) !== null);
}

function words(list: string): string[] {
  return list.split(" ");
}

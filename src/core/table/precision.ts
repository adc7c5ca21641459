import type { SourcePlace } from "../../schema/place.ts";
import { codeText } from "./cell-text.ts";
import { distanceIn, unitOf } from "./distance-columns.ts";

type Precision = NonNullable<SourcePlace["properties"]["precision"]>;

/** How exact a position is: metres around it (null: the point is the place), and the source's own code, unchanged. */
export type PositionPrecision = { radiusM: number | null; precision: Precision };

type Scale = { name: string; radiiM: Readonly<Record<string, number | null>> };

/**
 * Radii are our reading of codes that name no distance, except UCDP's 2, whose codebook says "within ca. 25 km".
 * A district (second-order division) is seldom wider than a circle of 50 km, a governorate than one of 150 km; a
 * country of middle size has the area of one of 500 km, and what is larger than a governorate and smaller than a country
 * lies between. Rounded up: the true position lies within.
 */
const SCALES: Readonly<Record<string, Scale>> = {
  /**
   * ACLED Codebook, "Spatial precision codes": 1 the town itself, 2 a small part of a region, given as a town in or near
   * it, 3 a larger region, given as a natural feature or the capital of a province.
   */
  geo_precision: { name: "acled", radiiM: { 1: null, 2: 25_000, 3: 100_000 } },
  /**
   * UCDP GED Codebook, "where_prec": 1 exact, 2 near a known point, 3 a second-order division, 4 a first-order division,
   * 5 a line or an area without borders, larger than a first-order division and smaller than a country, 6 a country,
   * 7 international waters or airspace.
   */
  where_prec: {
    name: "ucdp",
    radiiM: { 1: null, 2: 25_000, 3: 50_000, 4: 150_000, 5: 300_000, 6: 500_000, 7: 500_000 },
  },
};

/**
 * How exact a position is by what a column says: a code of ACLED or UCDP by the column's name, a distance for a column of
 * radii; any other code is kept without a radius. Null for no code.
 */
export function positionPrecision(column: string, cell: string | null): PositionPrecision | null {
  if (cell === null) return null;
  const code = codeText(cell);
  const scale = ownValue(SCALES, column.toLowerCase());
  if (scale)
    return {
      radiusM: ownValue(scale.radiiM, code) ?? null,
      precision: { scale: scale.name, code: codeOf(code) },
    };
  const unit = unitOf(column);
  const radiusM = unit && distanceIn(code, unit.metres);
  return { radiusM, precision: { scale: column, code: codeOf(code) } };
}

/** A short number stays one; all else is the text that came. */
const codeOf = (code: string) => (/^\d{1,9}$/.test(code) ? Number(code) : code);

/** How far a date may be off, as a column of precision says. */
export type DateWidth = "day" | "week" | "month" | "year";

const DATE_SCALES: Readonly<Record<string, Readonly<Record<string, DateWidth>>>> = {
  /** ACLED Codebook, "Time precision": 1 the day, 2 within the week or as long, 3 within the month. */
  time_precision: { 1: "day", 2: "week", 3: "month" },
  /** UCDP GED Codebook, "date_prec": 1 the day, 2 two to six days, 3 the week, 4 a month or eight to thirty days, 5 up to a year. */
  date_prec: { 1: "day", 2: "week", 3: "week", 4: "month", 5: "year" },
};
const WIDTH_WORDS: readonly [DateWidth, RegExp][] = [
  ["day", /^(?:day|daily|exact|jour|d[ií]a|يوم)$/i],
  ["week", /^(?:week|weekly|semaine|semana|أسبوع)$/i],
  ["month", /^(?:month|monthly|mois|mes|شهر)$/i],
  ["year", /^(?:year|yearly|ann[ée]e|a[ñn]o|سنة|عام)$/i],
];

/** How far a date may be off by a code of ACLED or UCDP (by the column's name) or a word; "day" for all else. */
export function dateWidth(column: string, code: string | null): DateWidth {
  if (code === null) return "day";
  const scale = ownValue(DATE_SCALES, column.toLowerCase());
  if (scale) return ownValue(scale, codeText(code)) ?? "day";
  return WIDTH_WORDS.find(([, words]) => words.test(code))?.[0] ?? "day";
}

function ownValue<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

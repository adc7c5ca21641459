import { cellText } from "../../core/table/cell-text.ts";
import { typeByWords } from "../../core/table/known-types.ts";
import { isOddDate, readDate } from "../../core/table/read-date.ts";
import { readPosition } from "../../core/table/read-position.ts";
import type { Mapping, TablePreview } from "../../core/table/table.ts";
import type { MentionType } from "../../schema/mention.ts";

type Sample = TablePreview["sample"];

/** Columns that hold dates, as a mapping has it. */
const DATE_ROLES = ["date", "endDate", "published"] as const;
/** Most values of types that are asked for. */
const MOST_TYPES = 30;

/** The first distinct values of a column, without what stands for nothing. */
export function firstValues(sample: Sample, column: string | undefined, most: number): string[] {
  if (column === undefined) return [];
  const values = new Set<string>();
  for (const row of sample) {
    const text = cellText(row[column]);
    if (text !== null) values.add(text);
    if (values.size === most) break;
  }
  return [...values];
}

/** The first positions as they are read, degrees; null for one that can't be. */
export function firstPositions(
  sample: Sample,
  mapping: Mapping,
  most: number,
): ({ lat: number; lon: number } | null)[] {
  return sample.slice(0, most).map((row) => {
    const read = readPosition(row, mapping);
    return read.ok ? { lat: read.lat, lon: read.lon } : null;
  });
}

/** Texts of all columns of dates, each once. */
function dateTexts(sample: Sample, { columns }: Mapping): string[] {
  return DATE_ROLES.flatMap((role) => firstValues(sample, columns[role], sample.length));
}

/** A text of a date, and the EDTF that it is read as; null: it can't be read. */
export type DateSample = { text: string; edtf: string | null };

/** The first dates as they are read; those that the order of day and month changes come first. */
export function firstDates(sample: Sample, mapping: Mapping, most: number): DateSample[] {
  const texts = dateTexts(sample, mapping);
  const turned = texts.filter((text) => isTurned(text, mapping));
  const first = new Set([...turned, ...texts]);
  return [...first]
    .slice(0, most)
    .map((text) => ({ text, edtf: readDate(text, mapping)?.edtf ?? null }));
}

/** Whether the order of day and month changes how any date of the sample is read. */
export const orderMatters = (sample: Sample, mapping: Mapping): boolean =>
  dateTexts(sample, mapping).some((text) => isTurned(text, mapping));

function isTurned(text: string, mapping: Mapping): boolean {
  const read = (dateOrder: Mapping["dateOrder"]) => readDate(text, { ...mapping, dateOrder })?.edtf;
  return read("day-first") !== read("month-first");
}

/** Whether dates of the sample are bare numbers, so that it matters what they count. A year alone is none. */
export const hasDateNumbers = (sample: Sample, mapping: Mapping): boolean =>
  dateTexts(sample, mapping).some((text) => /^\d{5,}(?:\.\d+)?$/.test(text));

/** The first date of the sample that is read only where years are meant as written; undefined without one. */
export const oddDate = (sample: Sample, mapping: Mapping): string | undefined =>
  dateTexts(sample, mapping).find((text) => isOddDate(text, mapping));

/** What a table calls a type, how often the sample has it, and how it is understood. */
export type TypeValue = { text: string; count: number; type: MentionType };

/** The values of the columns of types, the most frequent first. */
export function typeValues(sample: Sample, { columns, types }: Mapping): TypeValue[] {
  const counts = new Map<string, number>();
  for (const row of sample)
    for (const column of [columns.subType, columns.type]) {
      const text = column === undefined ? null : cellText(row[column]);
      if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_TYPES)
    .map(([text, count]) => ({ text, count, type: typeOf(text, types) }));
}

function typeOf(text: string, types: Mapping["types"]): MentionType {
  const small = text.toLowerCase();
  return (Object.hasOwn(types, small) ? types[small] : null) ?? typeByWords(text) ?? "other";
}

import type { EventFilter } from "../table/table.ts";
import { type EventColumns, type MinuteSpan, type Times, UNDATED } from "./columns.ts";
import type { RowMask } from "./place-index.ts";

/** Columns that a filter can be asked of: those of events, or of an aggregate. What is null lets everything pass. */
export type FilterColumns = Pick<EventColumns, "count" | "place"> & {
  published: Times | null;
  type: Uint8Array | null;
  side: Uint8Array | null;
  status: Uint8Array | null;
};

/** Whether a row counts. */
export type RowTest = (row: number) => boolean;

/** Which rows pass a filter; null where it leaves nothing out. Cost: one pass. */
export function maskOf(columns: FilterColumns, filter: EventFilter): RowMask {
  const passes = rowTest(columns, filter);
  if (!passes) return null;
  const mask = new Uint8Array(columns.count);
  for (let row = 0; row < mask.length; row += 1) if (passes(row)) mask[row] = 1;
  return mask;
}

/** Tells whether a row passes a filter; null where all do. What was published at no known time was known always. */
export function rowTest(columns: FilterColumns, filter: EventFilter): RowTest | null {
  const { place, type, side, status } = columns;
  const published = columns.published?.start ?? null;
  const { places, publishedBefore } = filter;
  const types = type && passing(filter.types);
  const sides = side && passing(filter.sides);
  const statuses = status && passing(filter.statuses);
  const before = published && publishedBefore;
  if (!types && !sides && !statuses && !places && before === null) return null;
  return (row) =>
    (!types || types[type?.[row] ?? 0] === 1) &&
    (!sides || sides[side?.[row] ?? 0] === 1) &&
    (!statuses || statuses[status?.[row] ?? 0] === 1) &&
    // A place that the list does not reach is none of it.
    (!places || (places[place[row] ?? 0] ?? 0) !== 0) &&
    (before === null || (published?.[row] ?? 0) < before);
}

/** Tells whether a row overlaps a span on a clock's times; undated rows by choice. */
export function timeTest(times: Times | null, span: MinuteSpan, withUndated: boolean): RowTest {
  if (!times) return () => withUndated;
  const { start, end } = times;
  return (row) => {
    const begins = start[row] ?? UNDATED;
    if (begins === UNDATED) return withUndated;
    return span.start < span.end && begins < span.end && (end[row] ?? 0) > span.start;
  };
}

/** By code 1 where a list has it; null for null. Codes that no column can hold match nothing. */
export function passing(codes: readonly number[] | null): Uint8Array | null {
  if (codes === null) return null;
  const table = new Uint8Array(256);
  for (const code of codes) if (code >= 0 && code < table.length) table[code] = 1;
  return table;
}

import type { AggregateColumns } from "../../core/events/aggregate.ts";
import { STATUS_CODES, TYPE_CODES, UNDATED } from "../../core/events/columns.ts";
import { passing, rowTest } from "../../core/events/filter.ts";
import type { EventChoices, EventsQuery } from "../../core/table/table.ts";
import { touchedDays } from "./counts.ts";

/**
 * Counts for the choices of filters, each with the other lists as they are, exact for the days that the span touches. Empty
 * lists where the aggregate is not divided: there is nothing to choose then. Cost: one pass over the rows of counts.
 */
export function choicesOf(
  rows: AggregateColumns,
  sides: number,
  { filter, clock, span, withUndated }: Omit<EventsQuery, "place" | "from" | "count">,
): EventChoices {
  const { type, side, status } = rows;
  if (!type || !side || !status) return { types: [], sides: [], statuses: [] };
  const counts = {
    types: zeros(TYPE_CODES.length),
    sides: zeros(1 + sides),
    statuses: zeros(STATUS_CODES.length),
  };
  const anywhere = { ...filter, types: null, sides: null, statuses: null };
  const passes = rowTest({ ...rows, published: null }, anywhere);
  const lists = [passing(filter.types), passing(filter.sides), passing(filter.statuses)] as const;
  const countOf = counter(rows, clock === "occurred" ? touchedDays(span) : null, withUndated);
  for (let row = 0; row < rows.count; row += 1) {
    if (passes?.(row) === false) continue;
    const count = countOf(row);
    const isOfType = has(lists[0], type[row]);
    const isOfSide = has(lists[1], side[row]);
    const isOfStatus = has(lists[2], status[row]);
    add(counts.types, type[row], isOfSide && isOfStatus ? count : 0);
    add(counts.sides, side[row], isOfType && isOfStatus ? count : 0);
    add(counts.statuses, status[row], isOfType && isOfSide ? count : 0);
  }
  return counts;
}

const zeros = (length: number) => new Array<number>(length).fill(0);
const has = (list: Uint8Array | null, code = 0) => list === null || list[code] === 1;

function add(counts: number[], code = 0, count = 0): void {
  counts[code] = (counts[code] ?? 0) + count;
}

/** What a row adds to a count of what overlaps some days; without days nothing has a date. */
function counter(
  { day, starts, ends }: AggregateColumns,
  days: { start: number; end: number } | null,
  withUndated: boolean,
): (row: number) => number {
  return (row) => {
    const at = day[row] ?? UNDATED;
    if (days === null || at === UNDATED) return withUndated ? (starts[row] ?? 0) : 0;
    if (days.end <= days.start || at >= days.end) return 0;
    return (starts[row] ?? 0) - (at <= days.start ? (ends[row] ?? 0) : 0);
  };
}

import type { AggregateColumns } from "../../core/events/aggregate.ts";
import { countChoices } from "../../core/events/choices.ts";
import { UNDATED } from "../../core/events/columns.ts";
import type { EventChoices, EventsQuery } from "../../core/table/table.ts";
import { touchedDays } from "./counts.ts";

/**
 * Counts for the choices of filters, each with the other lists as they are, exact for the days that the span touches. Empty
 * lists where the aggregate is not divided: there is nothing to choose then. Cost: one pass over the rows of counts.
 */
export function choicesInCounts(
  rows: AggregateColumns,
  sides: number,
  { filter, clock, span, withUndated }: Omit<EventsQuery, "place" | "from" | "count">,
): EventChoices {
  const { type, side, status } = rows;
  if (!type || !side || !status) return { types: [], sides: [], statuses: [] };
  const countOf = counter(rows, clock === "occurred" ? touchedDays(span) : null, withUndated);
  return countChoices({ ...rows, type, side, status, published: null }, filter, sides, countOf);
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

import type { EventChoices, EventFilter, EventsQuery } from "../table/table.ts";
import { type EventColumns, STATUS_CODES, TYPE_CODES } from "./columns.ts";
import { type FilterColumns, passing, rowTest, timeTest } from "./filter.ts";

/**
 * Counts for the choices of a filter: how many events there would be of each type with the other lists as they are, and
 * so for sides and statuses. Every code of the columns has a number, 0 too. Cost: one pass.
 */
export function choicesIn(
  columns: EventColumns,
  { filter, clock, span, withUndated }: Omit<EventsQuery, "place" | "from" | "count">,
): EventChoices {
  const isInTime = timeTest(columns[clock], span, withUndated);
  const sides = columns.side.reduce((most, code) => Math.max(most, code), 0);
  return countChoices(columns, filter, sides, (row) => (isInTime(row) ? 1 : 0));
}

/**
 * The same for rows that stand for any number of events, by what each is worth: of a table's columns or of an aggregate,
 * with so many sides. Cost: one pass.
 */
export function countChoices(
  columns: FilterColumns & Pick<EventColumns, "type" | "side" | "status">,
  filter: EventFilter,
  sides: number,
  countOf: (row: number) => number,
): EventChoices {
  const { count, type, side, status } = columns;
  const passes = rowTest(columns, { ...filter, types: null, sides: null, statuses: null });
  const lists = [passing(filter.types), passing(filter.sides), passing(filter.statuses)] as const;
  const counts = {
    types: zeros(TYPE_CODES.length),
    sides: zeros(1 + sides),
    statuses: zeros(STATUS_CODES.length),
  };
  for (let row = 0; row < count; row += 1) {
    if (passes?.(row) === false) continue;
    const worth = countOf(row);
    if (worth === 0) continue;
    const isOfType = has(lists[0], type[row]);
    const isOfSide = has(lists[1], side[row]);
    const isOfStatus = has(lists[2], status[row]);
    if (isOfSide && isOfStatus) add(counts.types, type[row], worth);
    if (isOfType && isOfStatus) add(counts.sides, side[row], worth);
    if (isOfType && isOfSide) add(counts.statuses, status[row], worth);
  }
  return counts;
}

const zeros = (length: number) => new Array<number>(length).fill(0);
const has = (list: Uint8Array | null, code = 0) => list === null || list[code] === 1;

function add(counts: number[], code = 0, worth = 0): void {
  counts[code] = (counts[code] ?? 0) + worth;
}

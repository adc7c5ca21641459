import type { EventChoices, EventsQuery } from "../table/table.ts";
import { type EventColumns, STATUS_CODES, TYPE_CODES } from "./columns.ts";
import { passing, rowTest, timeTest } from "./filter.ts";

/**
 * Counts for the choices of a filter: how many events there would be of each type with the other lists as they are, and
 * so for sides and statuses. Every code of the columns has a number, 0 too. Cost: one pass.
 */
export function choicesIn(
  columns: EventColumns,
  { filter, clock, span, withUndated }: Omit<EventsQuery, "place" | "from" | "count">,
): EventChoices {
  const { count, type, side, status } = columns;
  const passes = rowTest(columns, { ...filter, types: null, sides: null, statuses: null });
  const isInTime = timeTest(columns[clock], span, withUndated);
  const lists = [passing(filter.types), passing(filter.sides), passing(filter.statuses)] as const;
  const types = new Array<number>(TYPE_CODES.length).fill(0);
  const sides = new Array<number>(1 + side.reduce((most, code) => Math.max(most, code), 0)).fill(0);
  const statuses = new Array<number>(STATUS_CODES.length).fill(0);
  for (let row = 0; row < count; row += 1) {
    if (!isInTime(row) || (passes !== null && !passes(row))) continue;
    const isOfType = has(lists[0], type[row]);
    const isOfSide = has(lists[1], side[row]);
    const isOfStatus = has(lists[2], status[row]);
    if (isOfSide && isOfStatus) add(types, type[row]);
    if (isOfType && isOfStatus) add(sides, side[row]);
    if (isOfType && isOfSide) add(statuses, status[row]);
  }
  return { types, sides, statuses };
}

const has = (list: Uint8Array | null, code = 0) => list === null || list[code] === 1;

function add(counts: number[], code = 0): void {
  counts[code] = (counts[code] ?? 0) + 1;
}

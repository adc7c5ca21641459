import type { Clock } from "../select/visible.ts";
import type { EventsQuery } from "../table/table.ts";
import { type EventColumns, UNDATED } from "./columns.ts";
import { type RowTest, rowTest, timeTest } from "./filter.ts";
import { orderOf } from "./order.ts";

/** Numbers of the events on a page, and how many the query means in all. */
type RowsPage = { total: number; rows: Uint32Array };

/** Answers a query: the latest start first, events of the same start as they stand, those without a date last. */
export type Pager = (query: EventsQuery) => RowsPage;

/**
 * Pages of a table's events. A place's list costs its events, whatever the table; a list of all costs one pass in the
 * order of the table to count them, and the way down to the page. The two orders that this needs are made when they are
 * first asked for, and take 4 bytes an event: by place, and by time for each clock.
 */
export function createPager(columns: EventColumns, places: number): Pager {
  let rowsOf: ((place: number) => Uint32Array) | null = null;
  const latest = new Map<Clock, Uint32Array>();
  return (query) => {
    const { clock, place } = query;
    const isMeant = queryTest(columns, query);
    if (place !== null) {
      rowsOf ??= groupRows(columns, places);
      const rows = rowsOf(place).filter((row) => isMeant(row));
      const order = latestFirst(columns, clock, rows).subarray(
        query.from,
        query.from + query.count,
      );
      return { total: rows.length, rows: order.map((i) => rows[i] ?? 0) };
    }
    const order = latest.get(clock) ?? latestFirst(columns, clock, null);
    latest.set(clock, order);
    return pageOfAll(order, isMeant, query);
  };
}

/** Tells whether an event is one of those that a query means, whatever its place. */
export function queryTest(
  columns: EventColumns,
  query: Pick<EventsQuery, "filter" | "clock" | "span" | "withUndated">,
): RowTest {
  const passes = rowTest(columns, query.filter);
  const isInTime = timeTest(columns[query.clock], query.span, query.withUndated);
  return passes ? (row) => isInTime(row) && passes(row) : isInTime;
}

function pageOfAll(order: Uint32Array, isMeant: RowTest, { from, count }: EventsQuery): RowsPage {
  let total = 0;
  for (let row = 0; row < order.length; row += 1) if (isMeant(row)) total += 1;
  const last = Math.min(total, from + count);
  const rows = new Uint32Array(Math.max(0, last - from));
  let met = 0;
  for (let i = 0; met < last && i < order.length; i += 1) {
    const row = order[i] ?? 0;
    if (!isMeant(row)) continue;
    if (met >= from) rows[met - from] = row;
    met += 1;
  }
  return { total, rows };
}

/** Places in a list of rows (null: all), from the latest start on. */
function latestFirst(columns: EventColumns, clock: Clock, rows: Uint32Array | null): Uint32Array {
  const start = columns[clock]?.start;
  const keys = new Int32Array(rows ? rows.length : columns.count);
  // Turning every bit round turns the order round, and puts what is undated, the least of all, last.
  for (let i = 0; i < keys.length; i += 1)
    keys[i] = ~(start?.[rows ? (rows[i] ?? 0) : i] ?? UNDATED);
  return orderOf(keys);
}

/** The rows of each place, in their order. */
function groupRows({ count, place }: EventColumns, places: number): (place: number) => Uint32Array {
  const first = new Uint32Array(places + 1);
  for (let row = 0; row < count; row += 1) {
    const next = (place[row] ?? 0) + 1;
    first[next] = (first[next] ?? 0) + 1;
  }
  for (let p = 1; p <= places; p += 1) first[p] = (first[p] ?? 0) + (first[p - 1] ?? 0);
  const rows = new Uint32Array(count);
  const next = first.slice();
  for (let row = 0; row < count; row += 1) {
    const p = place[row] ?? 0;
    const at = next[p] ?? 0;
    rows[at] = row;
    next[p] = at + 1;
  }
  return (p) => rows.subarray(first[p] ?? count, first[p + 1] ?? count);
}

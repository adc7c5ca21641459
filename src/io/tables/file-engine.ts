import { choicesIn } from "../../core/events/choices.ts";
import type { EventColumns } from "../../core/events/columns.ts";
import { maskOf } from "../../core/events/filter.ts";
import { createPager, type Pager } from "../../core/events/page.ts";
import { indexByPlace } from "../../core/events/place-index.ts";
import { groupPlaces } from "../../core/select/place-groups.ts";
import { rowOfEvent } from "../../core/table/collect.ts";
import type {
  EventsPage,
  EventsQuery,
  Indexed,
  IndexQuery,
  Mapping,
  ReadTable,
} from "../../core/table/table.ts";
import { readTableEvent } from "../../core/table/table-event.ts";
import type { Result } from "../../schema/issue.ts";
import type { TableEngine, TableLimits } from "./engine.ts";
import { columnsOf, readRows } from "./read-rows.ts";
import type { RowSource } from "./source.ts";

/** What stays in memory of a table that was read. */
type Kept = {
  mapping: Mapping;
  columns: EventColumns;
  places: number;
  leftOutRows: Uint32Array;
  pager: Pager;
};

/**
 * The engine of a file, in the thread that it is made in: columns stay in memory, texts are read again from the file by
 * their position. Reading anew ends the reading before. Counts and lists throw before anything was read.
 */
export function createFileEngine(
  name: string,
  source: RowSource,
  limits: TableLimits,
): TableEngine {
  let reading = new AbortController();
  let isClosed = false;
  let kept: Kept | null = null;
  const table = (): Kept => {
    if (!kept) throw new Error("the table was not read, or its engine was closed");
    return kept;
  };
  return {
    async read(mapping, onProgress): Promise<Result<ReadTable>> {
      reading.abort();
      reading = new AbortController();
      if (isClosed) reading.abort();
      kept = null;
      const own = reading;
      const read = await readRows(name, source, {
        mapping,
        limits,
        signal: own.signal,
        onProgress,
      });
      if (!read.ok) return read;
      const { columns, leftOutRows, table } = read.value;
      const places = table.places.features.length;
      kept = { mapping, columns, places, leftOutRows, pager: createPager(columns, places) };
      const groups = groupPlaces(table.places.features);
      return { ok: true, value: { name, ...table, groups }, issues: read.issues };
    },
    index: async (query) => indexOf(table(), query),
    choices: async (query) => choicesIn(table().columns, query),
    events: (query) => pageOf(table(), source, query),
    close() {
      isClosed = true;
      reading.abort();
      kept = null;
    },
  };
}

function indexOf({ columns, places }: Kept, { filter, clock, split }: IndexQuery): Indexed {
  const mask = maskOf(columns, filter);
  const index = indexByPlace(columns, places, clock, split, mask);
  return {
    index,
    events: mask ? mask.reduce((sum, isCounted) => sum + (isCounted ? 1 : 0), 0) : columns.count,
    undated: index.undated.reduce((sum, count) => sum + count, 0),
  };
}

async function pageOf(
  { mapping, columns, leftOutRows, pager }: Kept,
  source: RowSource,
  query: EventsQuery,
): Promise<EventsPage> {
  const { total, rows } = pager(query);
  const events = Array.from(rows, (event) => ({ event, number: rowOfEvent(leftOutRows, event) }));
  const texts = await source.rowsAt(
    events.map(({ number }) => number),
    columnsOf(mapping),
  );
  return {
    total,
    events: events.map(({ event, number }) => {
      const row = texts.get(number);
      if (!row) throw new Error(`row ${number} is not where it was in the file; was it changed?`);
      return readTableEvent(row, mapping, number, columns.place[event] ?? 0);
    }),
  };
}

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
import type { Issue, Result } from "../../schema/issue.ts";
import type { TableEngine, TableLimits } from "./engine.ts";
import { LostFileError } from "./lost-file.ts";
import { columnsOf, readRows } from "./read-rows.ts";
import type { RowSource } from "./source.ts";
import { writeRows } from "./write-rows.ts";
import { written } from "./written.ts";

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
 * their position. Reading anew ends the reading before; `issues` are told with what was wrong in it. Counts and lists throw
 * before anything was read.
 */
export function createFileEngine(
  name: string,
  source: RowSource,
  limits: TableLimits,
  issues: readonly Issue[],
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
      return { ok: true, value: { name, ...table, groups }, issues: [...issues, ...read.issues] };
    },
    index: async (query) => indexOf(table(), query),
    choices: async (query) => choicesIn(table().columns, query),
    events: (query) => pageOf(table(), source, query),
    write: async (asked, onProgress, signal) => {
      const from = { source, ...table() };
      return written(name, signal, () => writeRows(from, asked, onProgress, signal));
    },
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
  try {
    const texts = await source.rowsAt(
      events.map(({ number }) => number),
      [...columnsOf(mapping), ...(mapping.codes ?? [])],
    );
    return {
      total,
      events: events.map(({ event, number }) => {
        const row = texts.get(number);
        if (!row) throw new LostFileError("file-changed");
        return readTableEvent(row, mapping, number + source.rowsBefore, columns.place[event] ?? 0);
      }),
    };
  } catch (cause) {
    if (cause instanceof LostFileError) return { total, events: [], lost: cause.loss };
    throw cause;
  }
}

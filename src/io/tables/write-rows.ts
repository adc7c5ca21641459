import type { EventColumns } from "../../core/events/columns.ts";
import { queryTest } from "../../core/events/page.ts";
import {
  createEventsWriter,
  type WriteProgress,
  type WriteQuery,
  type WrittenEvent,
} from "../../core/export/events-file.ts";
import { rowOfEvent } from "../../core/table/collect.ts";
import { createRowReader, type RowReader } from "../../core/table/read-row.ts";
import type { Mapping, RawRow } from "../../core/table/table.ts";
import { readTableEvent } from "../../core/table/table-event.ts";
import { type FileParts, fileParts } from "./file-parts.ts";
import type { RowSource } from "./source.ts";

/** A table that was read, to be written from. */
type Written = {
  source: RowSource;
  mapping: Mapping;
  columns: EventColumns;
  leftOutRows: Uint32Array;
};

/** Rows that are found again one by one at a time. */
const AT_ONCE = 512;
/** Where fewer than one event in so many is meant, finding each again is faster than reading everything. */
const SPARSE = 64;

/**
 * The events of a query as a file, in the order of their rows. The table is read once more as a stream, so that nothing of
 * it is kept; for a CSV of rows that each have columns of their own twice, first for the columns. Throws what `signal` was
 * aborted with, and where the file was changed meanwhile.
 */
export async function writeRows(
  table: Written,
  asked: WriteQuery,
  onProgress: (progress: WriteProgress) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const { isMeant, events } = meantBy(table, asked);
  const parts = fileParts(asked.file, events, onProgress, signal);
  const rows = () =>
    events * SPARSE < table.columns.count
      ? fewRows(table, isMeant, signal)
      : allRows(table, isMeant, signal);
  const own = asked.file === "csv" ? (table.source.columns ?? (await namesIn(rows(), parts))) : [];
  const writer = createEventsWriter(asked, own);
  const reader = createRowReader(table.mapping);
  parts.add(writer.head, 0);
  for await (const batch of rows()) {
    parts.add(writer.lines(batch.map((row) => writtenOf(row, reader, table))), batch.length);
    await parts.turn();
  }
  return parts.finish(writer.end);
}

function meantBy({ columns }: Written, { query }: WriteQuery) {
  const test = queryTest(columns, query);
  const isMeant = new Uint8Array(columns.count);
  let events = 0;
  for (let event = 0; event < columns.count; event += 1) {
    if (query.place !== null && columns.place[event] !== query.place) continue;
    if (!test(event)) continue;
    isMeant[event] = 1;
    events += 1;
  }
  return { isMeant, events };
}

type MeantRow = { number: number; values: RawRow };

/** The rows of meant events, from a pass through all of them. */
async function* allRows(
  { source, leftOutRows }: Written,
  isMeant: Uint8Array,
  signal: AbortSignal,
): AsyncGenerator<MeantRow[]> {
  let leftOut = 0;
  for await (const rows of source.again(signal)) {
    const meant: MeantRow[] = [];
    for (const { number, values } of rows) {
      if (leftOutRows[leftOut] === number) leftOut += 1;
      else if (isMeant[number - 1 - leftOut] === 1 && values) meant.push({ number, values });
    }
    yield meant;
  }
}

/** The rows of a few meant events, each found again. */
async function* fewRows(
  { source, leftOutRows }: Written,
  isMeant: Uint8Array,
  signal: AbortSignal,
): AsyncGenerator<MeantRow[]> {
  const numbers: number[] = [];
  for (let event = isMeant.indexOf(1); event !== -1; event = isMeant.indexOf(1, event + 1))
    numbers.push(rowOfEvent(leftOutRows, event));
  for (let at = 0; at < numbers.length; at += AT_ONCE) {
    signal.throwIfAborted();
    const some = numbers.slice(at, at + AT_ONCE);
    const found = await source.rowsAt(some, null);
    yield some.flatMap((number) => {
      const values = found.get(number);
      return values ? [{ number, values }] : [];
    });
  }
}

/** All names of columns that rows have, as they come. */
async function namesIn(rows: AsyncGenerator<MeantRow[]>, parts: FileParts): Promise<string[]> {
  const names = new Set<string>();
  for await (const batch of rows) {
    for (const { values } of batch) for (const name of Object.keys(values)) names.add(name);
    parts.add("", 0);
    await parts.turn();
  }
  return [...names];
}

function writtenOf(
  { number, values }: MeantRow,
  reader: RowReader,
  { mapping, source }: Written,
): WrittenEvent {
  const { place } = reader.place(values);
  return {
    event: readTableEvent(values, mapping, number + source.rowsBefore, 0),
    place: {
      name: place?.name ?? "",
      lon: place?.position?.lon ?? null,
      lat: place?.position?.lat ?? null,
      radiusM: place?.radiusM ?? null,
    },
    own: values,
  };
}

import type { FileMetaData } from "hyparquet";
import { isRecord } from "../../core/read/limits.ts";
import { FEATURE_COLUMNS } from "../../core/table/feature-row.ts";
import { flatRow } from "../../core/table/flat-row.ts";
import type { RawRow } from "../../core/table/table.ts";
import type { Issue } from "../../schema/issue.ts";
import { bytesOf, LostFileError } from "./lost-file.ts";
import {
  type Column,
  columnsOf,
  PARSERS,
  plainValue,
  withWholeDecimals,
} from "./parquet-columns.ts";
import { type ReadRecord, setValue } from "./read-record.ts";
import type { RowSource, SourceRow } from "./source.ts";

/** A Parquet file whose description was read: its columns, its rows and the first of them, and what can't be read of it. */
type OpenedParquet = {
  columns: readonly string[];
  sample: readonly RawRow[];
  source: RowSource;
  issues: readonly Issue[];
};

const BATCH_ROWS = 4096;
const SAMPLE_ROWS = 100;

type Values = ArrayLike<unknown>;

/** Opens a Parquet file: reads its description at its end and the first rows. Throws an Error for what is damaged, and a `LostFileError`. */
export async function openParquet(file: Blob): Promise<OpenedParquet> {
  const { parquetMetadataAsync, parquetScan } = await import("hyparquet");
  const buffer = {
    byteLength: file.size,
    slice: async (start: number, end = file.size) => (await bytesOf(file, start, end)).buffer,
  };
  const check = await changeCheck(file);
  const described = await parquetMetadataAsync(buffer);
  const metadata = withWholeDecimals(described);
  const compressors = await compressorsFor(metadata);
  const scan = () => parquetScan({ file: buffer, metadata, compressors, parsers: PARSERS });
  const { head, issues } = await readHead(await scan(), columnsOf(described), firstRows(metadata));
  const columns = head.map(({ column }) => column);
  const dayColumns = daysAmong(head, columns);
  const rowOf = (values: ColumnValues, i: number, number: number) =>
    readRow(values, i, number, dayColumns);
  const sample = Array.from(
    { length: firstRows(metadata) },
    (_, i) => rowOf(head, i, i + 1).values,
  ).filter((row) => row !== null);
  return {
    columns: [...new Set(sample.flatMap((row) => Object.keys(row)))],
    sample,
    source: createSource(file.size, metadata, columns, { scan, rowOf, check }),
    issues,
  };
}

/** Bytes at the end of a file that tell whether it is another one: its description, with places and sizes of all its parts. */
const END_BYTES = 1 << 16;

/** Throws a `LostFileError` once the file is not what it was at first. */
async function changeCheck(file: Blob): Promise<() => Promise<void>> {
  const end = () => bytesOf(file, Math.max(0, file.size - END_BYTES), file.size);
  const first = await end();
  return async () => {
    const now = await end();
    if (!first.every((byte, i) => now[i] === byte)) throw new LostFileError("file-changed");
  };
}

/** The first rows of the columns that can be read, and which can't. Throws where none can. */
async function readHead(
  scan: Scan,
  columns: readonly Column[],
  rows: number,
): Promise<{ head: ColumnValues; issues: Issue[] }> {
  const head: { column: Column; values: Values }[] = [];
  const issues: Issue[] = [];
  for (const column of columns)
    try {
      head.push(...(await readRange(scan, [column], 0, rows)));
    } catch (cause) {
      if (cause instanceof LostFileError || (column === columns.at(-1) && head.length === 0))
        throw cause;
      const why = cause instanceof Error ? cause.message : String(cause);
      const message = `the column "${column.name}" can't be read and is left out: ${why}`;
      issues.push({ code: "unreadable-column", severity: "warning", message });
    }
  return { head, issues };
}

type Scan = Awaited<ReturnType<typeof import("hyparquet")["parquetScan"]>>;
type ColumnValues = readonly { column: Column; values: Values }[];
/** How rows are read, and what throws where the file was changed. */
type Reading = {
  scan: () => Promise<Scan>;
  rowOf: (values: ColumnValues, i: number, number: number) => ReadRecord;
  check: () => Promise<void>;
};

function createSource(
  totalBytes: number,
  metadata: FileMetaData,
  columns: readonly Column[],
  { scan, rowOf, check }: Reading,
): RowSource {
  const ends = groupEnds(metadata);
  const source: RowSource = {
    totalBytes,
    rowsBefore: 0,
    columns: columns.some(({ isNested }) => isNested) ? null : rowColumns(columns),
    async *again(signal) {
      await check();
      for await (const { rows } of source.read(null, signal)) yield rows;
    },
    async *read(wanted, signal) {
      const needed = columns.filter((column) => isNeeded(column, wanted));
      const total = ends.at(-1) ?? 0;
      for (const [group, end] of ends.entries()) {
        signal.throwIfAborted();
        const start = ends[group - 1] ?? 0;
        const values = await readRange(await scan(), needed, start, end, signal);
        for (let at = start; at < end; at += BATCH_ROWS) {
          signal.throwIfAborted();
          const last = Math.min(end, at + BATCH_ROWS);
          const rows: SourceRow[] = [];
          for (let row = at; row < last; row += 1)
            rows.push({ number: row + 1, offset: row, ...rowOf(values, row - start, row + 1) });
          const bytes = Math.round((totalBytes * last) / total);
          yield { rows, bytes, unpackedBytes: bytes, issues: [] };
        }
      }
    },
    async rowsAt(numbers, wanted) {
      await check();
      const needed = columns.filter((column) => isNeeded(column, wanted));
      const found = new Map<number, RawRow>();
      for (const inGroup of byGroup(numbers, ends)) {
        // One range from the first row to the last: each read unpacks the column's dictionary anew.
        const start = Math.min(...inGroup) - 1;
        const values = await readRange(await scan(), needed, start, Math.max(...inGroup));
        for (const number of inGroup) {
          const row = rowOf(values, number - 1 - start, number).values;
          if (row) found.set(number, row);
        }
      }
      return found;
    },
  };
  return source;
}

/** Row numbers by the row group they are in. */
function byGroup(numbers: readonly number[], ends: readonly number[]): number[][] {
  const groups = new Map<number, number[]>();
  for (const number of numbers) {
    const group = ends.findIndex((end) => number <= end);
    groups.set(group, [...(groups.get(group) ?? []), number]);
  }
  return [...groups.values()];
}

/** Values of columns for rows of one row group. */
async function readRange(
  scan: Scan,
  columns: readonly Column[],
  rowStart: number,
  rowEnd: number,
  signal: AbortSignal | null = null,
): Promise<ColumnValues> {
  const read: { column: Column; values: Values }[] = [];
  for (const column of columns) {
    signal?.throwIfAborted();
    read.push({
      column,
      values: await scan.readColumn({ column: column.name, rowStart, rowEnd }),
    });
  }
  return read;
}

/** Row numbers at which the row groups end. */
function groupEnds({ row_groups }: FileMetaData): number[] {
  let end = 0;
  return row_groups.map(({ num_rows }) => {
    end += Number(num_rows);
    return end;
  });
}

const firstRows = (metadata: FileMetaData): number =>
  Math.min(SAMPLE_ROWS, groupEnds(metadata).find((end) => end > 0) ?? 0);

const rowColumns = (columns: readonly Column[]): string[] => [
  ...columns.filter(({ isGeometry }) => !isGeometry).map(({ name }) => name),
  ...(columns.some(({ isGeometry }) => isGeometry)
    ? [FEATURE_COLUMNS.longitude, FEATURE_COLUMNS.latitude]
    : []),
];

function isNeeded(
  { name, isGeometry, isNested }: Column,
  wanted: readonly string[] | null,
): boolean {
  if (wanted === null) return true;
  const isPosition =
    wanted.includes(FEATURE_COLUMNS.longitude) || wanted.includes(FEATURE_COLUMNS.latitude);
  const isOwn = wanted.some((one) => one === name || (isNested && one.startsWith(`${name}.`)));
  return isOwn || (isGeometry && isPosition);
}

const MIDNIGHT = /^\d{4}-\d\d-\d\dT00:00:00Z?$/;

/** Columns of moments that hold days: programs that know no days write them as midnights. Told by the first rows. */
function daysAmong(head: ColumnValues, columns: readonly Column[]): ReadonlySet<Column> {
  return new Set(
    columns.filter((column) => {
      const values = Array.from(head.find((read) => read.column === column)?.values ?? []);
      const given = values.filter((value) => value !== null && value !== undefined);
      return (
        given.length > 0 &&
        given.every((value) => typeof value === "string" && MIDNIGHT.test(value))
      );
    }),
  );
}

function readRow(
  read: ColumnValues,
  i: number,
  row: number,
  dayColumns: ReadonlySet<Column>,
): ReadRecord {
  const values: Record<string, unknown> = {};
  for (const { column, values: all } of read) {
    const value = all[i];
    if (!column.isGeometry) {
      setValue(values, column.name, dayOf(plainValue(value, column), column, dayColumns));
      continue;
    }
    const position = positionOf(value);
    if (typeof position === "string") {
      const message = `a ${position} came; expected a Point: the middle of anything else is not what the file says`;
      return { values: null, fault: { row, code: "not-a-point", message } };
    }
    values[FEATURE_COLUMNS.longitude] = position[0];
    values[FEATURE_COLUMNS.latitude] = position[1];
  }
  return { values: flatRow(values), fault: null };
}

/** A midnight in a column of days as its day. */
function dayOf(value: unknown, column: Column, dayColumns: ReadonlySet<Column>): unknown {
  const isDay = dayColumns.has(column) && typeof value === "string" && MIDNIGHT.test(value);
  return isDay ? value.slice(0, 10) : value;
}

/** Longitude and latitude of a geometry; the type of one that is no point. */
function positionOf(value: unknown): unknown[] | string {
  if (!isRecord(value)) return [];
  const { type, coordinates } = value;
  if (!Array.isArray(coordinates)) return String(type);
  if (type === "Point") return coordinates;
  const [only, ...others] = coordinates;
  return type === "MultiPoint" && others.length === 0 && Array.isArray(only) ? only : String(type);
}

/** What unpacks the columns; loaded only for what hyparquet does not know itself, which is the most usual: Snappy. */
async function compressorsFor({ row_groups }: FileMetaData) {
  const codecs = new Set(
    row_groups.flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec)),
  );
  const isOwn = [...codecs].every((codec) => codec === "SNAPPY" || codec === "UNCOMPRESSED");
  if (isOwn) return undefined;
  const { compressors } = await import("hyparquet-compressors");
  // That one is WebAssembly, which our pages' policy forbids; hyparquet's own is not.
  const { SNAPPY: _, ...others } = compressors;
  return others;
}

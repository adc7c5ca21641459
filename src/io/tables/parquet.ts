import type { FileMetaData, ParquetParsers } from "hyparquet";
import { isRecord } from "../../core/read/limits.ts";
import { FEATURE_COLUMNS } from "../../core/table/feature-row.ts";
import type { RawRow } from "../../core/table/table.ts";
import type { RowSource, SourceRow } from "./source.ts";
import type { ReadRecord } from "./text-source.ts";

/** A Parquet file whose description was read: its columns, its rows and the first of them. */
type OpenedParquet = {
  columns: readonly string[];
  sample: readonly RawRow[];
  source: RowSource;
};

const BATCH_ROWS = 4096;
const SAMPLE_ROWS = 100;

type Column = { name: string; isUtc: boolean; isGeometry: boolean };
type Values = ArrayLike<unknown>;

/** Dates and times as text: what the parser is given as a number must not become a moment with a made-up precision. */
const PARSERS: Partial<ParquetParsers> = {
  dateFromDays: (days) => (days === null ? null : isoOf(days * 86_400_000).slice(0, 10)),
  timestampFromMilliseconds: (millis) => momentOf(Number(millis)),
  timestampFromMicroseconds: (micros) => momentOf(Number(micros / 1000n)),
  timestampFromNanoseconds: (nanos) => momentOf(Number(nanos / 1_000_000n)),
};

const isoOf = (ms: number): string =>
  Number.isFinite(ms) && Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : "";
const momentOf = (ms: number): string => isoOf(ms).replace(/(\.000)?Z$/, "");

/** Opens a Parquet file: reads its description at its end and the first rows. Throws an Error for what is damaged. */
export async function openParquet(file: Blob): Promise<OpenedParquet> {
  const { parquetMetadataAsync, parquetScan } = await import("hyparquet");
  const buffer = {
    byteLength: file.size,
    slice: (start: number, end?: number) => file.slice(start, end).arrayBuffer(),
  };
  const metadata = await parquetMetadataAsync(buffer);
  const compressors = await compressorsFor(metadata);
  const columns = columnsOf(metadata);
  const scan = () => parquetScan({ file: buffer, metadata, compressors, parsers: PARSERS });
  const head = await readRange(await scan(), columns, 0, firstRows(metadata));
  const dayColumns = daysAmong(head, columns);
  const rowOf = (values: ColumnValues, i: number, number: number) =>
    readRow(values, i, number, dayColumns);
  return {
    columns: rowColumns(columns),
    sample: Array.from(
      { length: firstRows(metadata) },
      (_, i) => rowOf(head, i, i + 1).values,
    ).filter((row) => row !== null),
    source: createSource(file.size, metadata, columns, scan, rowOf),
  };
}

type Scan = Awaited<ReturnType<typeof import("hyparquet")["parquetScan"]>>;
type ColumnValues = readonly { column: Column; values: Values }[];
type RowOf = (values: ColumnValues, i: number, number: number) => ReadRecord;

function createSource(
  totalBytes: number,
  metadata: FileMetaData,
  columns: readonly Column[],
  scan: () => Promise<Scan>,
  rowOf: RowOf,
): RowSource {
  const ends = groupEnds(metadata);
  return {
    totalBytes,
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

/** The columns that stand directly in the table; of those with parts all are read as one value. */
function columnsOf({ schema }: FileMetaData): Column[] {
  const columns: Column[] = [];
  for (let i = 1; i < schema.length; i = afterElement(schema, i)) {
    const element = schema[i];
    if (!element) break;
    const logical = element.logical_type;
    columns.push({
      name: element.name,
      isUtc: logical?.type === "TIMESTAMP" ? logical.isAdjustedToUTC : isOldMoment(element),
      isGeometry: logical?.type === "GEOMETRY" || logical?.type === "GEOGRAPHY",
    });
  }
  return columns;
}

/** The older way to say that a column holds moments always meant UTC (Parquet's LogicalTypes.md). */
const isOldMoment = ({ converted_type }: FileMetaData["schema"][number]): boolean =>
  converted_type === "TIMESTAMP_MILLIS" || converted_type === "TIMESTAMP_MICROS";

function afterElement(schema: FileMetaData["schema"], i: number): number {
  let next = i + 1;
  for (let left = schema[i]?.num_children ?? 0; left > 0; left -= 1)
    next = afterElement(schema, next);
  return next;
}

const rowColumns = (columns: readonly Column[]): string[] => [
  ...columns.filter(({ isGeometry }) => !isGeometry).map(({ name }) => name),
  ...(columns.some(({ isGeometry }) => isGeometry)
    ? [FEATURE_COLUMNS.longitude, FEATURE_COLUMNS.latitude]
    : []),
];

function isNeeded({ name, isGeometry }: Column, wanted: readonly string[] | null): boolean {
  if (wanted === null) return true;
  const isPosition =
    wanted.includes(FEATURE_COLUMNS.longitude) || wanted.includes(FEATURE_COLUMNS.latitude);
  return wanted.includes(name) || (isGeometry && isPosition);
}

const MIDNIGHT = /^\d{4}-\d\d-\d\dT00:00:00$/;

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
      if (column.name !== "__proto__") values[column.name] = plain(value, column, dayColumns);
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
  return { values, fault: null };
}

function plain(value: unknown, column: Column, dayColumns: ReadonlySet<Column>): unknown {
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "string") return value;
  if (dayColumns.has(column) && MIDNIGHT.test(value)) return value.slice(0, 10);
  return column.isUtc && value !== "" ? `${value}Z` : value;
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

import type { RawRow, RowFault } from "../core/table/table.ts";
import type { Issue } from "../schema/issue.ts";
import { delimitedFormat, guessLayout, type Layout } from "./tables/delimited.ts";
import { isJson, jsonFormat } from "./tables/json-kind.ts";
import { jsonColumns, NDJSON_FORMAT } from "./tables/json-rows.ts";
import { type RecordBlock, recordBlocks, type Splitter } from "./tables/records.ts";
import type { TextFormat } from "./tables/text-source.ts";

/** What streams of rows can be: text with a line a row (RFC 4180), a line of JSON a row, or a JSON list of rows. */
export const STREAM_FORMATS = ["csv", "tsv", "jsonl", "geojsonl", "json", "geojson"] as const;
type StreamFormat = (typeof STREAM_FORMATS)[number];

/** A row with its number from 1; null values where it could not be read, a fault where not all of it was. */
type StreamRow = {
  number: number;
  values: RawRow | null;
  fault: Omit<RowFault, "row"> | null;
};

/** A stream of rows: its columns, and all rows with the first ones again, some at a time. */
export type RowStream = {
  columns: readonly string[];
  sample: readonly RawRow[];
  /** What its beginning says of it. */
  issues: readonly Issue[];
  batches: AsyncGenerator<readonly StreamRow[]>;
  /** Once all batches were read: whether its end is the one of a whole table. */
  isWhole(): boolean;
};

/** What is known of a stream beforehand; null: it is told by the stream's beginning. */
export type StreamOptions = {
  format: StreamFormat | null;
  /** Names of its columns where it has no line that says so. */
  columns: readonly string[] | null;
};

const SAMPLE_ROWS = 1000;
const FIRST_BYTES = 1 << 16;

/**
 * The rows of bytes in UTF-8, read as they are asked for: memory does not grow with the stream. Throws a `StreamError`
 * where the beginning tells no columns.
 */
export async function readRowStream(
  bytes: AsyncIterable<Uint8Array>,
  options: StreamOptions,
): Promise<RowStream> {
  const source = bytes[Symbol.asyncIterator]();
  const first = await readFirst(source);
  const text = new TextDecoder().decode(first.bytes);
  if (text.trim() === "") throw new StreamError("nothing came; expected rows");
  const { format, layout, issues } = formatOf(text, first.isWhole, options);
  const splitter = format.splitter(false);
  const rows = rowBatches(following(first.bytes, source), format, splitter);
  const sampled: StreamRow[] = [];
  while (sampled.length < SAMPLE_ROWS) {
    const { value, done } = await rows.next();
    if (done) break;
    sampled.push(...value);
  }
  const sample = sampled.flatMap(({ values }) => (values ? [values] : [])).slice(0, SAMPLE_ROWS);
  const columns = layout?.columns ?? jsonColumns(sample);
  const batches = together(sampled, rows);
  return { columns, sample, issues, batches, isWhole: splitter.isWhole };
}

/** Why a stream can't be read at all, in words for who gave it. */
export class StreamError extends Error {}

/** Enough of the stream to tell its format by. */
async function readFirst(source: AsyncIterator<Uint8Array>) {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  while (size < FIRST_BYTES && !isWhole) {
    const { value, done } = await source.next();
    isWhole = done === true;
    if (value) parts.push(value);
    size += value?.length ?? 0;
  }
  return { bytes: Buffer.concat(parts), isWhole };
}

async function* following(first: Uint8Array, source: AsyncIterator<Uint8Array>) {
  let read = first.length;
  yield { bytes: first, read };
  for (;;) {
    const { value, done } = await source.next();
    if (done) return;
    read += value.length;
    yield { bytes: value, read };
  }
}

type Found = { format: TextFormat; layout: Layout | null; issues: readonly Issue[] };

function formatOf(text: string, isWhole: boolean, options: StreamOptions): Found {
  const given = options.format;
  if (given === "jsonl" || given === "geojsonl")
    return { format: NDJSON_FORMAT, layout: null, issues: [] };
  if (given === "json" || given === "geojson" || (given === null && isJson(text)))
    return jsonFound(text);
  const layout = layoutOf(text, isWhole, options);
  return { format: delimitedFormat(layout), layout, issues: [] };
}

function jsonFound(text: string): Found {
  const found = jsonFormat(text);
  if (typeof found === "string") throw new StreamError(found);
  return { format: found.textFormat, layout: null, issues: found.issues };
}

/** How delimited text is laid out. */
function layoutOf(text: string, isWhole: boolean, options: StreamOptions): Layout {
  const guessed = guessLayout(text, isWhole);
  const delimiter = options.format === "tsv" ? "\t" : guessed?.delimiter;
  if (!guessed || delimiter === undefined)
    throw new StreamError("no columns came; expected text with commas, tabs or semicolons");
  if (options.columns) return { ...guessed, delimiter, hasHeader: false, columns: options.columns };
  if (!guessed.hasHeader)
    throw new StreamError(
      "the first line holds data; expected names of columns, or --columns a,b,c",
    );
  return guessed;
}

async function* rowBatches(
  chunks: AsyncGenerator<{ bytes: Uint8Array; read: number }>,
  format: TextFormat,
  splitter: Splitter,
): AsyncGenerator<readonly StreamRow[]> {
  const read = format.reader(null);
  const decoder = new TextDecoder();
  let number = -format.recordsBefore;
  for await (const block of recordBlocks(chunks, splitter))
    yield textsOf(block, decoder).flatMap(({ text, fault }) => {
      number += 1;
      if (number < 1) return [];
      const record = read(text, number);
      return [{ number, values: record.values, fault: record.fault ?? fault }];
    });
}

/** The records of a block that are not empty. */
function textsOf({ bytes, records }: RecordBlock, decoder: TextDecoder) {
  return records.flatMap(({ start, end, fault }) => {
    const text = decoder.decode(bytes.subarray(start, end)).replace(/\r$/, "");
    if (text === "") return [];
    const message = "the row does not end as it should; it is read as far as it goes";
    return [{ text, fault: fault ? { code: fault, message } : null }];
  });
}

async function* together(
  first: readonly StreamRow[],
  rest: AsyncGenerator<readonly StreamRow[]>,
): AsyncGenerator<readonly StreamRow[]> {
  yield first;
  yield* rest;
}

import type { RawRow, RowFault } from "../core/table/table.ts";
import type { Issue } from "../schema/issue.ts";
import { delimitedFormat, guessLayout, type Layout } from "./tables/delimited.ts";
import { encodingOf } from "./tables/encoding.ts";
import type { Chunk } from "./tables/gunzip.ts";
import { isJson, jsonFormat } from "./tables/json-kind.ts";
import { jsonColumns, NDJSON_FORMAT } from "./tables/json-rows.ts";
import { kindOf } from "./tables/kind.ts";
import { readRecord } from "./tables/read-record.ts";
import { recordBlocks, type Splitter } from "./tables/records.ts";
import type { TextFormat } from "./tables/text-source.ts";

/** What streams of rows can be: text with a line a row (RFC 4180), a line of JSON a row, or a JSON list of rows. */
export const STREAM_FORMATS = ["csv", "tsv", "jsonl", "geojsonl", "json", "geojson"] as const;
type StreamFormat = (typeof STREAM_FORMATS)[number];

/**
 * A row with its number as a spreadsheet counts: names of columns are row 1. Null values where it could not be read, a
 * fault where not all of it was.
 */
type StreamRow = {
  number: number;
  values: RawRow | null;
  fault: RowFault | null;
};

/** A stream of rows: its columns, and all rows with the first ones again, some at a time. */
export type RowStream = {
  columns: readonly string[];
  sample: readonly RawRow[];
  /** How its letters are written, as browsers name it: `utf-8`, `windows-1256`. */
  encoding: string;
  /** What its beginning says of it. */
  issues: readonly Issue[];
  batches: AsyncGenerator<readonly StreamRow[]>;
  /** Once all batches were read: whether its end is the one of a whole table. */
  isWhole(): boolean;
};

/** What is known of a stream beforehand; null: it is told by the stream's beginning. */
export type StreamOptions = {
  format: StreamFormat | null;
  /** How its letters are written, by a name that `TextDecoder` knows. */
  encoding: string | null;
  /** Names of its columns where it has no line that says so. */
  columns: readonly string[] | null;
};

const SAMPLE_ROWS = 1000;
/** As much as a file opened in a page is told by. */
const FIRST_BYTES = 256_000;

/**
 * The rows of a stream of text, read as they are asked for: memory does not grow with the stream. Throws a `StreamError`
 * where the beginning tells no columns, or is no text.
 */
export async function readRowStream(
  bytes: AsyncIterable<Uint8Array>,
  options: StreamOptions,
): Promise<RowStream> {
  const source = bytes[Symbol.asyncIterator]();
  const first = await readFirst(source);
  refuseOther(first.bytes);
  const { name: encoding, isGuess } = encodingFor(first.bytes, options);
  const text = new TextDecoder(encoding).decode(first.bytes, { stream: !first.isWhole });
  if (text.trim() === "") throw new StreamError("nothing came; expected rows");
  const { format, layout, issues } = formatOf(text, first.isWhole, options);
  const splitter = format.splitter(false);
  const chunks = following(first.bytes, source);
  const rows = rowBatches(
    encoding === "utf-8" ? chunks : rewritten(chunks, encoding),
    format,
    splitter,
  );
  const sampled: StreamRow[] = [];
  while (sampled.length < SAMPLE_ROWS) {
    const { value, done } = await rows.next();
    if (done) break;
    sampled.push(...value);
  }
  const sample = sampled.flatMap(({ values }) => (values ? [values] : [])).slice(0, SAMPLE_ROWS);
  const columns = layout?.columns ?? jsonColumns(sample);
  const batches = together(sampled, rows);
  const said = isGuess ? [guessed(encoding), ...issues] : issues;
  return { columns, sample, encoding, issues: said, batches, isWhole: splitter.isWhole };
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

async function* following(
  first: Uint8Array,
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Chunk> {
  let read = first.length;
  yield { bytes: first, read };
  for (;;) {
    const { value, done } = await source.next();
    if (done) return;
    read += value.length;
    yield { bytes: value, read };
  }
}

/** Throws a `StreamError` for what is no text by its first bytes. */
function refuseOther(first: Uint8Array): void {
  const kind = kindOf(first, "");
  if (kind.kind === "text") return;
  if (kind.kind === "refused")
    throw new StreamError(`this seems to be ${kind.seems}; expected text. ${kind.instead}`);
  const instead =
    kind.kind === "gzip" ? "unpack it on the way, with zcat" : "build a large collection of it";
  throw new StreamError(`${kind.kind} came; expected text: ${instead}`);
}

function encodingFor(first: Uint8Array, { encoding }: StreamOptions) {
  if (encoding === null) return encodingOf(first);
  return { name: new TextDecoder(encoding).encoding, isGuess: false };
}

const guessed = (encoding: string): Issue => ({
  code: "guessed-encoding",
  severity: "warning",
  message: `the table does not say how its letters are written; ${encoding} is assumed, and --encoding NAME says it`,
});

/** Text in another encoding as UTF-8. */
async function* rewritten(chunks: AsyncGenerator<Chunk>, encoding: string): AsyncGenerator<Chunk> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  let read = 0;
  for await (const chunk of chunks) {
    read = chunk.read;
    yield { bytes: encoder.encode(decoder.decode(chunk.bytes, { stream: true })), read };
  }
  yield { bytes: encoder.encode(decoder.decode()), read };
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
  chunks: AsyncGenerator<Chunk>,
  format: TextFormat,
  splitter: Splitter,
): AsyncGenerator<readonly StreamRow[]> {
  const read = format.reader(null);
  const decoder = new TextDecoder();
  let number = 0;
  for await (const { bytes, records } of recordBlocks(chunks, splitter))
    yield records.flatMap(({ start, end, fault }) => {
      if (start === end) return [];
      const text = decoder.decode(bytes.subarray(start, end));
      if (text === "") return [];
      number += 1;
      return number > format.recordsBefore
        ? [{ number, ...readRecord(read, text, number, fault) }]
        : [];
    });
}

async function* together(
  first: readonly StreamRow[],
  rest: AsyncGenerator<readonly StreamRow[]>,
): AsyncGenerator<readonly StreamRow[]> {
  yield first;
  yield* rest;
}

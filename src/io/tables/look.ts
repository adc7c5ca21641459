import { exactJsonText } from "../../core/table/exact-json.ts";
import { guessMapping } from "../../core/table/guess-mapping.ts";
import type { Mapping, RawRow, TableFormat, TablePreview } from "../../core/table/table.ts";
import type { Issue, Result } from "../../schema/issue.ts";
import { unpackedChunks } from "./chunks.ts";
import { delimitedFormat, guessLayout, type Layout } from "./delimited.ts";
import { type Encoding, encodingOf } from "./encoding.ts";
import type { LookAtFile, LookedAt, TableLimits } from "./engine.ts";
import { createFileEngine } from "./file-engine.ts";
import { isJson, jsonFormat } from "./json-kind.ts";
import { jsonColumns } from "./json-rows.ts";
import { kindOf, refusalOfText } from "./kind.ts";
import { bytesInWords, overLimit } from "./limits.ts";
import { bytesOf, LostFileError, throwIfLost } from "./lost-file.ts";
import { openParquet } from "./parquet.ts";
import type { RowSource } from "./source.ts";
import { createTextSource, type TextFormat } from "./text-source.ts";

/** Bytes that a preview is made from. */
const HEAD_BYTES = 256_000;
const SAMPLE_ROWS = 100;
/** Most columns that a preview lists, beside those that were recognised. */
const MOST_COLUMNS = 500;

/**
 * Looks at the beginning of a file: what it is by its content, how its text is written, its columns and first rows. Fails
 * with what it seems to be and what to do instead. The engine reads in the thread that it was made in.
 */
export const lookAtFile: LookAtFile = async (file, limits) => {
  try {
    return await lookAt(file, limits);
  } catch (cause) {
    if (cause instanceof LostFileError) return refused(file, cause.loss, cause.message);
    throw cause;
  }
};

async function lookAt(file: File, limits: TableLimits): Promise<Result<LookedAt>> {
  if (file.size === 0) return refused(file, "empty-file", "the file is empty");
  if (file.size > limits.bytes) {
    const issue = overLimit(file.name, bytesInWords(file.size), bytesInWords(limits.bytes));
    return { ok: false, issues: [issue] };
  }
  const bytes = await bytesOf(file, 0, Math.min(HEAD_BYTES, file.size));
  const kind = kindOf(bytes, file.name);
  if (kind.kind === "refused") return seemsOther(file, kind);
  if (kind.kind === "parquet") return lookAtParquet(file, limits);
  return lookAtText(file, limits, kind.kind === "gzip");
}

async function lookAtParquet(file: File, limits: TableLimits): Promise<Result<LookedAt>> {
  const end = await bytesOf(file, Math.max(0, file.size - 4), file.size);
  if (String.fromCharCode(...end) !== "PAR1") {
    const message =
      "the Parquet file is cut off: its description, which stands at its end, is missing. Download it again";
    return refused(file, "cut-off", message);
  }
  try {
    const { columns, sample, source, issues } = await openParquet(file);
    if (sample.length === 0) return refused(file, "no-rows", "the Parquet file has no rows");
    const found = { format: "parquet", columns, sample, encoding: null, delimiter: null } as const;
    return lookedAt(file, limits, { ...found, source, issues, assumed: [] });
  } catch (cause) {
    throwIfLost(cause);
    const why = cause instanceof Error ? cause.message : String(cause);
    return refused(file, "unreadable", `the Parquet file could not be read: ${why}`);
  }
}

async function lookAtText(
  file: File,
  limits: TableLimits,
  isGzip: boolean,
): Promise<Result<LookedAt>> {
  const head = await headOf(file, isGzip);
  if (isGzip && head.bytes.length === 0)
    return refused(file, "cut-off", "the packed file could not be unpacked. Download it again");
  const packed = isGzip ? kindOf(head.bytes, file.name.replace(/\.gz$/i, "")) : null;
  if (packed?.kind === "refused") return seemsOther(file, packed);
  if (packed && packed.kind !== "text")
    return refused(
      file,
      "packed",
      `${packed.kind} in gzip came. Unpack it, then open what was in it`,
    );
  const encoding = encodingOf(head.bytes);
  const text = new TextDecoder(encoding.name).decode(head.bytes, { stream: !head.isWhole });
  if (text.trim() === "")
    return refused(file, "empty-file", "there is nothing but space in the file");
  const refusal = refusalOfText(text);
  if (refusal) return seemsOther(file, refusal);
  const found = textFormat(text, head.isWhole);
  if (typeof found === "string") return refused(file, "not-a-table", found);
  const sample = sampleOf(text, found.textFormat, head.isWhole);
  if (sample.length === 0) return refused(file, "no-rows", noRows(found));
  const { layout, format } = found;
  const packing = { encoding: encoding.name, isGzip };
  return lookedAt(file, limits, {
    format,
    encoding: encoding.name,
    delimiter: layout?.delimiter ?? null,
    columns: layout?.columns ?? jsonColumns(sample),
    sample,
    source: createTextSource(file, found.textFormat, packing),
    issues: found.issues,
    assumed: assumed(encoding, layout),
  });
}

type Found = {
  format: TableFormat;
  textFormat: TextFormat;
  layout: Layout | null;
  issues: readonly Issue[];
};

const noRows = ({ layout }: Found): string =>
  layout
    ? "there is a row with names of columns and none after it"
    : "there is no whole row in the file’s first 256 kB";

/** What text is, by its first sign. A reason where it is no table. */
function textFormat(text: string, isWhole: boolean): Found | string {
  if (isJson(text)) {
    const found = jsonFormat(text);
    return typeof found === "string" ? found : { ...found, layout: null };
  }
  const layout = guessLayout(text, isWhole);
  if (layout) return { format: "csv", textFormat: delimitedFormat(layout), layout, issues: [] };
  return "one column came; expected at least two, with a comma, tab, semicolon or bar between them";
}

/** The first rows that could be read. */
function sampleOf(text: string, format: TextFormat, isWhole: boolean): RawRow[] {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder();
  const read = format.reader(null);
  const rows: RawRow[] = [];
  let before = format.recordsBefore;
  format.splitter(false).split(bytes, isWhole, (start, end) => {
    if (rows.length >= SAMPLE_ROWS) return;
    const record = decoder.decode(bytes.subarray(start, end));
    if (record === "" || before-- > 0) return;
    const { values } = read(record, rows.length + 1);
    if (values) rows.push(values);
  });
  return rows;
}

async function headOf(file: File, isGzip: boolean) {
  const packing = { encoding: "utf-8", isGzip };
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let isCutOff = false;
  const onCutOff = () => {
    isCutOff = true;
  };
  const source = isGzip ? file : file.slice(0, HEAD_BYTES);
  for await (const chunk of unpackedChunks(source, packing, null, onCutOff)) {
    // The bytes were read from a file, never in memory shared between threads.
    parts.push(chunk.bytes as Uint8Array<ArrayBuffer>);
    bytes += chunk.bytes.length;
    if (bytes >= HEAD_BYTES) break;
  }
  const all = new Uint8Array(await new Blob(parts).arrayBuffer());
  const isWhole = isGzip ? bytes < HEAD_BYTES && !isCutOff : file.size <= HEAD_BYTES;
  return { bytes: all.subarray(0, HEAD_BYTES), isWhole };
}

type Opened = Pick<TablePreview, "format" | "columns" | "encoding" | "delimiter"> & {
  sample: readonly RawRow[];
  source: RowSource;
  /** What stays true of the file once it was read. */
  issues: readonly Issue[];
  assumed: readonly Issue[];
};

function lookedAt(file: File, limits: TableLimits, opened: Opened): Result<LookedAt> {
  const { source, sample, issues, assumed, ...found } = opened;
  const named = (issue: Issue) => ({ ...issue, file: file.name });
  const lasting = issues.map(named);
  const { mapping, known, issues: guessed } = guessMapping(found.columns, sample);
  const columns = listedColumns(found.columns, mapping);
  const preview: TablePreview = {
    name: file.name,
    bytes: file.size,
    ...found,
    columns,
    sample: sample.map((row) => asText(row, columns)),
    known,
    mapping,
    issues: [
      ...lasting,
      ...[...assumed, ...manyColumns(found.columns, columns)].map(named),
      ...guessed,
    ],
  };
  const engine = createFileEngine(file.name, source, limits, lasting);
  return { ok: true, value: { preview, engine }, issues: [] };
}

/** The columns to choose from: a page with lists of thousands of them hardly moves. Those that were guessed are among them. */
function listedColumns(columns: readonly string[], mapping: Mapping): readonly string[] {
  if (columns.length <= MOST_COLUMNS) return columns;
  const first = columns.slice(0, MOST_COLUMNS);
  return [...new Set([...first, ...Object.values(mapping.columns), ...(mapping.codes ?? [])])];
}

function manyColumns(columns: readonly string[], listed: readonly string[]): Issue[] {
  if (columns.length === listed.length) return [];
  const message = `${columns.length} columns came; the first ${MOST_COLUMNS} and those that were recognised can be chosen`;
  return [{ code: "many-columns", severity: "warning", message }];
}

function asText(row: RawRow, columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap((name) => {
      if (!Object.hasOwn(row, name)) return [];
      const value = row[name];
      const isList = typeof value === "object" && value !== null;
      return [[name, isList ? exactJsonText(value) : String(value ?? "")]];
    }),
  );
}

/** What was assumed about the text and should be confirmed. */
function assumed(encoding: Encoding, layout: Layout | null): Issue[] {
  const issues: Issue[] = [];
  const assume = (code: string, message: string) =>
    issues.push({ code, severity: "warning", message });
  if (encoding.isGuess)
    assume(
      "guessed-encoding",
      `the file does not say how its letters are written; ${encoding.name} is assumed, so look at the words of the first rows`,
    );
  if (layout && !layout.hasHeader)
    assume(
      "no-header",
      "the first row holds data; expected the names of the columns, so they are numbered",
    );
  return issues;
}

const seemsOther = (file: File, { seems, instead }: { seems: string; instead: string }) =>
  refused(file, "not-a-table", `this seems to be ${seems}. ${instead}`);

function refused(file: File, code: string, message: string): Result<never> {
  return { ok: false, issues: [{ code, severity: "error", file: file.name, message }] };
}

import { splitDelimited } from "./lines.ts";
import { type ReadRecord, setValue } from "./read-record.ts";
import type { TextFormat } from "./text-source.ts";

/** What may stand between two values. */
const DELIMITERS = [",", "\t", ";", "|"] as const;

/** How delimited text is laid out. */
export type Layout = {
  delimiter: string;
  hasHeader: boolean;
  columns: readonly string[];
};

/** Rows of delimited text (RFC 4180). A row with too many or too few values is read as far as it goes, and named. */
export function delimitedFormat({ delimiter, hasHeader, columns }: Layout): TextFormat {
  return {
    recordsBefore: hasHeader ? 1 : 0,
    columns,
    splitter: () => splitDelimited(delimiter.charCodeAt(0)),
    reader: (wanted) => {
      const isWanted = columns.map((column) => wanted === null || wanted.includes(column));
      return (text, number) => readRow(splitValues(text, delimiter), columns, isWanted, number);
    },
  };
}

function readRow(
  values: readonly string[],
  columns: readonly string[],
  isWanted: readonly boolean[],
  row: number,
): ReadRecord {
  const read: Record<string, unknown> = {};
  for (let i = 0; i < columns.length; i += 1)
    if (isWanted[i]) setValue(read, columns[i] ?? "", values[i] ?? "");
  const isRight =
    values.length === columns.length ||
    (values.length > columns.length && values.slice(columns.length).every((value) => value === ""));
  if (isRight) return { values: read, fault: null };
  const message = `${values.length} values came; expected ${columns.length}, one a column`;
  return { values: read, fault: { row, code: "value-count", message } };
}

/** The values of one record. What follows a closing quote belongs to the value; a quote that is never closed is left away. */
function splitValues(record: string, delimiter: string): string[] {
  if (!record.includes('"')) return record.split(delimiter);
  const values: string[] = [];
  for (let at = 0; at <= record.length; ) {
    const quoted = record[at] === '"' ? quotedAt(record, at) : null;
    const from = quoted ? quoted.end : at;
    const found = record.indexOf(delimiter, from);
    const end = found === -1 ? record.length : found;
    values.push((quoted?.value ?? "") + record.slice(from, end));
    at = end + 1;
  }
  return values;
}

function quotedAt(record: string, start: number): { value: string; end: number } {
  let at = start + 1;
  for (;;) {
    const quote = record.indexOf('"', at);
    if (quote === -1) return { value: "", end: start + 1 };
    if (record[quote + 1] !== '"')
      return { value: record.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    at = quote + 2;
  }
}

/**
 * The layout of delimited text by its beginning, without a record that may be cut off: what stands between values is what
 * gives most records as many values as the first. Null where nothing does.
 */
export function guessLayout(text: string, isWhole: boolean): Layout | null {
  const best = DELIMITERS.map((delimiter) => {
    const records = firstRecords(text, delimiter, isWhole);
    const width = records[0]?.length ?? 0;
    const fitting = records.filter(({ length }) => length === width).length / records.length;
    return { delimiter, records, width, score: width < 2 ? 0 : fitting + width / 1e4 };
  }).reduce((best, next) => (next.score > best.score ? next : best));
  const first = best.records[0];
  if (best.score === 0 || !first) return null;
  const hasHeader = !first.some(isData);
  const columns = hasHeader ? distinctNames(first) : first.map((_, i) => `column ${i + 1}`);
  return { delimiter: best.delimiter, hasHeader, columns };
}

const SAMPLE_RECORDS = 100;

function firstRecords(text: string, delimiter: string, isWhole: boolean) {
  const bytes = new TextEncoder().encode(text);
  const records: string[][] = [];
  const decoder = new TextDecoder();
  const splitter = splitDelimited(delimiter.charCodeAt(0));
  splitter.split(bytes, isWhole, (start, end) => {
    if (records.length >= SAMPLE_RECORDS) return;
    const record = decoder.decode(bytes.subarray(start, end));
    if (record !== "") records.push(splitValues(record, delimiter));
  });
  return records;
}

/** A name of a column is neither a number nor a date. */
const isData = (value: string): boolean =>
  /^\s*([-+]?\d+([.,]\d+)?|\d{4}-\d\d(-\d\d.*)?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})\s*$/.test(value);

/** Names of columns as they stand; one without a name, or with that of another, gets its number. */
function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((given, i) => {
    let own = given.trim() || `column ${i + 1}`;
    while (taken.has(own)) own += ` (${i + 1})`;
    taken.add(own);
    return own;
  });
}

import type { Chunk } from "./gunzip.ts";

/** Takes a record: where its bytes begin and end, and what is wrong with it. */
type TakeRecord = (start: number, end: number, fault: RecordFault | null) => void;

/** What can be wrong with a record as a piece of text. */
export type RecordFault = "unclosed-quote" | "too-long" | "cut-off";

/**
 * Finds the records of a format in bytes that begin where the call before left off. Gives every record that is whole, and
 * where `isLast` says that nothing follows also what is not; returns how many bytes it is done with.
 */
export type Splitter = {
  split(bytes: Uint8Array, isLast: boolean, take: TakeRecord): number;
  /** Whether the end of the text came where it may end. */
  isWhole(): boolean;
};

/** Most bytes of a record; a longer one is passed over. */
export const MOST_RECORD_BYTES = 1 << 20;

/** Records within some bytes, and where in the text these begin. */
export type RecordBlock = {
  bytes: Uint8Array;
  offset: number;
  read: number;
  records: { start: number; end: number; fault: RecordFault | null }[];
};

/** The records of a text, block by block; what a block leaves over begins the next. */
export async function* recordBlocks(
  chunks: AsyncIterable<Chunk>,
  splitter: Splitter,
  from = 0,
): AsyncGenerator<RecordBlock> {
  let rest: Uint8Array = new Uint8Array();
  let offset = from;
  let read = 0;
  const next = (bytes: Uint8Array, isLast: boolean): RecordBlock => {
    const records: RecordBlock["records"] = [];
    const done = splitter.split(bytes, isLast, (start, end, fault) => {
      records.push({ start, end, fault });
    });
    const block = { bytes, offset, read, records };
    rest = bytes.subarray(done);
    offset += done;
    return block;
  };
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    read = chunk.read;
    waiting.push(chunk.bytes);
    size += chunk.bytes.length;
    // Looking once more through what is left over pays when as much again has come.
    if (size < rest.length) continue;
    const bytes = joined([rest, ...waiting]);
    waiting = [];
    size = 0;
    yield next(bytes, false);
  }
  yield next(joined([rest, ...waiting]), true);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const filled = parts.filter(({ length }) => length > 0);
  if (filled.length <= 1) return filled[0] ?? new Uint8Array();
  const all = new Uint8Array(filled.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of filled) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

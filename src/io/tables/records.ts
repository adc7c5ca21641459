import type { Chunk } from "./chunks.ts";

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

/** Most bytes of a record. A quote that is never closed would otherwise make one of the rest of the file. */
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
  for await (const chunk of chunks) {
    read = chunk.read;
    yield next(rest.length === 0 ? chunk.bytes : joined(rest, chunk.bytes), false);
  }
  yield next(rest, true);
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

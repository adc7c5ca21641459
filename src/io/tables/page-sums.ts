import type { Chunk } from "./gunzip.ts";
import { bytesOf, LostFileError } from "./lost-file.ts";

/** Bytes that have a sum of their own: so many are read again for one row. They divide a chunk. */
const PAGE_BYTES = 1 << 14;

/**
 * Sums of a file's bytes as they were when it was read, four bytes for 16 kB. What is read again is compared with them: not
 * every browser notices that a file was changed, and a row of another file must never be shown as one of this.
 */
export type PageSums = {
  /** Passes the chunks of a whole file on, from its first byte, and keeps their sums. */
  kept(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk>;
  /** Passes them on once more. Throws a `LostFileError` at what is not as it was. */
  checked(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk>;
  /** Bytes of the file, checked. Throws a `LostFileError`. */
  bytes(from: number, to: number): Promise<Uint8Array>;
};

/** Sums of a file; before anything was kept, nothing is as it was. */
export function createPageSums(file: Blob): PageSums {
  const sums = new Int32Array(Math.ceil(file.size / PAGE_BYTES));
  const pagesOf = (bytes: Uint8Array, from: number, each: (page: number, sum: number) => void) => {
    for (let at = 0; at < bytes.length; at += PAGE_BYTES)
      each((from + at) / PAGE_BYTES, sumOf(bytes.subarray(at, at + PAGE_BYTES)));
  };
  const check = (page: number, sum: number) => {
    if (sums[page] !== sum) throw new LostFileError("file-changed");
  };
  return {
    async *kept(chunks) {
      for await (const chunk of chunks) {
        pagesOf(chunk.bytes, chunk.read - chunk.bytes.length, (page, sum) => {
          sums[page] = sum;
        });
        yield chunk;
      }
    },
    async *checked(chunks) {
      for await (const chunk of chunks) {
        pagesOf(chunk.bytes, chunk.read - chunk.bytes.length, check);
        yield chunk;
      }
    },
    async bytes(from, to) {
      const start = Math.floor(from / PAGE_BYTES) * PAGE_BYTES;
      const end = Math.min(file.size, Math.ceil(to / PAGE_BYTES) * PAGE_BYTES);
      const bytes = await bytesOf(file, start, end);
      pagesOf(bytes, start, check);
      return bytes.subarray(from - start, to - start);
    },
  };
}

/** FNV-1a by words of four bytes. Each step is one to one, so that a single change always gives another sum. */
function sumOf(bytes: Uint8Array): number {
  let sum = 0x811c9dc5 | 0;
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  for (let i = 0; i < words.length; i += 1) sum = Math.imul(sum ^ (words[i] ?? 0), 0x01000193);
  for (let i = words.length * 4; i < bytes.length; i += 1)
    sum = Math.imul(sum ^ (bytes[i] ?? 0), 0x01000193);
  return sum;
}

import type { Encoding } from "./encoding.ts";
import { type Chunk, gunzip } from "./gunzip.ts";
import { bytesOf, throwIfLost } from "./lost-file.ts";

/** Bytes that are read at once: what is parsed before cancelling takes effect, about 20 ms. */
const CHUNK_BYTES = 1 << 20;

/** How a file has to be unpacked and rewritten. */
export type Packing = { encoding: Encoding["name"]; isGzip: boolean };

/** Whether a file's own bytes are its text in UTF-8. */
export const isPlain = ({ encoding, isGzip }: Packing): boolean => encoding === "utf-8" && !isGzip;

/** The bytes of a blob, a megabyte at a time. Throws what `signal` was aborted with, and a `LostFileError`. */
export async function* plainChunks(blob: Blob, signal: AbortSignal | null): AsyncGenerator<Chunk> {
  for (let at = 0; at < blob.size; at += CHUNK_BYTES) {
    signal?.throwIfAborted();
    const end = Math.min(blob.size, at + CHUNK_BYTES);
    yield { bytes: await bytesOf(blob, at, end), read: end };
  }
  signal?.throwIfAborted();
}

/**
 * The text of a packed or otherwise written file in UTF-8, as a stream: never all of it at once. Ends early, with
 * `onCutOff` called, where the packed data is cut off or damaged. Throws what `signal` was aborted with, and a
 * `LostFileError`.
 */
export async function* unpackedChunks(
  blob: Blob,
  { encoding, isGzip }: Packing,
  signal: AbortSignal | null,
  onCutOff: () => void,
): AsyncGenerator<Chunk> {
  const decoder = encoding === "utf-8" ? null : new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const rewrite = (bytes: Uint8Array | undefined) =>
    decoder ? encoder.encode(decoder.decode(bytes, { stream: bytes !== undefined })) : bytes;
  for await (const { bytes, read } of isGzip
    ? inflate(blob, signal, onCutOff)
    : plainChunks(blob, signal)) {
    const text = rewrite(bytes);
    if (text) yield { bytes: text, read };
  }
  const rest = rewrite(undefined);
  if (rest?.length) yield { bytes: rest, read: blob.size };
}

/** The bytes that gzip unpacks to. */
async function* inflate(
  blob: Blob,
  signal: AbortSignal | null,
  onCutOff: () => void,
): AsyncGenerator<Chunk> {
  try {
    yield* gunzip(plainChunks(blob, signal));
  } catch (cause) {
    signal?.throwIfAborted();
    throwIfLost(cause);
    onCutOff();
  }
}

import type { Encoding } from "./encoding.ts";
import { bytesOf, throwIfLost } from "./lost-file.ts";

/** Bytes that are read at once: what is parsed before cancelling takes effect, about 20 ms. */
const CHUNK_BYTES = 1 << 20;

/** A part of a file's text in UTF-8, and how many bytes of the file were read up to its end. */
export type Chunk = { bytes: Uint8Array; read: number };

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

/**
 * Unpacks piece by piece: what could be unpacked of a file that was cut off is taken out before the end is told to the
 * stream, which forgets everything it still holds when it finds that something is missing.
 */
async function* inflate(
  blob: Blob,
  signal: AbortSignal | null,
  onCutOff: () => void,
): AsyncGenerator<Chunk> {
  const { readable, writable } = new DecompressionStream("gzip");
  const [reader, writer] = [readable.getReader(), writable.getWriter()];
  let read = 0;
  let next = reader.read();
  /** What comes out until something else has happened; null then. */
  const outBefore = async (event: Promise<unknown>): Promise<Uint8Array | null> => {
    const first = await Promise.race([next, event.then(() => null)]);
    if (!first?.value) return null;
    next = reader.read();
    return first.value;
  };
  try {
    for await (const { bytes, read: until } of plainChunks(blob, signal)) {
      // The bytes come from a blob of our own, never from memory shared between threads.
      const written = writer.write(bytes as Uint8Array<ArrayBuffer>);
      for (;;) {
        const out = await outBefore(written);
        if (!out) break;
        yield { bytes: out, read };
      }
      read = until;
    }
    for (;;) {
      const out = await outBefore(nextTask());
      if (!out) break;
      yield { bytes: out, read };
    }
    writer.close().catch(() => {});
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = reader.read();
      yield { bytes: value, read };
    }
  } catch (cause) {
    signal?.throwIfAborted();
    throwIfLost(cause);
    onCutOff();
  } finally {
    // It has ended, or nobody wants the rest: either way what it says does not matter.
    next.catch(() => {});
    reader.cancel().catch(() => {});
  }
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

/** A part of a file, packed or unpacked, and how many bytes of the file were read up to its end. */
export type Chunk = { bytes: Uint8Array; read: number };

/** First bytes of a member of a gzip file (RFC 1952): what it is, and that it is deflated. */
const [FIRST, SECOND, DEFLATED] = [0x1f, 0x8b, 0x08];
const BEGINNING_BYTES = 3;
/** A member ends with how many bytes it unpacks to, modulo 2^32. */
const SIZE_BYTES = 4;
/** Header and end of a member take so many bytes at least. */
const LEAST_BYTES = 18;

/**
 * Unpacks gzip piece by piece, all members one after the other, as `cat a.gz b.gz` and bgzip write them. Browsers take what
 * follows the first for damage, so each gets a stream of its own. Throws where the data is cut off or damaged, after what
 * could be unpacked before.
 */
export async function* gunzip(packed: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  let member = openMember();
  let latest = 0;
  try {
    for await (const { bytes, read } of cutAtBeginnings(packed)) {
      if (member.isWhole() && beginningAt(bytes, 0) === 0) {
        for await (const out of member.end()) yield { bytes: out, read: latest };
        member = openMember();
      }
      for await (const out of member.add(bytes)) yield { bytes: out, read: latest };
      latest = read;
    }
    // At the end a stream forgets what it still holds where it finds that something is missing.
    for await (const out of member.outBefore(nextTask())) yield { bytes: out, read: latest };
    for await (const out of member.end()) yield { bytes: out, read: latest };
  } finally {
    member.close();
  }
}

/** The same bytes, cut before all that may be the beginning of a member. */
async function* cutAtBeginnings(packed: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  let rest: Uint8Array = new Uint8Array();
  let latest = 0;
  for await (const { bytes: more, read } of packed) {
    const bytes = joined(rest, more);
    let at = 0;
    for (let next = beginningAt(bytes, 1); next !== -1; next = beginningAt(bytes, next + 1)) {
      yield { bytes: bytes.subarray(at, next), read: latest };
      at = next;
    }
    // A beginning that the end of the bytes cuts off is seen with the next; one that was found stays whole.
    const last = bytes.length - (BEGINNING_BYTES - 1);
    const end = last - at < BEGINNING_BYTES ? at : last;
    yield { bytes: bytes.subarray(at, end), read };
    rest = bytes.subarray(end);
    latest = read;
  }
  yield { bytes: rest, read: latest };
}

/** Where the next member may begin; these bytes also come by chance. */
function beginningAt(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(FIRST, from);
  while (at !== -1 && (bytes[at + 1] !== SECOND || bytes[at + 2] !== DEFLATED))
    at = bytes.indexOf(FIRST, at + 1);
  return at;
}

/** Unpacks one member. */
function openMember() {
  const { readable, writable } = new DecompressionStream("gzip");
  const [reader, writer] = [readable.getReader(), writable.getWriter()];
  let next = reader.read();
  let hasEnded = false;
  let [packed, unpacked] = [0, 0];
  let tail: Uint8Array = new Uint8Array();

  /** What comes out until something else has happened. */
  async function* outBefore(event: Promise<unknown>): AsyncGenerator<Uint8Array> {
    for (;;) {
      const first = await Promise.race([next, event.then(() => null)]);
      if (!first?.value) return;
      next = reader.read();
      unpacked += first.value.length;
      yield first.value;
    }
  }
  return {
    outBefore,
    async *add(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
      if (bytes.length === 0) return;
      packed += bytes.length;
      tail = joined(tail, bytes.subarray(-SIZE_BYTES)).slice(-SIZE_BYTES);
      // The bytes come from a blob of our own, never from memory shared between threads.
      yield* outBefore(writer.write(bytes as Uint8Array<ArrayBuffer>));
    },
    /** Whether it can end here, by the size at its end. */
    isWhole: () => packed >= LEAST_BYTES && sizeIn(tail) === unpacked % 2 ** 32,
    async *end(): AsyncGenerator<Uint8Array> {
      writer.close().catch(() => {});
      for (;;) {
        const { done, value } = await next;
        if (done) break;
        next = reader.read();
        yield value;
      }
      hasEnded = true;
    },
    /** Ends it early by what goes in: were what comes out closed, Node would fail on the output that is still on its way. */
    close(): void {
      next.catch(() => {});
      if (!hasEnded) writer.abort().catch(() => {});
    },
  };
}

const sizeIn = (tail: Uint8Array): number =>
  new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b;
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

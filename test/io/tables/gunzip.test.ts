import { constants, gzipSync, inflateRawSync } from "node:zlib";
import { afterEach, expect, test, vi } from "vitest";
import { gunzip } from "../../../src/io/tables/gunzip.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Unpacks as browsers do: what follows the first member is an error (Compression Streams, "decompress and enqueue"). */
class StrictStream extends TransformStream<Uint8Array, Uint8Array> {
  constructor() {
    let packed = Buffer.alloc(0);
    let told = 0;
    super({
      transform(bytes, controller) {
        packed = Buffer.concat([packed, bytes]);
        if (packed.length <= 10) return;
        const options = { finishFlush: constants.Z_SYNC_FLUSH, info: true };
        // Node's types do not know what `info` adds.
        const { buffer, engine } = inflateRawSync(packed.subarray(10), options) as unknown as {
          buffer: Buffer;
          engine: { bytesWritten: number };
        };
        if (buffer.length > told) controller.enqueue(new Uint8Array(buffer.subarray(told)));
        told = buffer.length;
        if (packed.length > 10 + engine.bytesWritten + 8) throw new TypeError("trailing bytes");
      },
    });
  }
}

async function unpack(packed: Uint8Array, size: number): Promise<string> {
  async function* chunks() {
    for (let at = 0; at < packed.length; at += size)
      yield { bytes: packed.subarray(at, at + size), read: Math.min(packed.length, at + size) };
  }
  let text = "";
  for await (const { bytes } of gunzip(chunks())) text += new TextDecoder().decode(bytes);
  return text;
}

const MEMBERS = ["first ".repeat(500), "", "\u001f", "last ".repeat(300)];

test("all members of a packed file are unpacked, wherever its bytes are parted", async () => {
  vi.stubGlobal("DecompressionStream", StrictStream);
  const packed = Buffer.concat(MEMBERS.map((text) => gzipSync(text)));
  for (const size of [1, 2, 3, 7, 30, packed.length])
    expect(await unpack(packed, size)).toBe(MEMBERS.join(""));
});

test("the bytes that begin a member, within one, end nothing", async () => {
  vi.stubGlobal("DecompressionStream", StrictStream);
  const text = "\u001f\u008b\u0008".repeat(50);
  const packed = gzipSync(Buffer.from(text, "latin1"), { level: 0 });
  const whole = new TextDecoder().decode(Buffer.from(text, "latin1"));
  expect(await unpack(packed, packed.length)).toBe(whole);
});

test("a reader that has enough leaves nothing behind that fails", async () => {
  const failures: unknown[] = [];
  /** What comes out comes later, as in Node, and fails where nobody may take it. */
  class LateStream {
    writable: WritableStream<Uint8Array>;
    readable: ReadableStream<Uint8Array>;

    constructor() {
      let isStopped = false;
      let out: ReadableStreamDefaultController<Uint8Array>;
      const tell = () => {
        if (isStopped) return;
        try {
          out.enqueue(new Uint8Array(10));
        } catch (cause) {
          failures.push(cause);
        }
      };
      this.readable = new ReadableStream({
        start(controller) {
          out = controller;
        },
      });
      this.writable = new WritableStream({
        write() {
          tell();
          setTimeout(tell, 5);
        },
        abort() {
          isStopped = true;
        },
      });
    }
  }
  vi.stubGlobal("DecompressionStream", LateStream);
  async function* packed() {
    yield { bytes: gzipSync("x"), read: 1 };
  }
  for await (const _ of gunzip(packed())) break;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(failures).toEqual([]);
});

import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { unpackedChunks } from "../../../src/io/tables/chunks.ts";

/** Lines that pack badly, so that half of the packed bytes are about half of the lines. */
const LINES = Array.from(
  { length: 20_000 },
  (_, i) => `${i},${Math.sin(i)},${Math.cos(i * 1.7)}`,
).join("\n");

async function unpack(bytes: Uint8Array<ArrayBuffer>) {
  let text = "";
  let isCutOff = false;
  const packing = { encoding: "utf-8", isGzip: true };
  const onCutOff = () => {
    isCutOff = true;
  };
  for await (const chunk of unpackedChunks(new Blob([bytes]), packing, null, onCutOff))
    text += new TextDecoder().decode(chunk.bytes);
  return { text, isCutOff };
}

test("a packed file comes out whole", async () => {
  expect(await unpack(new Uint8Array(gzipSync(LINES)))).toEqual({ text: LINES, isCutOff: false });
});

test("of a packed file that was cut in half, what lies before the cut is read, and the cut is told", async () => {
  const packed = new Uint8Array(gzipSync(LINES));
  const { text, isCutOff } = await unpack(packed.slice(0, packed.length / 2));
  expect(isCutOff).toBe(true);
  expect(LINES.startsWith(text)).toBe(true);
  expect(text.length / LINES.length).toBeGreaterThan(0.4);
});

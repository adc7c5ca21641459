import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { encodePng } from "../../src/cli/pictures/png.ts";

/** Colours of a PNG with a palette and no filters, read without the encoder's code. */
function decode(png: Uint8Array): { width: number; height: number; colors: string[] } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const type = new TextDecoder("latin1").decode(png.subarray(at + 4, at + 8));
    chunks.set(type, png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const header = chunks.get("IHDR") ?? new Uint8Array(13);
  const [width, height] = [header[3] ?? 0, header[7] ?? 0];
  const palette = chunks.get("PLTE") ?? new Uint8Array();
  const rows = inflateSync(chunks.get("IDAT") ?? new Uint8Array());
  const colors = [];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (rows[y * (width + 1) + 1 + x] ?? 0) * 3;
      colors.push([...palette.subarray(at, at + 3)].join(" "));
    }
  return { width, height, colors };
}

test("up to 256 colours come out as they went in", async () => {
  const pixels = Uint8Array.from([
    1, 2, 3, 255, 250, 0, 9, 255, 1, 2, 3, 255, 7, 7, 7, 255, 1, 2, 3, 255, 0, 0, 0, 255,
  ]);
  const png = await encodePng({ width: 3, height: 2, pixels });
  expect([...png.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(decode(png)).toEqual({
    width: 3,
    height: 2,
    colors: ["1 2 3", "250 0 9", "1 2 3", "7 7 7", "1 2 3", "0 0 0"],
  });
});

test("of more colours the rare ones become their nearest neighbour", async () => {
  // Greys 0 to 249 twice over; then ten colours that come once, each one step from a grey.
  const greys = Array.from({ length: 250 }, (_, i) => [i, i, i, 255]);
  const rare = Array.from({ length: 10 }, (_, i) => [
    100 + i * 10,
    100 + i * 10,
    101 + i * 10,
    255,
  ]);
  const last = [...rare, ...greys.slice(0, 240)];
  const pixels = Uint8Array.from([...greys, ...greys, ...last].flat());
  const { colors } = decode(await encodePng({ width: 250, height: 3, pixels }));
  const written = ([r, g, b]: number[]) => `${r} ${g} ${b}`;
  expect(colors.slice(0, 250)).toEqual(greys.map(written));
  // Six of them find room among the 256 colours, those of the lowest number.
  expect(colors.slice(500, 506)).toEqual(rare.slice(0, 6).map(written));
  expect(colors.slice(506, 510)).toEqual([
    "160 160 160",
    "170 170 170",
    "180 180 180",
    "190 190 190",
  ]);
});

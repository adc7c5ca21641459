import { promisify } from "node:util";
import { crc32, deflate } from "node:zlib";

/** An opaque image: four bytes a pixel, red, green, blue and one that is ignored. */
export type Image = { width: number; height: number; pixels: Uint8Array };

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const MOST_COLORS = 256;
/** Of deflate: 9 takes three times as long for one hundredth less. */
const LEVEL = 8;

const compress = promisify<Uint8Array, { level: number }, Uint8Array>(deflate);

/**
 * Writes an image as PNG with a palette (ISO/IEC 15948): of its most frequent colours, the others as the nearest one
 * of these. Our pictures are flat colours and their blends along edges, so nobody sees it, and it is a third of the
 * size. The same image gives the same bytes.
 */
export async function encodePng({ width, height, pixels }: Image): Promise<Uint8Array> {
  const { palette, indices } = indexColors(pixels);
  const rows = new Uint8Array((width + 1) * height);
  // Each row begins with its filter: none, which suits palettes best (PNG 12.7).
  for (let y = 0; y < height; y += 1)
    rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Bit depth 8, colour type 3: indices into a palette.
  header.set([8, 3, 0, 0, 0], 8);
  const colors = Uint8Array.from(palette.flatMap((color) => [...channels(color)]));
  return Buffer.concat([
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", header),
    chunk("PLTE", colors),
    chunk("IDAT", await compress(rows, { level: LEVEL })),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** A palette of at most 256 colours (`0xRRGGBB`), and for each pixel its number in it. */
function indexColors(pixels: Uint8Array): { palette: number[]; indices: Uint8Array } {
  const counts = new Map<number, number>();
  const colors = new Uint32Array(pixels.length / 4);
  let run = 0;
  let color = -1;
  for (let i = 0; i < colors.length; i += 1) {
    const at = i * 4;
    const next = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
    colors[i] = next;
    // Most pixels repeat the one before: counted by the run, not one by one.
    if (next !== color) {
      if (run > 0) counts.set(color, (counts.get(color) ?? 0) + run);
      run = 0;
      color = next;
    }
    run += 1;
  }
  counts.set(color, (counts.get(color) ?? 0) + run);
  const byCount = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([one]) => one);
  const palette = byCount.slice(0, MOST_COLORS);
  const parts = palette.map(channels);
  const numbers = new Map(palette.map((one, i) => [one, i]));
  for (const rare of byCount.slice(MOST_COLORS)) numbers.set(rare, nearest(channels(rare), parts));
  return { palette, indices: numbered(colors, numbers) };
}

function numbered(colors: Uint32Array, numbers: ReadonlyMap<number, number>): Uint8Array {
  const indices = new Uint8Array(colors.length);
  let [color, number] = [-1, 0];
  for (let i = 0; i < colors.length; i += 1) {
    const next = colors[i] ?? 0;
    if (next !== color) [color, number] = [next, numbers.get(next) ?? 0];
    indices[i] = number;
  }
  return indices;
}

/** Number of the colour that is nearest to another; of equally near ones the first. */
function nearest([red, green, blue]: Channels, palette: readonly Channels[]): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < palette.length; i += 1) {
    const [r = 0, g = 0, b = 0] = palette[i] ?? [];
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (distance >= least) continue;
    best = i;
    least = distance;
  }
  return best;
}

type Channels = readonly [red: number, green: number, blue: number];

const channels = (color: number): Channels => [color >> 16, (color >> 8) & 0xff, color & 0xff];

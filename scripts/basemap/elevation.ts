import { existsSync } from "node:fs";
import { join } from "node:path";
import type { GeoName } from "./places.ts";
import type { Sharp } from "./sharp.ts";

/** A grid of numbers, row by row from the top left. */
export type Grid = { width: number; height: number; values: Float32Array };

/** Marble's grey elevation texture: 16 × 8 tiles of 675 pixels, whole world, 2 arc minutes a pixel. */
const TILE = 675;
const COLUMNS = 16;
const ROWS = 8;
const PIXELS_PER_DEGREE = (COLUMNS * TILE) / 360;

async function readTile(sharp: Sharp, path: string): Promise<(x: number, y: number) => number> {
  if (!existsSync(path)) throw new Error(`missing tile of the elevation texture: ${path}`);
  const { data, info } = await sharp(path).greyscale().raw().toBuffer({ resolveWithObject: true });
  if (info.width !== TILE || info.height !== TILE) {
    throw new Error(`${path}: ${info.width} × ${info.height} pixels, expected ${TILE}`);
  }
  return (x, y) => data[(y * TILE + x) * info.channels] ?? 0;
}

/** The texture's grey values, 0 to 255; the first pixel is at 180° W, 90° N. */
export async function readGreyTexture(sharp: Sharp, folder: string): Promise<Grid> {
  const width = COLUMNS * TILE;
  const height = ROWS * TILE;
  const values = new Float32Array(width * height);
  const digits = (value: number) => String(value).padStart(6, "0");
  for (let i = 0; i < ROWS * COLUMNS; i++) {
    const [row, column] = [Math.floor(i / COLUMNS), i % COLUMNS];
    const name = `${digits(row)}_${digits(column)}.jpg`;
    const greyAt = await readTile(sharp, join(folder, digits(row), name));
    for (let y = 0; y < TILE; y++) {
      const start = (row * TILE + y) * width + column * TILE;
      for (let x = 0; x < TILE; x++) values[start + x] = greyAt(x, y);
    }
  }
  return { width, height, values };
}

/** The texture pixel that holds a `[lon, lat]` position, as fractional column and row. */
export function texturePixel(lon: number, lat: number): { x: number; y: number } {
  return { x: (lon + 180) * PIXELS_PER_DEGREE - 0.5, y: (90 - lat) * PIXELS_PER_DEGREE - 0.5 };
}

/** Fewer settlements than this at a grey value tell nothing about its height. */
const LEAST_SAMPLES = 25;

/**
 * Metres for each grey value 0 to 255. The texture's code is nowhere written down, so it is fitted: the
 * median GeoNames elevation of the settlements at each grey, made rising, gaps filled in between.
 */
export function metresByGrey(texture: Grid, rows: GeoName[]): Float32Array {
  const samples: number[][] = Array.from({ length: 256 }, () => []);
  for (const { position, elevationM } of rows) {
    if (elevationM === null) continue;
    const { x, y } = texturePixel(...position);
    const grey = texture.values[Math.round(y) * texture.width + Math.round(x)];
    if (grey !== undefined) samples[grey]?.push(elevationM);
  }
  const known: [grey: number, metres: number][] = [[0, 0]];
  samples.forEach((metres, grey) => {
    if (grey === 0 || metres.length < LEAST_SAMPLES) return;
    metres.sort((a, b) => a - b);
    const median = metres[metres.length >> 1] ?? 0;
    known.push([grey, Math.max(median, known.at(-1)?.[1] ?? 0)]);
  });
  return interpolated(known);
}

function interpolated(known: [number, number][]): Float32Array {
  const table = new Float32Array(256);
  for (let grey = 0; grey < 256; grey++) {
    const above = Math.max(
      1,
      known.findIndex(([each]) => each >= grey),
    );
    const past = grey > (known.at(-1)?.[0] ?? 0);
    const [g1 = 0, m1 = 0] = known[past ? known.length - 2 : above - 1] ?? [];
    const [g2 = 1, m2 = 0] = known[past ? known.length - 1 : above] ?? [];
    table[grey] = m1 + ((m2 - m1) * (grey - g1)) / Math.max(1, g2 - g1);
  }
  return table;
}

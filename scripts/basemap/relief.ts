import type { Feature } from "geojson";
import type { BasemapColors } from "../../src/core/basemap.ts";
import { type Grid, texturePixel } from "./elevation.ts";
import { HOME_BBOX, polygonsOf } from "./geometry.ts";
import type { Sharp } from "./sharp.ts";

/** Web Mercator metres a pixel: about the texture's own 2 arc minutes at 35° N. */
const RESOLUTION_M = 3600;
const EARTH_RADIUS_M = 6_378_137;
/** Heights are stretched so that hills of a few hundred metres show at all. */
const EXAGGERATION = 11;
/** Slopes fainter than this are the texture's own steps and JPEG blocks, not hills. */
const DEAD_ZONE = 0.05;
const FEATHER_PIXELS = 55;

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const mercatorX = (lon: number) => EARTH_RADIUS_M * radians(lon);
const mercatorY = (lat: number) =>
  EARTH_RADIUS_M * Math.log(Math.tan(Math.PI / 4 + radians(lat) / 2));
const latitude = (y: number) =>
  (2 * Math.atan(Math.exp(y / EARTH_RADIUS_M)) - Math.PI / 2) * (180 / Math.PI);

const [WEST, SOUTH, EAST, NORTH] = HOME_BBOX;
const WIDTH = Math.round((mercatorX(EAST) - mercatorX(WEST)) / RESOLUTION_M);
const HEIGHT = Math.round((mercatorY(NORTH) - mercatorY(SOUTH)) / RESOLUTION_M);
const clamp = (value: number) => Math.max(0, Math.min(1, value));

function gaussian(sigma: number): number[] {
  const reach = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma * sigma)),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/** One pass of a blur along `lines` lines of `length` pixels; the edge pixels repeat outwards. */
function blurLines(
  values: Float32Array,
  kernel: number[],
  along: { lines: number; length: number; lineStep: number; pixelStep: number },
): Float32Array {
  const reach = (kernel.length - 1) / 2;
  const result = new Float32Array(values.length);
  for (let line = 0; line < along.lines; line++) {
    const start = line * along.lineStep;
    for (let i = 0; i < along.length; i++) {
      const sum = kernel.reduce((total, weight, k) => {
        const from = Math.max(0, Math.min(along.length - 1, i + k - reach));
        return total + weight * (values[start + from * along.pixelStep] ?? 0);
      }, 0);
      result[start + i * along.pixelStep] = sum;
    }
  }
  return result;
}

/** Gaussian blur, `sigma` in pixels. */
function blurred({ width, height, values }: Grid, sigma: number): Grid {
  const kernel = gaussian(sigma);
  const rows = { lines: height, length: width, lineStep: width, pixelStep: 1 };
  const columns = { lines: width, length: height, lineStep: 1, pixelStep: width };
  return {
    width,
    height,
    values: blurLines(blurLines(values, kernel, rows), kernel, columns),
  };
}

/** Heights in metres on the image's own Mercator grid, bilinear from the texture, then smoothed. */
function heights(texture: Grid, metres: Float32Array): Grid {
  const values = new Float32Array(WIDTH * HEIGHT);
  const metreAt = (x: number, y: number) => metres[texture.values[y * texture.width + x] ?? 0] ?? 0;
  for (let row = 0; row < HEIGHT; row++) {
    const lat = latitude(mercatorY(NORTH) - (row + 0.5) * RESOLUTION_M);
    for (let column = 0; column < WIDTH; column++) {
      const lon = WEST + ((column + 0.5) / WIDTH) * (EAST - WEST);
      const { x, y } = texturePixel(lon, lat);
      const [x0, y0] = [Math.floor(x), Math.floor(y)];
      const [fx, fy] = [x - x0, y - y0];
      const top = metreAt(x0, y0) * (1 - fx) + metreAt(x0 + 1, y0) * fx;
      const bottom = metreAt(x0, y0 + 1) * (1 - fx) + metreAt(x0 + 1, y0 + 1) * fx;
      values[row * WIDTH + column] = top * (1 - fy) + bottom * fy;
    }
  }
  return blurred({ width: WIDTH, height: HEIGHT, values }, 0.95);
}

/** Light from the north-west: -1 full shadow, 0 flat ground, 1 full light; faint slopes read as flat. */
function hillshade({ values }: Grid): Float32Array {
  const light = new Float32Array(WIDTH * HEIGHT);
  const at = (x: number, y: number) =>
    values[Math.max(0, Math.min(HEIGHT - 1, y)) * WIDTH + Math.max(0, Math.min(WIDTH - 1, x))] ?? 0;
  for (let y = 0; y < HEIGHT; y++) {
    const scale = Math.cos(radians(latitude(mercatorY(NORTH) - (y + 0.5) * RESOLUTION_M)));
    const step = (2 * RESOLUTION_M * scale) / EXAGGERATION;
    for (let x = 0; x < WIDTH; x++) {
      const dx = (at(x + 1, y) - at(x - 1, y)) / step;
      const dy = (at(x, y + 1) - at(x, y - 1)) / step;
      // Dot product of the surface normal with a light at azimuth 315°, altitude 45°.
      const lambert = (-dx * -0.5 + -dy * -0.5 + Math.SQRT1_2) / Math.hypot(dx, dy, 1);
      const difference = lambert / Math.SQRT1_2 - 1;
      const strength = Math.max(0, Math.abs(difference) - DEAD_ZONE);
      light[y * WIDTH + x] = Math.max(-1, Math.min(1, Math.sign(difference) * strength));
    }
  }
  return light;
}

/** 1 on land, 0 at sea, soft between; 0 towards the image's edges. Drawn from the coastline itself. */
async function landMask(sharp: Sharp, land: Feature[]): Promise<Grid> {
  const path: string[] = [];
  for (const { geometry } of land) {
    for (const ring of polygonsOf(geometry).flat()) {
      const inside = ring.some(
        ([lon = 0, lat = 0]) => lon > WEST && lon < EAST && lat > SOUTH && lat < NORTH,
      );
      if (!inside && ring.length < 2000) continue;
      const points = ring.map(([lon = 0, lat = 0]) => {
        const x = (mercatorX(lon) - mercatorX(WEST)) / RESOLUTION_M;
        const y = (mercatorY(NORTH) - mercatorY(Math.max(-85, Math.min(85, lat)))) / RESOLUTION_M;
        return `${x.toFixed(1)},${y.toFixed(1)}`;
      });
      path.push(`M${points.join("L")}Z`);
    }
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#000"/><path fill="#fff" fill-rule="evenodd" d="${path.join("")}"/></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const values = new Float32Array(WIDTH * HEIGHT);
  for (let i = 0; i < values.length; i++) values[i] = (data[i * info.channels] ?? 0) / 255;
  const mask = blurred({ width: WIDTH, height: HEIGHT, values }, 1.6);
  for (let i = 0; i < values.length; i++) {
    const [x, y] = [i % WIDTH, Math.floor(i / WIDTH)];
    const edge = Math.min(x, y, WIDTH - 1 - x, HEIGHT - 1 - y) / FEATHER_PIXELS;
    mask.values[i] = clamp(((mask.values[i] ?? 0) - 0.75) / 0.24) * clamp(edge);
  }
  return mask;
}

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Light and mask of the home region, from which both themes' relief images are painted. */
export async function reliefLight(
  sharp: Sharp,
  texture: Grid,
  metres: Float32Array,
  land: Feature[],
): Promise<{ light: Float32Array; mask: Grid }> {
  return { light: hillshade(heights(texture, metres)), mask: await landMask(sharp, land) };
}

/** Steps of shade: few enough for a small lossless file, too fine to be seen. */
const SHADE_STEPS = 20;

/** A WebP of the relief in a theme's land, shade and light colours; transparent at sea. */
export async function paintRelief(
  sharp: Sharp,
  { light, mask }: { light: Float32Array; mask: Grid },
  colors: BasemapColors,
): Promise<Buffer> {
  const [land, shade, lit] = [colors.land, colors.shade, colors.lit].map(channels);
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 4);
  for (let i = 0; i < light.length; i++) {
    const amount = (light[i] ?? 0) * (mask.values[i] ?? 0);
    const target = amount < 0 ? shade : lit;
    const strength = clamp(Math.abs(amount) * (amount < 0 ? 1.25 : 1.7));
    const share = Math.round(strength * SHADE_STEPS) / SHADE_STEPS;
    for (let c = 0; c < 3; c++) {
      const flat = land?.[c] ?? 0;
      pixels[4 * i + c] = Math.round(flat + ((target?.[c] ?? 0) - flat) * share);
    }
    pixels[4 * i + 3] = (mask.values[i] ?? 0) > 0 ? 255 : 0;
  }
  return sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 4 } })
    .webp({ lossless: true, effort: 6 })
    .toBuffer();
}

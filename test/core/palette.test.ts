import { describe, expect, test } from "vitest";
import { BASEMAP_COLORS } from "../../src/core/basemap.ts";
import { PALETTES } from "../../src/core/palette.ts";
import { TYPE_SIGNS } from "../../src/core/type-signs.ts";

type Rgb = readonly [number, number, number];

/** Full dichromacy in linear sRGB (Machado, Oliveira, Fernandes 2009, severity 1.0); rows give red, green, blue. */
const VISIONS: Record<string, readonly Rgb[]> = {
  common: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const THEMES = ["light", "dark"] as const;
const cases = THEMES.flatMap((theme) =>
  Object.keys(VISIONS).map((vision) => [theme, vision] as const),
);

/** CIE76 differences below about 2.3 can't be seen side by side; these must hold across a map, for small symbols. */
const LEAST_DIFFERENCE = 12;
const LEAST_DIFFERENCE_OF_FIRST_FIVE = 20;

describe.each(cases)("on the %s map, with %s vision", (theme, vision) => {
  const seen = (hex: string) => simulate(linear(hex), VISIONS[vision] ?? []);
  const palette = PALETTES[theme];
  const colors = [...palette.sides, palette.unknown].map(seen);

  test("every side has a contrast of 3 to 1 against the land", () => {
    const land = seen(BASEMAP_COLORS[theme].land);
    for (const color of colors) expect(contrast(color, land)).toBeGreaterThanOrEqual(3);
  });

  test("no two sides can be taken for each other", () => {
    expect(closest(colors)).toBeGreaterThan(LEAST_DIFFERENCE);
    expect(closest(colors.slice(0, 5))).toBeGreaterThan(LEAST_DIFFERENCE_OF_FIRST_FIVE);
  });

  test("names can be read on their halo", () => {
    expect(contrast(seen(palette.ink), seen(palette.paper))).toBeGreaterThanOrEqual(7);
  });
});

test("no two types of event have both colour and shape in common", () => {
  const signs = Object.values(TYPE_SIGNS).map(({ color, shape }) => `${color} ${shape}`);
  expect(new Set(signs).size).toBe(signs.length);
});

/** Linear light of an sRGB hex colour (IEC 61966-2-1). */
function linear(hex: string): Rgb {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

function simulate([r, g, b]: Rgb, matrix: readonly Rgb[]): Rgb {
  const [x = 0, y = 0, z = 0] = matrix.map((row) =>
    Math.max(0, Math.min(1, row[0] * r + row[1] * g + row[2] * b)),
  );
  return [x, y, z];
}

/** WCAG relative luminance and contrast ratio. */
const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** CIELAB (D65) of linear sRGB. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(luminance([r, g, b]));
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Smallest CIE76 difference of any two colours. */
function closest(colors: readonly Rgb[]): number {
  const labs = colors.map(lab);
  const differences = labs.flatMap((a, i) =>
    labs.slice(i + 1).map((b) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])),
  );
  return Math.min(...differences);
}

import { expect, test } from "vitest";
import { BASEMAP_COLORS } from "../../../src/core/basemap.ts";
import { PALETTES } from "../../../src/core/palette.ts";
import { edgeColor, slotColor } from "../../../src/map/symbols/paint.ts";

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

test.each(["light", "dark"] as const)(
  "the outline of a faded symbol keeps 3:1 on land, in the %s theme",
  (theme) => {
    const paint = { palette: PALETTES[theme], fontFamily: "" };
    for (const slot of [1, 2, 3, 4, 5, 6, 7, 8, null]) {
      const edge = edgeColor(paint, slotColor(paint, slot));
      expect(contrast(edge, BASEMAP_COLORS[theme].land)).toBeGreaterThanOrEqual(3);
    }
  },
);

import { Resvg } from "@resvg/resvg-js";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { FONT_FILES, loadFonts } from "../../../src/cli/pictures/draw.ts";
import { writePicture } from "../../../src/core/pictures/svg.ts";
import {
  balancedWidth,
  breakLines,
  isRightToLeft,
  MissingGlyphs,
  textElement,
  textWidth,
} from "../../../src/core/pictures/text.ts";

const fonts = loadFonts();

/** Width of a line as the renderer draws it. */
function drawnWidth(text: string): number {
  const style = { face: "plain", size: 40 } as const;
  const line = textElement(text, style, { x: 100, y: 100, anchor: "left" }, { fill: "#000" });
  const font = { loadSystemFonts: false, fontFiles: [...FONT_FILES] };
  return new Resvg(writePicture(4000, 200, [line]), { font }).getBBox()?.width ?? 0;
}

const words = fc.array(
  fc.string({
    unit: fc.constantFrom(..."ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ"),
    minLength: 1,
    maxLength: 9,
  }),
  { minLength: 1, maxLength: 5 },
);

test("no Arabic line is drawn wider than it was measured", () => {
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(" ");
      // Ink can reach a little over the edge of its letter.
      expect(drawnWidth(text)).toBeLessThanOrEqual(
        textWidth(fonts, text, { face: "plain", size: 40 }) + 6,
      );
    }),
    { numRuns: 60 },
  );
}, 60_000);

test("lines are measured about as wide as they are drawn, in every script", () => {
  for (const text of ["Aleppo International Airport", "Авдіївка", "مطار حلب الدولي"]) {
    const measured = textWidth(fonts, text, { face: "plain", size: 40 });
    expect(drawnWidth(text) / measured).toBeGreaterThan(0.75);
    expect(drawnWidth(text) / measured).toBeLessThan(1.01);
  }
});

test("a text that is cut says so", () => {
  const lines = breakLines(fonts, "one two three four five", { face: "plain", size: 20 }, 60, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
});

test("balanced lines are no more, only more alike", () => {
  const style = { face: "title", size: 40 } as const;
  const text = "An offensive opens west of Aleppo";
  const width = balancedWidth(fonts, text, style, 600);
  const most = Number.POSITIVE_INFINITY;
  expect(width).toBeLessThan(600);
  expect(breakLines(fonts, text, style, width, most)).toHaveLength(
    breakLines(fonts, text, style, 600, most).length,
  );
});

test("direction is that of the first letter, not of digits before it", () => {
  expect(["2024 حماة", "HTS تقول", "…", "حماة Hama"].map(isRightToLeft)).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test("a letter that no font has is named", () => {
  const width = () => textWidth(fonts, "Hama 哈马", { face: "title", size: 20 });
  expect(width).toThrow(MissingGlyphs);
  expect(width).toThrow("U+54C8");
});

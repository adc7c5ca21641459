import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Resvg } from "@resvg/resvg-js";
import { expect, test } from "vitest";
import { readFontMetrics } from "../../../src/core/pictures/font-metrics.ts";

const { resolve } = createRequire(import.meta.url);
const SANS = resolve("@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf");

/** How far the renderer moves on for a letter: half of what a line grows by when it is repeated twice more. */
function drawnAdvance(letter: string, family: string, file: string): number {
  const right = (text: string) => {
    const document = `<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="300"><text y="150" font-size="100" font-family="${family}">${text}</text></svg>`;
    const font = { loadSystemFonts: false, fontFiles: [file] };
    const box = new Resvg(document, { font }).getBBox();
    return box ? box.x + box.width : 0;
  };
  return (right(letter.repeat(3)) - right(letter)) / 200;
}

test.each(["a", "W", "é", "Ж", "8", "–"])("%s is as wide as the renderer draws it", (letter) => {
  const metrics = readFontMetrics(readFileSync(SANS));
  const advance = metrics.advance(letter.codePointAt(0) ?? 0) ?? 0;
  expect(advance).toBeGreaterThan(0.2);
  expect(advance).toBeCloseTo(drawnAdvance(letter, "Source Sans 3", SANS), 2);
});

test("a letter that the font lacks has no width", () => {
  expect(readFontMetrics(readFileSync(SANS)).advance(0x54c8)).toBeNull();
});

test("a file that is no font is refused", () => {
  expect(() => readFontMetrics(new TextEncoder().encode("no font at all, only words"))).toThrow(
    "no font",
  );
});

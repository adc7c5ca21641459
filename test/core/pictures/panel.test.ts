import * as fc from "fast-check";
import { expect, test } from "vitest";
import { loadFonts } from "../../../src/cli/pictures/draw.ts";
import type { Xml } from "../../../src/core/compile/xml.ts";
import { PALETTES } from "../../../src/core/palette.ts";
import { PANEL_WIDTH, type PanelContent, panelElements } from "../../../src/core/pictures/panel.ts";
import { textWidth } from "../../../src/core/pictures/text.ts";

const fonts = loadFonts();
const CONTENT: PanelContent = {
  kicker: "Example Wire",
  titles: ["Hama", "حماة"],
  below: null,
  facts: [[{ kind: "strong", text: "3 Dec 2024" }]],
  foot: "Licence: CC-BY-4.0",
};

/** Lines that were written: text, left and right end, baseline. */
function written(content: PanelContent, isRtl = false) {
  return panelElements(content, isRtl, fonts, PALETTES.light)
    .filter(({ name }) => name === "text")
    .map(({ attributes = {}, children = [] }: Xml) => {
      const text = String(children[0]);
      const size = Number(attributes["font-size"]);
      const serif = attributes["font-family"] === "Source Serif 4";
      const face = serif ? "title" : attributes["font-weight"] === "600" ? "strong" : "plain";
      const width = textWidth(fonts, text, { face, size });
      const x = Number(attributes.x);
      const left = attributes["text-anchor"] === "end" ? x - width : x;
      return { text, size, left, right: left + width, y: Number(attributes.y) };
    });
}

const word = fc.string({
  unit: fc.constantFrom(..."abcdefghijklmnoWMé’-–/"),
  minLength: 1,
  maxLength: 30,
});
const arabicWord = fc.string({
  unit: fc.constantFrom(..."ابتثجحخدسشلمنهوي"),
  minLength: 1,
  maxLength: 20,
});
const phrase = fc
  .array(fc.oneof(word, arabicWord), { minLength: 1, maxLength: 40 })
  .map((words) => words.join(" "));

test("however long the words are, none leaves the panel or the picture", () => {
  fc.assert(
    fc.property(phrase, phrase, phrase, fc.boolean(), (title, other, fact, isRtl) => {
      const content: PanelContent = {
        ...CONTENT,
        kicker: other,
        titles: [title, other],
        facts: [[{ kind: "strong", text: fact }], [{ kind: "plain", text: fact }]],
      };
      const start = (isRtl ? 1200 - PANEL_WIDTH : 0) + 47;
      for (const { left, right, y } of written(content, isRtl)) {
        expect(left).toBeGreaterThanOrEqual(start);
        expect(right).toBeLessThanOrEqual(start + PANEL_WIDTH - 94);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(630);
      }
    }),
    { numRuns: 60 },
  );
});

test("lines never stand on each other, however many titles and facts there are", () => {
  fc.assert(
    fc.property(phrase, phrase, (title, fact) => {
      const lines = written({
        ...CONTENT,
        titles: [title],
        facts: [[{ kind: "strong", text: fact }]],
      }).sort((a, b) => a.y - b.y);
      for (const [i, line] of lines.entries()) {
        const next = lines[i + 1];
        if (next) expect(next.y - line.y).toBeGreaterThan(next.size * 0.8);
      }
    }),
    { numRuns: 60 },
  );
});

test("a short name is large, a long title smaller, both in whole words", () => {
  const [, short] = written(CONTENT);
  const long = written({ ...CONTENT, titles: ["The Aleppo–Damascus motorway is cut"] }).slice(1);
  expect(short).toMatchObject({ text: "Hama", size: 64 });
  expect(long[0]?.size).toBeLessThan(64);
  expect(
    long
      .map(({ text }) => text)
      .slice(0, 3)
      .join(" "),
  ).toBe("The Aleppo–Damascus motorway is cut");
});

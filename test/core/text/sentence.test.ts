import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { codePointLength, sliceCodePoints } from "../../../src/core/text/code-points.ts";
import { sentenceAt } from "../../../src/core/text/sentence.ts";

afterEach(() => vi.unstubAllGlobals());

function around(text: string, words: string, language = "en"): string {
  const start = codePointLength(text.slice(0, text.indexOf(words)));
  const span = sentenceAt(text, start, start + codePointLength(words), language);
  return sliceCodePoints(text, span.start, span.end);
}

test.each([
  ["Fighters took Hama. Then they left.", "Hama", "Fighters took Hama."],
  ["One. Fighters took Hama.", "Hama", "Fighters took Hama."],
  ["Hama fell", "Hama", "Hama fell"],
  ['"The era is over." Fighters took Hama.', "era", '"The era is over."'],
  ['"The era is over." Fighters took Hama.', "Hama", "Fighters took Hama."],
  ["He said: “It is over.” Then he left.", "over", "He said: “It is over.”"],
  ["“It is over.” he said. Then he left.", "over", "“It is over.” he said."],
  ["(They took Hama.) Then they left.", "Hama", "(They took Hama.)"],
  ["Gen. Smith went to Hama. He left.", "Smith", "Gen. Smith went to Hama."],
  ["One. The U.S. Army left. Two.", "Army", "The U.S. Army left."],
  ["One. Flash Update No. 2 named Hama.", "Hama", "Flash Update No. 2 named Hama."],
])("in %j, %j stands in %j", (text, words, expected) => {
  expect(around(text, words)).toBe(expected);
});

test.each([
  ["سيطرت الفصائل على حماة. ثم تقدمت نحو حمص؟ نعم.", "حمص", "ثم تقدمت نحو حمص؟", "ar"],
  ["Er sagte: „Es ist vorbei.“ Dann ging er.", "vorbei", "Er sagte: „Es ist vorbei.“", "de"],
  ["Il dit : « C’est fini. » Puis il partit.", "fini", "Il dit : « C’est fini. »", "fr"],
  ["Il dit : « C’est fini. » Puis il partit.", "partit", "Puis il partit.", "fr"],
])("in %j, %j stands in %j", (text, words, expected, language) => {
  expect(around(text, words, language)).toBe(expected);
});

test("a sentence ends with its line", () => {
  expect(around("A heading\nFighters took Hama\nAnother line", "Hama")).toBe("Fighters took Hama");
});

test("a span over several sentences or lines gets them all", () => {
  expect(around("Zero. They took Hama. They took Homs. Four.", "Hama. They took Homs")).toBe(
    "They took Hama. They took Homs.",
  );
  expect(around("One. They took Hama.\nThey left. Three.", "Hama.\nThey")).toBe(
    "They took Hama.\nThey left.",
  );
});

test("offsets count code points", () => {
  expect(around("🏴 first. 🏴 They took Hama. Then.", "Hama")).toBe("🏴 They took Hama.");
});

test("a malformed language falls back to the rules for all languages", () => {
  expect(around("Fighters took Hama. Then they left.", "Hama", "not a language")).toBe(
    "Fighters took Hama.",
  );
});

test("without Intl.Segmenter the passage is the line", () => {
  vi.stubGlobal("Intl", { ...Intl, Segmenter: undefined });
  expect(around("Zero\nOne. They took Hama. \nTwo", "Hama", "x-none")).toBe("One. They took Hama.");
});

test("a caret stands in the sentence that it begins", () => {
  expect(sentenceAt("They left. Hama fell.", 11, 11, "en")).toEqual({ start: 11, end: 21 });
  expect(sentenceAt("Hama fell. They left.", 0, 0, "en")).toEqual({ start: 0, end: 10 });
});

test("a span in the white space around a sentence stays covered", () => {
  expect(sentenceAt("   Hama fell.", 1, 5, "en")).toEqual({ start: 1, end: 13 });
  expect(sentenceAt("Hama fell.   ", 5, 12, "en")).toEqual({ start: 0, end: 12 });
});

test("an empty text has an empty sentence", () => {
  expect(sentenceAt("", 0, 0, "en")).toEqual({ start: 0, end: 0 });
});

test("the sentence always covers its span and stays in the text", () => {
  const piece = fc.constantFrom(
    "Hama",
    " ",
    ". ",
    "\n",
    '"',
    "حماة",
    "🏴",
    "؟ ",
    "e\u0301",
    "Gen. ",
    "»",
  );
  fc.assert(
    fc.property(fc.array(piece), fc.nat(30), fc.nat(10), (pieces, from, length) => {
      const text = pieces.join("");
      const size = codePointLength(text);
      const start = Math.min(from, size);
      const end = Math.min(start + length, size);
      const span = sentenceAt(text, start, end, "en");
      expect(span.start).toBeLessThanOrEqual(start);
      expect(span.end).toBeGreaterThanOrEqual(end);
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeLessThanOrEqual(size);
    }),
  );
});

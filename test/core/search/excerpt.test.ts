import fc from "fast-check";
import { expect, test } from "vitest";
import { excerpt, markedPieces } from "../../../src/core/search/excerpt.ts";

const LONG = `${"before ".repeat(40)}Hama ${"after ".repeat(40)}`.trim();
const HAMA = { start: LONG.indexOf("Hama"), end: LONG.indexOf("Hama") + 4 };
const textOf = (pieces: readonly { text: string }[]) => pieces.map(({ text }) => text).join("");

test("a short text is shown whole, with its matches marked", () => {
  expect(
    excerpt("on Hama, by Hama.", [
      { start: 3, end: 7 },
      { start: 12, end: 16 },
    ]),
  ).toEqual([
    { text: "on ", start: 0, marked: false },
    { text: "Hama", start: 3, marked: true },
    { text: ", by ", start: 7, marked: false },
    { text: "Hama", start: 12, marked: true },
    { text: ".", start: 16, marked: false },
  ]);
});

test("a long text is cut between words some ninety characters around its first match", () => {
  const pieces = excerpt(LONG, [HAMA]);
  const text = textOf(pieces);
  expect(text).toMatch(/^…(before )+Hama( after)+…$/);
  expect(text.length).toBeGreaterThan(150);
  expect(text.length).toBeLessThan(190);
  expect(pieces.find(({ marked }) => marked)).toEqual({
    text: "Hama",
    ...{ start: HAMA.start },
    marked: true,
  });
});

test("a long text without a match is shown from its start", () => {
  expect(textOf(excerpt(LONG, []))).toMatch(/^before .*…$/);
});

test("no comma stands before the ellipsis", () => {
  const text = `Hama ${"word, ".repeat(40)}`;
  expect(textOf(excerpt(text, [{ start: 0, end: 4 }]))).toMatch(/word…$/);
});

test("what is cut in pieces is the text itself", () => {
  const marks = fc.array(fc.nat(50), { maxLength: 6 }).map((ends) => {
    const sorted = [...new Set(ends)].sort((a, b) => a - b);
    return sorted.flatMap((start, i) => {
      const end = sorted[i + 1];
      return i % 2 === 0 && end !== undefined ? { start, end } : [];
    });
  });
  fc.assert(
    fc.property(fc.string({ minLength: 51 }), marks, (text, ranges) => {
      const pieces = markedPieces(text, ranges);
      expect(textOf(pieces)).toBe(text);
      expect(pieces.filter(({ marked }) => marked).map((p) => p.text)).toEqual(
        ranges.map(({ start, end }) => text.slice(start, end)),
      );
    }),
  );
});

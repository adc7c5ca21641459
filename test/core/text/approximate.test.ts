import fc from "fast-check";
import { expect, test } from "vitest";
import { approximateMatches, likenessOfStart } from "../../../src/core/text/approximate.ts";

const letters = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 24 });

/** Fewest edits between a pattern and any piece of the text that ends at `end`: the textbook table. */
function fewestEdits(text: readonly string[], pattern: readonly string[], end: number): number {
  const height = pattern.length + 1;
  const table = Array.from({ length: end + 1 }, () => Array.from({ length: height }, (_, i) => i));
  const cell = (column: number, row: number) => table[column]?.[row] ?? Number.NaN;
  for (let column = 1; column <= end; column++)
    for (let row = 1; row < height; row++) {
      const same = pattern[row - 1] === text[column - 1];
      table[column]?.splice(
        row,
        1,
        Math.min(
          cell(column - 1, row - 1) + (same ? 0 : 1),
          cell(column - 1, row) + 1,
          cell(column, row - 1) + 1,
        ),
      );
    }
  return cell(end, pattern.length);
}

test("finds the same ends and edits as the full table", () => {
  const pattern = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(letters, pattern, fc.nat(4), (text, words, maxEdits) => {
      const expected = text
        .map((_, i) => ({ end: i + 1, edits: fewestEdits(text, words, i + 1) }))
        .filter(({ edits }) => edits <= maxEdits);
      const found = approximateMatches(text, words, maxEdits);
      expect(found.map(({ end, edits }) => ({ end, edits }))).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test("the piece it names is as far from the pattern as it says", () => {
  const pattern = fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(letters, pattern, fc.nat(4), (text, words, maxEdits) => {
      for (const { start, end, edits } of approximateMatches(text, words, maxEdits)) {
        const piece = text.slice(start, end);
        expect(fewestEdits(piece, words, piece.length)).toBeLessThanOrEqual(edits);
        expect(start).toBeLessThanOrEqual(end);
        expect(Math.abs(piece.length - words.length)).toBeLessThanOrEqual(edits);
      }
    }),
    { numRuns: 500 },
  );
});

test("likeness is one for the same start and less for each edit", () => {
  const like = (a: string, b: string) => likenessOfStart(Array.from(a), Array.from(b));
  expect(like("Hama", "Hama and more")).toBe(1);
  expect(like("Hama", "Homa and more")).toBe(0.75);
  expect(like("Hama", "")).toBe(0);
  expect(like("", "Hama")).toBe(1);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { readingLine } from "../../../src/ui/article/reading-line.ts";

test("the line is a third down in the middle of a long text, at the top of its beginning and the bottom of its end", () => {
  expect(readingLine(0, 600, 3000)).toBe(0);
  expect(readingLine(1000, 600, 3000)).toBe(200);
  expect(readingLine(2400, 600, 3000)).toBe(600);
});

test("a text that is little longer than the window is passed evenly", () => {
  expect(readingLine(0, 600, 700)).toBe(0);
  expect(readingLine(50, 600, 700)).toBe(300);
  expect(readingLine(100, 600, 700)).toBe(600);
});

test("without anything to scroll there is no line", () => {
  expect(readingLine(0, 600, 600)).toBeNull();
});

test("the line never goes back over the text while it scrolls on, not even when it scrolls beyond its ends", () => {
  const length = fc.integer({ min: 100, max: 5000 });
  const scroll = fc.integer({ min: -100, max: 6000 });
  fc.assert(
    fc.property(length, length, scroll, scroll, (height, scrollHeight, a, b) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      const [first, last] = [from, to].map((top) => readingLine(top, height, scrollHeight));
      if (first == null || last == null) {
        expect(scrollHeight - height).toBeLessThan(1);
        return;
      }
      expect(last).toBeGreaterThanOrEqual(first);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(last).toBeLessThanOrEqual(height);
    }),
  );
});

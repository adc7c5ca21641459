import fc from "fast-check";
import { expect, test } from "vitest";
import {
  codePointLength,
  sliceCodePoints,
  toCodePoint,
  toUtf16,
} from "../../../src/core/text/code-points.ts";

const text = fc.string({ unit: "binary" });

test("counts code points, not UTF-16 units", () => {
  expect(codePointLength("")).toBe(0);
  expect(codePointLength("حماة")).toBe(4);
  expect(codePointLength("a🏴b")).toBe(3);
  expect(codePointLength("e\u0301")).toBe(2);
});

test("offsets lead over and back around a surrogate pair", () => {
  expect(toCodePoint("a🏴b", 3)).toBe(2);
  expect(toUtf16("a🏴b", 2)).toBe(3);
});

test("an offset inside a pair counts as the pair's start, one beyond the text as its end", () => {
  expect(toCodePoint("a🏴b", 2)).toBe(1);
  expect(toCodePoint("a🏴b", 99)).toBe(3);
  expect(toUtf16("a🏴b", 99)).toBe(4);
  expect(toUtf16("ab", 99)).toBe(2);
});

test("slices by code points, with nothing beyond the ends", () => {
  expect(sliceCodePoints("a🏴b", 1, 2)).toBe("🏴");
  expect(sliceCodePoints("abc", -2, 2)).toBe("ab");
  expect(sliceCodePoints("a🏴b", -2, 99)).toBe("a🏴b");
  expect(sliceCodePoints("abc", 2, 1)).toBe("");
});

test("agrees with the text's own list of code points", () => {
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), (value, start, length) => {
      const signs = Array.from(value);
      expect(codePointLength(value)).toBe(signs.length);
      expect(sliceCodePoints(value, start, start + length)).toBe(
        signs.slice(start, start + length).join(""),
      );
      const offset = Math.min(start, signs.length);
      expect(toCodePoint(value, toUtf16(value, offset))).toBe(offset);
    }),
  );
});

import { expect, test } from "vitest";
import { isOneEdit } from "../../../src/core/search/one-edit.ts";

test.each([
  ["hama", "hama"],
  ["hama", "hamaa"],
  ["hama", "ham"],
  ["hama", "homa"],
  ["hama", "hmaa"],
  ["", "a"],
])("%s and %s are one letter apart at most", (one, other) => {
  expect(isOneEdit(one, other)).toBe(true);
  expect(isOneEdit(other, one)).toBe(true);
});

test.each([
  ["hama", "homs"],
  ["hama", "hamaaa"],
  ["abcd", "badc"],
  ["abc", "cba"],
  ["", "ab"],
])("%s and %s are further apart", (one, other) => {
  expect(isOneEdit(one, other)).toBe(false);
  expect(isOneEdit(other, one)).toBe(false);
});

import { expect, test } from "vitest";
import { containsInstant, intersect, overlaps } from "../../../src/core/time/interval.ts";

const EVER = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

test("spans that only touch do not overlap", () => {
  expect(overlaps({ start: 0, end: 10 }, { start: 10, end: 20 })).toBe(false);
  expect(overlaps({ start: 0, end: 11 }, { start: 10, end: 20 })).toBe(true);
});

test("an open span overlaps every span", () => {
  expect(overlaps(EVER, { start: 5, end: 6 })).toBe(true);
  expect(overlaps({ start: 5, end: Number.POSITIVE_INFINITY }, { start: 0, end: 5 })).toBe(false);
});

test("a span holds its start and not its end", () => {
  expect(containsInstant({ start: 0, end: 10 }, 0)).toBe(true);
  expect(containsInstant({ start: 0, end: 10 }, 10)).toBe(false);
  expect(containsInstant(EVER, 0)).toBe(true);
});

test("what two spans share is a span or nothing", () => {
  expect(intersect({ start: 0, end: 10 }, { start: 5, end: 20 })).toEqual({ start: 5, end: 10 });
  expect(intersect({ start: 0, end: 10 }, { start: 10, end: 20 })).toBeNull();
  expect(intersect(EVER, { start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
});

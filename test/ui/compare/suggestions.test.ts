import { expect, test } from "vitest";
import { suggestDays } from "../../../src/ui/compare/suggestions.ts";

const ZONE = "Asia/Damascus";
const december = (day: number) => Date.UTC(2024, 11, day, -3);
const extent = { start: december(1), end: december(9) };
const suggested = (start: number, end: number) =>
  suggestDays({ start, end }, extent, ZONE).map(({ name, before, after }) => [
    name,
    new Date(before + 3 * 3_600_000).getUTCDate(),
    new Date(after + 3 * 3_600_000).getUTCDate(),
  ]);

test("the window's first and last day, and its last with its neighbours", () => {
  expect(suggested(december(3), december(6))).toEqual([
    ["window", 3, 5],
    ["before", 4, 5],
    ["after", 5, 6],
  ]);
});

test("ends within a day stand for that day", () => {
  expect(suggested(december(3) + 3_600_000, december(5) + 60_000)[0]).toEqual(["window", 3, 5]);
});

test("a day is never suggested with itself, nor a pair twice", () => {
  expect(suggested(december(5), december(6)).map(([name]) => name)).toEqual(["before", "after"]);
  expect(suggested(december(4), december(6)).map(([name]) => name)).toEqual(["window", "after"]);
});

test("no day outside the collection's time is suggested", () => {
  expect(suggested(december(1), december(2)).map(([name]) => name)).toEqual(["after"]);
  expect(suggested(december(8), december(9)).map(([name]) => name)).toEqual(["before"]);
});

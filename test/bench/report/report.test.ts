import { describe, expect, test } from "vitest";
import { readOptions } from "../options.ts";
import { barCells, isMet, short } from "./bars.ts";
import { fillIn, table } from "./document.ts";

describe("a bar", () => {
  const bar = { what: "a step", unit: "ms" };

  test("is met up to its limit and missed beyond", () => {
    expect(isMet({ ...bar, value: 50, most: 50 })).toBe(true);
    expect(isMet({ ...bar, value: 50.1, most: 50 })).toBe(false);
    expect(isMet({ ...bar, value: 99, least: 100 })).toBe(false);
  });

  test("is missed where nothing was measured", () => {
    expect(isMet({ ...bar, value: Number.NaN, most: 50 })).toBe(false);
  });

  test("is told with its ratio, and in bold where it is missed", () => {
    expect(barCells({ ...bar, value: 75, most: 50 })).toEqual([
      "**missed**",
      "a step",
      "75 ms",
      "≤ 50 ms",
      "1.5",
      "",
    ]);
  });
});

test("numbers have three figures, and those that are none a dash", () => {
  expect([1234.5, 12.345, 0.0123, Number.NaN].map(short)).toEqual(["1,235", "12.3", "0.01", "–"]);
});

describe("the document", () => {
  test("has only what stands between the marks of a part replaced", () => {
    const before = "Intro\n<!-- a -->\nold\n<!-- /a -->\n<!-- b -->\nkept\n<!-- /b -->";
    expect(fillIn(before, "a", "new")).toBe(
      "Intro\n<!-- a -->\n\nnew\n\n<!-- /a -->\n<!-- b -->\nkept\n<!-- /b -->",
    );
  });

  test("must have the marks", () => {
    expect(() => fillIn("nothing", "a", "new")).toThrow("<!-- a -->");
  });

  test("sets numbers to the right", () => {
    expect(table(["way", "ms"], [["ours", "1"]])).toBe(
      "| way | ms |\n| --- | ---: |\n| ours | 1 |",
    );
  });
});

describe("the command line", () => {
  test("names one part or all", () => {
    expect(readOptions(["--part", "open"]).parts).toEqual(["open"]);
    expect(readOptions(["--quick"]).parts).toHaveLength(4);
  });

  test("is refused where it says something unknown", () => {
    expect(() => readOptions(["--part", "all"])).toThrow("use:");
    expect(() => readOptions(["--part"])).toThrow();
    expect(() => readOptions(["--rounds", "none"])).toThrow("use:");
    expect(() => readOptions(["fast"])).toThrow();
  });
});

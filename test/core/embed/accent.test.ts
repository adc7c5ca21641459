import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrastOf, isSeen, PAPER, refusedIn } from "../../../src/core/embed/accent.ts";

test("contrast goes from 1 for the same colour to 21 for black on white, in either order", () => {
  expect(contrastOf("#ffffff", "#000000")).toBeCloseTo(21, 10);
  expect(contrastOf("#000000", "#ffffff")).toBeCloseTo(21, 10);
  expect(contrastOf("#1257c9", "#1257c9")).toBe(1);
});

test("contrast is as WCAG's own formula has it", () => {
  // The grey that is often named as the lightest with 4.5 to 1 on white.
  expect(contrastOf("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrastOf("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  expect(contrastOf("#ff0000", "#ffffff")).toBeCloseTo(4.0, 2);
});

test("what is no colour is a mistake of the caller", () => {
  expect(() => contrastOf("red", "#ffffff")).toThrow("#rrggbb");
});

test("the papers are those of the stylesheet", () => {
  const tokens = readFileSync("src/ui/tokens.css", "utf8");
  const paperOf = (selector: string) =>
    tokens.split(`\n${selector} {`)[1]?.match(/--paper: (#[0-9a-f]{6})/)?.[1];
  expect(paperOf(":root")).toBe(PAPER.light);
  expect(paperOf(':root[data-theme="dark"]')).toBe(PAPER.dark);
});

test("an accent is refused where it is too faint, in every appearance that the theme can come to", () => {
  expect(refusedIn("#ffe08a", "auto")).toEqual(["light"]);
  expect(refusedIn("#ffe08a", "dark")).toEqual([]);
  expect(refusedIn("#10204a", "auto")).toEqual(["dark"]);
  expect(refusedIn("#10204a", "contrast")).toEqual([]);
  expect(refusedIn("#10204a", "light")).toEqual([]);
  expect(isSeen("#1257c9", "light")).toBe(true);
});

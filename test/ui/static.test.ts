import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PALETTES } from "../../src/core/palette.ts";

const css = readFileSync("src/ui/static.css", "utf8");
const tokens = readFileSync("src/ui/tokens.css", "utf8");

/** The custom properties of the rule that a selector begins, comments left out. */
function propertiesOf(text: string, selector: string): string[] {
  const rule = text.slice(text.indexOf(`${selector} {`)).split("}")[0] ?? "";
  return [...rule.replace(/\/\*.*?\*\//gs, "").matchAll(/(--[\w-]+): ([^;]+);/g)].map(
    ([, name, value]) => `${name}: ${value}`,
  );
}

test("before the app runs, dark pages have the dark theme's colours", () => {
  const dark = propertiesOf(tokens, ':root[data-theme="dark"]');
  expect(dark.length).toBeGreaterThan(9);
  expect(propertiesOf(css, ":root:not([data-theme])")).toEqual(dark);
});

test("before the app runs, sides have the palette's colours", () => {
  const { light, dark } = PALETTES;
  const sides = light.sides.map(
    (color, i) => `--side-${i + 1}: light-dark(${color}, ${dark.sides[i]})`,
  );
  expect(propertiesOf(css, ":root")).toEqual([
    ...sides,
    `--side-unknown: light-dark(${light.unknown}, ${dark.unknown})`,
  ]);
});

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { PALETTES } from "../../../src/core/palette.ts";

test("paper has the colours of the light palette, whatever the screen has", () => {
  const css = readFileSync("src/ui/print-tokens.css", "utf8");
  const colors = Object.fromEntries(
    [...css.matchAll(/--side-(\w+): (#\w+) !important;/g)].map(([, name, color]) => [name, color]),
  );
  const { sides, unknown, disputed } = PALETTES.light;
  const expected = Object.fromEntries(sides.map((color, i) => [String(i + 1), color]));
  expect(colors).toEqual({ ...expected, unknown, disputed });
});

import type { EmbedOptions } from "./options.ts";

const HEX = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/**
 * How much two colours (`#rrggbb`, the # may be left out) differ in lightness: 1 (the same) to 21 (black and white), as
 * WCAG 2.2 counts it (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). Throws where one is no such colour.
 */
export function contrastOf(a: string, b: string): number {
  const [first, second] = [luminance(a), luminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** WCAG 2.2, relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(color: string): number {
  const parts = HEX.exec(color);
  if (!parts) throw new Error(`Not a colour of the form #rrggbb: ${color}`);
  const [red = 0, green = 0, blue = 0] = parts
    .slice(1)
    .map((part) => linear(Number.parseInt(part, 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** The panel's paper in both appearances: `--paper` of src/ui/tokens.css. */
export const PAPER = { light: "#fffdf9", dark: "#1c1f24" } as const;
type Appearance = keyof typeof PAPER;

/** Least contrast of what is not text with what is beside it (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;

/** True where an accent (`#rrggbb`) can be told from the panel's paper. */
export const isSeen = (accent: string, appearance: Appearance): boolean =>
  contrastOf(accent, PAPER[appearance]) >= LEAST_CONTRAST;

/** The appearances that a theme can come to in which an accent can't be told from the paper: it is refused there. */
export function refusedIn(accent: string, theme: EmbedOptions["theme"]): Appearance[] {
  const possible: Appearance[] =
    theme === "auto" ? ["light", "dark"] : [theme === "dark" ? "dark" : "light"];
  return possible.filter((appearance) => !isSeen(accent, appearance));
}

/** Colours of everything that carries meaning, as sRGB hex. The ground is quiet, so these are the only strong ones. */
export type Palette = {
  /** By slot 1–8 of a side's `color`; index 0 is slot 1. */
  sides: readonly [string, string, string, string, string, string, string, string];
  /** Control unknown: named, never claimed. */
  unknown: string;
  /** Stripes of disputed places, on `paper`. */
  disputed: string;
  /** Rings, labels and outlines on the map. */
  ink: string;
  /** Halo of labels, edge of symbols. */
  paper: string;
  /** Hover and selection. */
  accent: string;
};

/**
 * One palette a theme. Each colour has 3:1 against the land (WCAG 2.2, 1.4.11) and stays apart from every other
 * one for protan, deutan and tritan vision, most of all the first five; test/core/palette.test.ts simulates it.
 * Shape tells them apart without any colour.
 */
export const PALETTES: Record<"light" | "dark", Palette> = {
  light: {
    sides: ["#a03418", "#005c4c", "#2486b4", "#27278f", "#a87800", "#8a55cf", "#4f2d18", "#a83c78"],
    unknown: "#8a847a",
    disputed: "#3a3632",
    ink: "#23201d",
    paper: "#fffdf9",
    accent: "#1257c9",
  },
  dark: {
    sides: ["#e0683f", "#86c3a7", "#77daff", "#6a74f2", "#fbb919", "#aa68cc", "#f6d9b2", "#cf68a6"],
    unknown: "#827d74",
    disputed: "#d8d3cb",
    ink: "#f1ede6",
    paper: "#16181c",
    accent: "#8ab6ff",
  },
};

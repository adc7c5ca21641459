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
 * One palette a theme. Neighbouring slots differ in lightness as well as in hue, so that they stay
 * apart for the common colour-vision deficiencies; shape tells them apart without any colour.
 */
export const PALETTES: Record<"light" | "dark", Palette> = {
  light: {
    sides: ["#b8402a", "#16786b", "#58a6d6", "#274f9c", "#d69a00", "#8a4fa3", "#6b5b4d", "#c77da3"],
    unknown: "#8a847a",
    disputed: "#3a3632",
    ink: "#23201d",
    paper: "#fffdf9",
    accent: "#1257c9",
  },
  dark: {
    sides: ["#ec7357", "#3fb8a3", "#9ad2f2", "#6f97e8", "#f2c14b", "#c48fdb", "#b8a592", "#efa9cb"],
    unknown: "#8f8b85",
    disputed: "#d8d3cb",
    ink: "#f1ede6",
    paper: "#16181c",
    accent: "#8ab6ff",
  },
};

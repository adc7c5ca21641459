import { labelFont } from "./draw.ts";
import type { Label } from "./labels.ts";

/** How wide names are, pixels. */
export type Measure = {
  /** Measures on a canvas what was not measured before. */
  widthIn(context: CanvasRenderingContext2D): (text: string, weight: Label["weight"]) => number;
  end(): void;
};

/** More names than a long visit shows; what is measured is dropped then. */
const MOST_NAMES = 20_000;

/** Remembers the widths of names, for measuring is the dearest part of a step; forgets them when fonts arrive. */
export function createMeasure(fontFamily: string): Measure {
  const widths = new Map<string, number>();
  const forget = () => widths.clear();
  document.fonts?.addEventListener("loadingdone", forget);
  return {
    widthIn: (context) => (text, weight) => {
      const key = `${weight} ${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      if (widths.size >= MOST_NAMES) forget();
      context.font = labelFont(weight, fontFamily);
      const { width } = context.measureText(text);
      widths.set(key, width);
      return width;
    },
    end: () => document.fonts?.removeEventListener("loadingdone", forget),
  };
}

import KDBush from "kdbush";
import type { MapSymbol } from "./symbol.ts";

/** Pixels beside a symbol's edge that still hit it; a finger needs more. */
const SLACK_PX = { mouse: 4, touch: 14 };

/** Asks which symbol is at a point (pixels): the nearest by its edge; null when none is. */
export type HitTest = (x: number, y: number, pointer: "mouse" | "touch") => MapSymbol | null;

/**
 * Index over drawn symbols. Signs come first, then the circles of uncertain places, which are hit anywhere inside,
 * the smallest first; a region is hit only at its sign: it would cover its towns. Each query costs the signs
 * within reach of the largest one, and the circles.
 */
export function createHitTest(symbols: readonly MapSymbol[]): HitTest {
  if (symbols.length === 0) return () => null;
  const tree = new KDBush(symbols.length);
  for (const { at } of symbols) tree.add(at.x, at.y);
  tree.finish();
  const reach = Math.max(...symbols.map(({ at }) => at.r));
  const circles = symbols
    .filter(({ certainty }) => certainty === "uncertain")
    .sort((a, b) => a.doubtR - b.doubtR);
  return (x, y, pointer) => {
    const slack = SLACK_PX[pointer];
    let best: { symbol: MapSymbol; distance: number } | null = null;
    for (const id of tree.within(x, y, reach + slack)) {
      const symbol = symbols[id];
      if (!symbol) continue;
      const distance = Math.hypot(symbol.at.x - x, symbol.at.y - y) - symbol.at.r;
      if (distance <= slack && (!best || distance < best.distance)) best = { symbol, distance };
    }
    return best?.symbol ?? circles.find((symbol) => isInCircle(symbol, x, y, slack)) ?? null;
  };
}

const isInCircle = (symbol: MapSymbol, x: number, y: number, slack: number) =>
  Math.hypot(symbol.x - x, symbol.y - y) <= Math.max(symbol.r, symbol.doubtR) + slack;

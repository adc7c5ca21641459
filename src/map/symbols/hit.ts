import KDBush from "kdbush";
import { type MapSymbol, outerRadius } from "./layout.ts";

/** Pixels beside a symbol's edge that still hit it; a finger needs more. */
const SLACK_PX = { mouse: 4, touch: 14 };

/** Asks which symbol is at a point (pixels): the nearest by its edge; null when none is. */
export type HitTest = (x: number, y: number, pointer: "mouse" | "touch") => MapSymbol | null;

/**
 * Index over drawn symbols. An uncertain place is hit anywhere in its circle, a region only at its sign:
 * it would cover its towns. Each query costs the symbols within reach of the largest one.
 */
export function createHitTest(symbols: readonly MapSymbol[]): HitTest {
  if (symbols.length === 0) return () => null;
  const tree = new KDBush(symbols.length);
  for (const symbol of symbols) tree.add(symbol.x, symbol.y);
  tree.finish();
  const reach = Math.max(...symbols.map(outerRadius));
  return (x, y, pointer) => {
    let best: { symbol: MapSymbol; distance: number } | null = null;
    for (const id of tree.within(x, y, reach + SLACK_PX[pointer])) {
      const symbol = symbols[id];
      if (!symbol) continue;
      const distance = Math.hypot(symbol.x - x, symbol.y - y) - outerRadius(symbol);
      if (distance <= SLACK_PX[pointer] && (!best || distance < best.distance))
        best = { symbol, distance };
    }
    return best?.symbol ?? null;
  };
}

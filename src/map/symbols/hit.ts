import type { MapSymbol } from "./symbol.ts";

/** Pixels beside a symbol's edge that still hit it; a finger needs more. */
const SLACK_PX = { mouse: 4, touch: 14 };

/** Asks which symbol is at a point (pixels): the nearest by its edge; null when none is. */
export type HitTest = (x: number, y: number, pointer: "mouse" | "touch") => MapSymbol | null;

/**
 * Asks drawn symbols. Signs come first, then the circles of uncertain places, which are hit anywhere inside,
 * the smallest first; a region is hit only at its sign: it would cover its towns. Each query costs the symbols: hundreds.
 */
export function createHitTest(symbols: readonly MapSymbol[]): HitTest {
  const circles = symbols
    .filter(({ certainty }) => certainty === "uncertain")
    .sort((a, b) => a.doubtR - b.doubtR);
  return (x, y, pointer) => {
    const slack = SLACK_PX[pointer];
    let [best, nearest]: [MapSymbol | null, number] = [null, slack];
    for (const symbol of symbols) {
      const { at } = symbol;
      const distance = Math.hypot(at.x - x, at.y - y) - at.r;
      if (distance < nearest) [best, nearest] = [symbol, distance];
    }
    return best ?? circles.find((symbol) => isInCircle(symbol, x, y, slack)) ?? null;
  };
}

const isInCircle = (symbol: MapSymbol, x: number, y: number, slack: number) =>
  Math.hypot(symbol.x - x, symbol.y - y) <= Math.max(symbol.r, symbol.doubtR) + slack;

import { hovered } from "../../store/store.ts";
import { previewBox } from "../symbol-box.ts";
import type { MapSymbol } from "../symbols/symbol.ts";
import { type Look, openSymbol } from "./look.ts";

/** How far an arrow key goes through the symbols. */
const STEPS: Record<string, 1 | -1 | undefined> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Symbols whose middles lie in one band of this height, CSS pixels, are read from left to right. */
const ROW_PX = 48;

/**
 * Keys on a focused still map: arrows go from symbol to symbol as one reads, light it and have it said, Enter and Space
 * open it, Escape puts the light out. Returns what ends it.
 */
export function listenToKeys(
  container: HTMLElement,
  look: Look,
  say: (symbol: MapSymbol | null) => void,
): () => void {
  const ending = new AbortController();
  container.tabIndex = 0;
  let at: string | null = null;
  const light = (symbol: MapSymbol | null) => {
    at = symbol?.key ?? null;
    say(symbol);
    hovered(symbol ? { placeId: symbol.placeId, at: previewBox(container, symbol) } : {});
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== container) return;
    const symbols = inReadingOrder(look.symbols());
    const index = symbols.findIndex(({ key }) => key === at);
    const step = STEPS[event.key];
    if (step) light(symbols.at(nextIndex(index, step, symbols.length)) ?? null);
    else if (event.key === "Enter" || event.key === " ")
      openSymbol(container, symbols[index] ?? null);
    else if (event.key === "Escape" && at !== null) light(null);
    else return;
    event.preventDefault();
  };
  container.addEventListener("keydown", press, { signal: ending.signal });
  container.addEventListener("blur", () => at !== null && light(null), { signal: ending.signal });
  return () => ending.abort();
}

/** Steps through a ring; the first step goes to its first or its last. */
function nextIndex(index: number, step: 1 | -1, length: number): number {
  if (length === 0) return 0;
  if (index === -1) return step === 1 ? 0 : length - 1;
  return (index + step + length) % length;
}

function inReadingOrder(symbols: readonly MapSymbol[]): MapSymbol[] {
  const row = ({ at }: MapSymbol) => Math.floor(at.y / ROW_PX);
  return [...symbols].sort((a, b) => row(a) - row(b) || a.at.x - b.at.x);
}

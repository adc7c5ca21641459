import type { HoverBox } from "../store/state.ts";
import { type MapSymbol, outerRadius } from "./symbols/layout.ts";

/** Box of what is seen of a symbol on the page; none of a cluster: a preview could show only one of its places. */
export function symbolBox(map: HTMLElement, symbol: MapSymbol): HoverBox | null {
  if (symbol.placeIds.length > 1) return null;
  const { left, top } = map.getBoundingClientRect();
  // A preview stands beside the sign; a region's or an uncertain place's circle may fill the map.
  const { x, y, r } =
    symbol.certainty === "exact" ? { ...symbol, r: outerRadius(symbol) } : symbol.at;
  return { left: left + x - r, top: top + y - r, right: left + x + r, bottom: top + y + r };
}

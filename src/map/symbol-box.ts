import type { HoverBox } from "../store/state.ts";
import { isCluster, type MapSymbol } from "./symbols/symbol.ts";

/** Box of what is seen of a symbol on the page: of a region or an uncertain place its sign, for its circle may fill the map. */
export function symbolBox(map: HTMLElement, { at }: MapSymbol): HoverBox {
  const { left, top } = map.getBoundingClientRect();
  const { x, y, r } = at;
  return { left: left + x - r, top: top + y - r, right: left + x + r, bottom: top + y + r };
}

/** The box that a preview stands beside; none for a cluster, of which it could show only one place. */
export const previewBox = (map: HTMLElement, symbol: MapSymbol): HoverBox | null =>
  isCluster(symbol) ? null : symbolBox(map, symbol);

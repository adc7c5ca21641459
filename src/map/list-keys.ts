import type { Map as MapLibreMap } from "maplibre-gl";
import type { State } from "../store/state.ts";
import { clusterOpened } from "../store/views.ts";
import type { MapSymbol } from "./symbols/symbol.ts";

/**
 * Enter on the map, without a tool, lists the places that are drawn: keys move the map, but have no way to its single
 * symbols.
 */
export function listenToEnter(
  map: MapLibreMap,
  getState: () => State,
  symbols: () => readonly MapSymbol[],
): void {
  const canvas = map.getCanvas();
  canvas.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey || event.altKey) return;
    const places = symbols().flatMap(({ members }) => members);
    if (getState().tool !== null || places.length === 0) return;
    event.preventDefault();
    const { left, top, right, bottom } = canvas.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    clusterOpened({ places, at: { left: x, top: y, right: x, bottom: y } });
  });
}

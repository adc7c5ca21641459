import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { State } from "../store/state.ts";
import { hovered, placeFollowed } from "../store/store.ts";
import { clusterClosed } from "../store/views.ts";
import { listCluster, openCluster } from "./clusters.ts";
import { listenToHold } from "./hold.ts";
import { previewBox } from "./symbol-box.ts";
import type { HitTest } from "./symbols/hit.ts";
import { isCluster, type MapSymbol } from "./symbols/symbol.ts";
import type { ToolInput } from "./tools/tool-input.ts";

/**
 * Hover and click go to the symbols, or to the tool in use; a click beside all of them does nothing. A click on a
 * cluster goes closer; with Shift, with the other button, or held with a finger it lists the cluster's places.
 * `hint` says that of a cluster of so many places.
 */
export function listenToPointer(
  map: MapLibreMap,
  getState: () => State,
  hit: HitTest,
  tools: ToolInput,
  hint: (places: number) => string,
): void {
  const canvas = map.getCanvas();
  // A finger's tap sends mouse events, too: they must not hover.
  let pointer: "mouse" | "touch" = "mouse";
  for (const type of ["pointerdown", "pointermove"] as const)
    canvas.addEventListener(type, ({ pointerType }) => {
      pointer = pointerType === "touch" ? "touch" : "mouse";
    });
  let lit: string | null = null;
  const light = (symbol: MapSymbol | null) => {
    const key = symbol?.key ?? null;
    if (key === lit) return;
    lit = key;
    canvas.title = symbol && isCluster(symbol) ? hint(symbol.members.length) : "";
    hovered(symbol ? { placeId: symbol.placeId, at: previewBox(canvas, symbol) } : {});
  };
  /** Lists the cluster at a point; false where there is none, or a tool is in use. */
  const list = (x: number, y: number) => {
    const symbol = getState().tool ? null : hit(x, y, pointer);
    if (!symbol || !isCluster(symbol)) return false;
    listCluster(canvas, symbol);
    return true;
  };

  map.on("mousemove", (event: MapMouseEvent) => {
    if (pointer === "touch") return;
    const symbol = hit(event.point.x, event.point.y, "mouse");
    const { tool } = getState();
    canvas.style.cursor = tool ? "crosshair" : symbol ? "pointer" : "";
    if (tool) tools.aimedAt(event, symbol);
    light(symbol);
  });
  map.on("mouseout", () => {
    tools.aimedAt(null, null);
    light(null);
  });
  // What was under the pointer is elsewhere now; a preview or a list beside it would stand in the wrong place.
  map.on("movestart", () => {
    light(null);
    clusterClosed();
  });
  listenToHold(canvas, list);
  map.on("contextmenu", (event: MapMouseEvent) => {
    if (list(event.point.x, event.point.y)) event.originalEvent.preventDefault();
  });
  // With Shift a press begins a box to zoom to; one that was never drawn is a click, but the map sends none.
  map.on("boxzoomcancel", ({ originalEvent }) => {
    if (!(originalEvent instanceof MouseEvent)) return;
    const { left, top } = canvas.getBoundingClientRect();
    list(originalEvent.clientX - left, originalEvent.clientY - top);
  });
  map.on("click", (event: MapMouseEvent) => {
    const symbol = hit(event.point.x, event.point.y, pointer);
    const { tool, dataset } = getState();
    if (tool) tools.clicked(event, symbol);
    else if (symbol && !isCluster(symbol)) placeFollowed(symbol.placeId);
    else if (symbol && dataset) openCluster(map, dataset, symbol);
  });
}

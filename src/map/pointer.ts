import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { State } from "../store/state.ts";
import { hovered, placeFollowed } from "../store/store.ts";
import { MOVE_MS } from "./camera.ts";
import { symbolBox } from "./symbol-box.ts";
import type { HitTest } from "./symbols/hit.ts";
import type { MapSymbol } from "./symbols/layout.ts";
import type { ToolInput } from "./tools/tool-input.ts";

/** Hover and click go to the symbols, or to the tool in use; a click beside all of them does nothing. */
export function listenToPointer(
  map: MapLibreMap,
  getState: () => State,
  hit: HitTest,
  tools: ToolInput,
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
    hovered(symbol ? { placeId: symbol.placeIds[0] ?? null, at: symbolBox(canvas, symbol) } : {});
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
  // What was under the pointer is elsewhere now; a preview beside it would stand in the wrong place.
  map.on("movestart", () => light(null));
  map.on("click", (event: MapMouseEvent) => {
    const symbol = hit(event.point.x, event.point.y, pointer);
    if (getState().tool) tools.clicked(event, symbol);
    else if (symbol) follow(map, symbol);
  });
}

function follow(map: MapLibreMap, symbol: MapSymbol): void {
  const [placeId] = symbol.placeIds;
  if (symbol.placeIds.length > 1) openCluster(map, symbol);
  else if (placeId !== undefined) placeFollowed(placeId);
}

/** Zooms in until a cluster's members part. */
function openCluster(map: MapLibreMap, symbol: MapSymbol): void {
  const zoom = Math.min(map.getZoom() + 1.6, 12.5);
  map.easeTo({ center: symbol.position, zoom, duration: MOVE_MS });
}

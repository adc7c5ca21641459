import type { Map as MapLibreMap } from "maplibre-gl";

/**
 * What wheel and fingers do on the map: `free` they move it; `coop` wheel with Ctrl (⌘) and two fingers do, anything
 * else scrolls the page around it; `none` only buttons and keys do.
 */
export type Gestures = "coop" | "free" | "none";

/** Lets a map be moved in this way from now on. */
export function allowGestures(map: MapLibreMap, gestures: Gestures): void {
  if (gestures === "coop") map.cooperativeGestures.enable();
  else map.cooperativeGestures.disable();
  const handlers = [map.scrollZoom, map.dragPan, map.touchZoomRotate, map.doubleClickZoom];
  for (const handler of handlers) {
    if (gestures === "none") handler.disable();
    else handler.enable();
  }
  map.touchZoomRotate.disableRotation();
}

import type { Map as MapLibreMap } from "maplibre-gl";

/** How long a browser may take to give a map's WebGL context back, ms; past that it rarely comes. */
const RESTORE_MS = 3000;

/** Whether a map has its WebGL context now, and how to stop watching it. */
export type ContextWatch = { isLost(): boolean; remove(): void };

/**
 * Watches for the loss of a map's WebGL context, as when a page shows too many maps. `restored` is called when it came
 * back, `lost` when it did not in three seconds.
 */
export function watchContext(
  map: MapLibreMap,
  restored: () => void,
  lost: () => void,
): ContextWatch {
  let isLost = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  map.on("webglcontextlost", () => {
    isLost = true;
    clearTimeout(timer);
    timer = setTimeout(lost, RESTORE_MS);
  });
  map.on("webglcontextrestored", () => {
    isLost = false;
    clearTimeout(timer);
    restored();
  });
  return { isLost: () => isLost, remove: () => clearTimeout(timer) };
}

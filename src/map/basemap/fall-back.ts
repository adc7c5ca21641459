import type { Map as MapLibreMap } from "maplibre-gl";
import type { BasemapChoice } from "./choose.ts";

/** Goes back to the embedded map, and says so, when another style can't be loaded. */
export function fallBack(
  map: MapLibreMap,
  { address }: BasemapChoice,
  showEmbedded: () => void,
  report: (address: string, reason: string) => void,
): void {
  if (address === null) return;
  let loaded = false;
  map.once("style.load", () => {
    loaded = true;
  });
  map.on("error", ({ error }) => {
    if (loaded) return;
    loaded = true;
    showEmbedded();
    report(address, error.message);
  });
}

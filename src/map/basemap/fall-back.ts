import type { Map as MapLibreMap } from "maplibre-gl";
import type { BasemapChoice } from "./choose.ts";

/** How long another style may take to load, ms. */
const STYLE_MS = 8000;

/** Goes back to the embedded map, and says so, when another style can't be loaded or does not come in time. */
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
  const giveUp = (reason: string) => {
    if (loaded) return;
    loaded = true;
    showEmbedded();
    report(address, reason);
  };
  const timer = setTimeout(giveUp, STYLE_MS, `no answer for ${STYLE_MS / 1000} s`);
  map.on("error", ({ error }) => giveUp(error.message));
  map.once("remove", () => clearTimeout(timer));
}

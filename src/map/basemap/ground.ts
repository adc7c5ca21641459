import type { Map as MapLibreMap } from "maplibre-gl";
import type { State } from "../../store/state.ts";
import { carryEstimate } from "../shading/layers.ts";
import { forgetArchives } from "./archive.ts";
import { type BasemapChoice, chooseBasemap, embeddedBasemap } from "./choose.ts";
import { fallBack } from "./fall-back.ts";
import { watchGround } from "./watch-ground.ts";

/** The map under the data, kept to the state. */
export type KeptGround = {
  /** Changes the style where the state asks for another. */
  update(): void;
  /** Fetches everything anew. */
  load(): void;
  remove(): void;
};

type GroundReports = {
  basemapFailed(address: string, reason: string): void;
  groundMissing(isMissing: boolean): void;
};

/** Keeps a map's ground to the state from its first style on, and says what of it is missing. */
export function keepGround(
  map: MapLibreMap,
  first: BasemapChoice,
  getState: () => State,
  reports: GroundReports,
): KeptGround {
  let shown = first;
  const showEmbedded = () => {
    // There is no style yet that anything could be carried over from: MapLibre would wait for it for ever.
    map.setStyle(embeddedBasemap(getState()).style);
  };
  fallBack(map, first, showEmbedded, reports.basemapFailed);
  const watch = watchGround(map, reports.groundMissing);
  return {
    update() {
      const wanted = chooseBasemap(getState());
      if (wanted.key !== shown.key) map.setStyle(wanted.style, { transformStyle: carryEstimate });
      shown = wanted;
    },
    load() {
      forgetArchives();
      watch.restart();
      map.setStyle(shown.style, { diff: false, transformStyle: carryEstimate });
    },
    remove: watch.remove,
  };
}

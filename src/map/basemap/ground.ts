import type { Map as MapLibreMap } from "maplibre-gl";
import type { State } from "../../store/state.ts";
import { whenIdle } from "../frame.ts";
import { carryEstimate } from "../shading/layers.ts";
import { forgetArchives } from "./archive.ts";
import { type BasemapChoice, chooseBasemap, embeddedBasemap } from "./choose.ts";
import { fallBack } from "./fall-back.ts";
import { watchGround } from "./watch-ground.ts";

/** The map under the data, kept to the state. */
export type KeptGround = {
  /** Changes the style where the state asks for another; for another collection when there is time to spare. */
  update(): void;
  /** Fetches everything anew. */
  load(): void;
  remove(): void;
};

type GroundReports = {
  basemapFailed(address: string, reason: string): void;
  groundMissing(isMissing: boolean): void;
};

/**
 * Keeps a map's ground to the state from its first style on, and says what of it is missing. While the map's context is
 * lost (`isLost`) nothing is changed: it has no style then.
 */
export function keepGround(
  map: MapLibreMap,
  first: BasemapChoice,
  getState: () => State,
  reports: GroundReports,
  isLost: () => boolean,
): KeptGround {
  let shown = first;
  let madeFor = getState();
  const showEmbedded = () => {
    // There is no style yet that anything could be carried over from: MapLibre would wait for it for ever.
    map.setStyle(embeddedBasemap(getState()).style);
  };
  fallBack(map, first, showEmbedded, reports.basemapFailed);
  const watch = watchGround(map, reports.groundMissing);
  const change = () => {
    if (isLost()) return;
    madeFor = getState();
    const wanted = chooseBasemap(madeFor);
    if (wanted.key !== shown.key) map.setStyle(wanted.style, { transformStyle: carryEstimate });
    shown = wanted;
  };
  // To take the names of thousands of places out of the ground may wait until those places are shown.
  const changeSoon = whenIdle(change);
  return {
    update() {
      const state = getState();
      if (state.dataset !== madeFor.dataset) changeSoon.run();
      else if (isOther(state, madeFor)) change();
    },
    load() {
      forgetArchives();
      watch.restart();
      map.setStyle(shown.style, { diff: false, transformStyle: carryEstimate });
    },
    remove() {
      changeSoon.cancel();
      watch.remove();
    },
  };
}

/** True when the same collection may be to have another ground; a style takes too long to be made at each step. */
const isOther = (state: State, before: State): boolean =>
  state.appearance !== before.appearance ||
  state.language !== before.language ||
  state.site !== before.site;

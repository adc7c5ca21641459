import type { Map as MapLibreMap } from "maplibre-gl";
import type { State } from "../../store/state.ts";
import { whenIdle } from "../frame.ts";
import type { EstimateOnMap } from "./estimate.ts";

/** The estimate of who holds the land between places, as areas of the ground. */
export type Shading = {
  /** Brings it to the state, when the page has time to spare. */
  update(): void;
  remove(): void;
};

/** Draws the estimate on a map whenever the state asks for it; its code is fetched when it first does. `onFailure` hears why it can't be. */
export function createShading(
  map: MapLibreMap,
  getState: () => State,
  onFailure: (reason: string) => void,
): Shading {
  let estimate: EstimateOnMap | null = null;
  let isGone = false;
  const draw = async () => {
    if (!getState().shading) return estimate?.clear();
    const { estimateOn } = await import("./estimate.ts");
    // Time may have moved on meanwhile: the state of now counts.
    const state = getState();
    if (isGone || !state.shading) return;
    estimate ??= estimateOn(map);
    estimate.draw(state);
  };
  const later = whenIdle(() => {
    // Without a network the estimate's code can't come; the next change asks for it again.
    draw().catch((reason: unknown) => onFailure(String(reason)));
  });
  map.on("idle", () => {
    estimate?.forgetLand();
    if (getState().shading) later.run();
  });
  return {
    update: later.run,
    remove() {
      isGone = true;
      later.cancel();
    },
  };
}

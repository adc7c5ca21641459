import type { ErrorEvent, Map as MapLibreMap } from "maplibre-gl";

/** How long nothing of the ground may arrive before it counts as missing, ms. */
const PATIENCE_MS = 8000;

/** Watches whether the ground arrives. */
export type GroundWatch = {
  /** It is fetched anew: what was wrong before counts no more. */
  restart(): void;
  remove(): void;
};

/**
 * Says when the ground is missing, wholly or in part: a file of it could not be loaded, or none arrived for eight
 * seconds; and when it is there after all.
 */
export function watchGround(map: MapLibreMap, report: (isMissing: boolean) => void): GroundWatch {
  let hasFailed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = (isMissing: boolean) => {
    clearTimeout(timer);
    report(isMissing);
  };
  const wait = () => {
    clearTimeout(timer);
    // While the map is dragged about it does not come to rest, however complete it is.
    timer = setTimeout(() => say(!map.isStyleLoaded()), PATIENCE_MS);
  };
  map.on("dataloading", wait);
  map.on("sourcedata", wait);
  map.on("error", (event: ErrorEvent & { sourceId?: string }) => {
    if (event.sourceId === undefined) return;
    hasFailed = true;
    say(true);
  });
  map.on("idle", () => say(hasFailed));
  wait();
  return {
    restart() {
      hasFailed = false;
      report(false);
      wait();
    },
    remove: () => clearTimeout(timer),
  };
}

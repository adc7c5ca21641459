import type { Map as MapLibreMap } from "maplibre-gl";
import { WORLD_PX } from "../core/geo/mercator.ts";
import type { Dataset } from "../core/select/dataset.ts";
import { clusterOpened } from "../store/views.ts";
import { MOVE_MS } from "./camera.ts";
import { symbolBox } from "./symbol-box.ts";
import { MOST_APART } from "./symbols/crowds.ts";
import { placePoints } from "./symbols/place-points.ts";
import type { MapSymbol } from "./symbols/symbol.ts";

/** Zoom from which on cells are single places, and the closest one of the map. */
const ALONE_FROM_ZOOM = 12.5;
const CLOSEST_ZOOM = 14;
/** How much closer a click on a cluster goes. */
const STEP = 1.6;

/** Members of a crowd that lie no farther apart than this at the closest zoom stay one symbol, pixels. */
const LEAST_SPREAD_PX = 40;

/** Lists a cluster's places beside it. */
export const listCluster = (container: HTMLElement, symbol: MapSymbol) =>
  clusterOpened({ places: symbol.members, at: symbolBox(container, symbol) });

/** Zooms in on a cluster until its members part; lists them where they never would. */
export function openCluster(map: MapLibreMap, dataset: Dataset, symbol: MapSymbol): void {
  const zoom = map.getZoom();
  if (!partsCloser(dataset, symbol, zoom)) {
    listCluster(map.getCanvas(), symbol);
    return;
  }
  const last = zoom < ALONE_FROM_ZOOM - 0.5 ? ALONE_FROM_ZOOM : CLOSEST_ZOOM;
  map.easeTo({
    center: symbol.position,
    zoom: Math.min(zoom + STEP, last),
    duration: MOVE_MS,
  });
}

/** True where a cluster's members part when the map comes closer: few are moved apart, many need ground between them. */
function partsCloser(dataset: Dataset, { members }: MapSymbol, zoom: number): boolean {
  if (zoom >= CLOSEST_ZOOM - 0.1) return false;
  if (members.length <= MOST_APART) return true;
  const { x, y } = placePoints(dataset);
  const spread = Math.max(extentOf(members, x), extentOf(members, y));
  return spread * WORLD_PX * 2 ** CLOSEST_ZOOM >= LEAST_SPREAD_PX;
}

function extentOf(members: readonly number[], values: Float64Array): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const place of members) {
    const value = values[place] ?? 0;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return most - least;
}

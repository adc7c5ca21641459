import type { Map as MapLibreMap } from "maplibre-gl";
import { boundsOf } from "../core/geo/bounds.ts";
import { fitBox } from "../core/geo/fit.ts";
import type { Dataset } from "../core/select/dataset.ts";
import { type Bbox, isInBbox } from "../core/select/filters.ts";
import type { Position } from "../schema/place.ts";
import { knownDataset } from "../store/selectors.ts";
import type { Camera, State } from "../store/state.ts";
import { createProjection, type Projection } from "./projection.ts";
import { shownIn } from "./symbols/shown.ts";

const WORLD: Camera = { center: [0, 20], zoom: 1 };

/** Size of the map, in pixels, for which a collection's opening zoom is meant. */
const VIEW_SIZE = { width: 1000, height: 640 };

/** A single place is shown with its surroundings, never closer. */
const CLOSEST_FIT_ZOOM = 10;

/** How long the map takes to move by itself, ms; none where the reader's system asks for reduced motion. */
export const MOVE_MS = 180;

/** The box that is asked for, the camera of the state, else the collection's, farther out on a smaller map so that the same land is in view. */
export function cameraOf(
  { camera, box, dataset }: Pick<State, "camera" | "box" | "dataset">,
  container: HTMLElement,
): Camera {
  const { clientWidth, clientHeight } = container;
  const boxed = box && fitBox(box, { width: clientWidth, height: clientHeight });
  if (boxed || camera) return boxed ?? camera ?? WORLD;
  const { center, zoom } = dataset?.collection.view ?? WORLD;
  const fit = Math.min(clientWidth / VIEW_SIZE.width, clientHeight / VIEW_SIZE.height);
  const shift = fit > 0 ? Math.max(-2, Math.min(1, Math.log2(fit))) : 0;
  return { center, zoom: zoom + shift };
}

/** What the map shows. */
export function bboxOf(map: MapLibreMap): Bbox {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** The map's camera as symbols need it. */
export function projectionOf(map: MapLibreMap): Projection {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const { lng, lat } = map.getCenter();
  return createProjection([lng, lat], map.getZoom(), { width, height });
}

/** Moves the map so that the selected place is well inside it; leaves it alone when it is already. */
export function showSelected(map: MapLibreMap, { selection, dataset }: State): void {
  const place = selection.placeId === null ? null : dataset?.places.get(selection.placeId);
  if (!place?.geometry) return;
  const { x, y } = map.project(place.geometry.coordinates);
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const margin = Math.min(60, width / 6, height / 6);
  const inside = x > margin && y > margin && x < width - margin && y < height - margin;
  if (!inside) map.easeTo({ center: place.geometry.coordinates, duration: MOVE_MS });
}

/** After the map's box changed: keeps the selected place well inside it where it was in view before. */
export function keepSelected(map: MapLibreMap, state: State): void {
  const { selection, dataset, mapView } = state;
  const place = selection.placeId === null ? null : dataset?.places.get(selection.placeId);
  const position = place?.geometry?.coordinates;
  if (position && mapView && isInBbox(position, mapView)) showSelected(map, state);
}

/** Moves the map so that all shown places are in it, no closer than one place needs; without any, to the collection's view. */
export function fitShown(map: MapLibreMap, state: State): void {
  const dataset = knownDataset(state);
  const bounds = dataset && boundsOf(positionsOf(state, dataset));
  if (!bounds) {
    map.easeTo({
      ...cameraOf({ camera: null, box: null, dataset }, map.getContainer()),
      duration: MOVE_MS,
    });
    return;
  }
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const padding = Math.min(56, width / 6, height / 6);
  map.fitBounds([...bounds], {
    padding,
    maxZoom: CLOSEST_FIT_ZOOM,
    duration: MOVE_MS,
    linear: true,
  });
}

function positionsOf(state: State, dataset: Dataset): Position[] {
  const shown = shownIn(state, dataset);
  return dataset.placeIds.flatMap((id, place) => {
    if (!shown || (shown.count(place) === 0 && !shown.change(place))) return [];
    const coordinates = dataset.places.get(id)?.geometry?.coordinates;
    return coordinates ? [coordinates] : [];
  });
}

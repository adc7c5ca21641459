import {
  Map as MapLibreMap,
  type MapMouseEvent,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Bbox } from "../core/select/filters.ts";
import type { Camera, State } from "../store/state.ts";
import { cameraRested, hovered, placeFollowed } from "../store/store.ts";
import { registerArchiveProtocol } from "./basemap/archive.ts";
import { type BasemapChoice, chooseBasemap, embeddedBasemap } from "./basemap/choose.ts";
import { createOverlay } from "./overlay.ts";
import type { MapSymbol, Projection } from "./symbols/layout.ts";

setWorkerUrl(workerUrl);
registerArchiveProtocol();

/** The one object that owns the map: it decides what really changed, nothing else writes to the map. */
export type MapAdapter = {
  /** Brings the map to a state; cheap when nothing that it shows has changed. */
  update(state: State): void;
  /** What is drawn now; hit testing uses the same. */
  symbols(): readonly MapSymbol[];
  /** Ends the map and takes everything it added out of the page. */
  remove(): void;
};

/** What the map calls when something happens that the page should say. */
export type MapReports = {
  /** The first frame with data was drawn. */
  firstFrame(): void;
  /** The ground is there: all tiles and names in view are drawn. */
  loaded(): void;
  /** Another style was configured and could not be loaded; the embedded one is shown. */
  basemapFailed(address: string, reason: string): void;
};

/**
 * Creates the map in an element for a state with a data set. Throws where the browser has no WebGL2.
 * `texts` are what MapLibre shows or says, in the reader's language.
 */
export function createMapAdapter(
  container: HTMLElement,
  first: State,
  texts: Record<string, string>,
  reports: MapReports,
): MapAdapter {
  let basemap = chooseBasemap(first);
  const map = new MapLibreMap({
    container,
    style: basemap.style,
    ...cameraOf(first, container),
    locale: texts,
    attributionControl: false,
    renderWorldCopies: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    minZoom: 1,
    maxZoom: 14,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new ScaleControl({ maxWidth: 96 }), "bottom-right");
  const overlay = createOverlay(map.getCanvasContainer());
  let state = first;

  const draw = () => overlay.draw(state, projectionOf(map));
  const schedule = oncePerFrame(draw);
  const drawWithMap = () => {
    // In the map's own frame, so that symbols and ground move as one.
    schedule.cancel();
    draw();
  };
  map.once("render", () => {
    // Nothing is drawn before the ground is there: it would be drawn twice.
    drawWithMap();
    reports.firstFrame();
    map.on("move", drawWithMap);
    map.on("resize", drawWithMap);
    document.fonts?.ready.then(schedule.run);
  });
  map.once("load", reports.loaded);
  map.on("moveend", () => {
    const { lng, lat } = map.getCenter();
    state = { ...state, camera: { center: [lng, lat], zoom: map.getZoom() } };
    cameraRested({ center: [lng, lat], zoom: map.getZoom() }, bboxOf(map));
  });
  fallBack(
    map,
    basemap,
    () => embeddedBasemap(state.appearance, state.language, state.dataset),
    reports,
  );
  listenToPointer(map, (x, y, pointer) => overlay.hit(x, y, pointer));

  return {
    update(next) {
      const previous = state;
      state = next;
      const wanted = chooseBasemap(next);
      if (wanted.key !== basemap.key) {
        basemap = wanted;
        map.setStyle(wanted.style);
      }
      if (next.camera !== previous.camera && next.camera) map.jumpTo(next.camera);
      else if (next.selection.placeId !== previous.selection.placeId) showSelected(map, next);
      if (looksDifferent(previous, next)) schedule.run();
    },
    symbols: overlay.symbols,
    remove() {
      schedule.cancel();
      overlay.remove();
      map.remove();
    },
  };
}

const WORLD: Camera = { center: [0, 20], zoom: 1 };

/** Size of the map, in pixels, for which a collection's opening zoom is meant. */
const VIEW_SIZE = { width: 1000, height: 640 };

/** Camera of the state, else the collection's, farther out on a smaller map so that the same land is in view. */
function cameraOf({ camera, dataset }: State, container: HTMLElement): Camera {
  if (camera) return camera;
  const { center, zoom } = dataset?.collection.view ?? WORLD;
  const { clientWidth, clientHeight } = container;
  const fit = Math.min(clientWidth / VIEW_SIZE.width, clientHeight / VIEW_SIZE.height);
  const shift = fit > 0 ? Math.max(-1.5, Math.min(1, Math.log2(fit))) : 0;
  return { center, zoom: zoom + shift };
}

function bboxOf(map: MapLibreMap): Bbox {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

function projectionOf(map: MapLibreMap): Projection {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return { zoom: map.getZoom(), width, height, project: (position) => map.project(position) };
}

/** True when a state would be drawn in another way than the one before. */
function looksDifferent(a: State, b: State): boolean {
  const keys = [
    "dataset",
    "window",
    "mode",
    "clock",
    "hover",
    "selection",
    "language",
    "appearance",
  ] as const;
  return keys.some((key) => a[key] !== b[key]);
}

/** Moves the map so that the selected place is well inside it; leaves it alone when it is already. */
function showSelected(map: MapLibreMap, { selection, dataset }: State): void {
  const place = selection.placeId === null ? null : dataset?.places.get(selection.placeId);
  if (!place?.geometry) return;
  const { x, y } = map.project(place.geometry.coordinates);
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const margin = Math.min(60, width / 6, height / 6);
  const inside = x > margin && y > margin && x < width - margin && y < height - margin;
  if (!inside) map.easeTo({ center: place.geometry.coordinates, duration: 180 });
}

/** Hover and click go to the symbols, in pixels of the map; a click beside all of them does nothing. */
function listenToPointer(
  map: MapLibreMap,
  hit: (x: number, y: number, pointer: "mouse" | "touch") => MapSymbol | null,
): void {
  const canvas = map.getCanvas();
  map.on("mousemove", ({ point }: MapMouseEvent) => {
    const symbol = hit(point.x, point.y, "mouse");
    canvas.style.cursor = symbol ? "pointer" : "";
    hovered({ placeId: symbol?.placeIds[0] ?? null });
  });
  map.on("mouseout", () => hovered({}));
  map.on("click", ({ point, originalEvent }: MapMouseEvent) => {
    const touch = originalEvent instanceof PointerEvent && originalEvent.pointerType === "touch";
    const symbol = hit(point.x, point.y, touch ? "touch" : "mouse");
    if (!symbol) return;
    const [placeId] = symbol.placeIds;
    if (symbol.placeIds.length > 1) openCluster(map, symbol);
    else if (placeId !== undefined) placeFollowed(placeId);
  });
}

/** Zooms in until a cluster's members part. */
function openCluster(map: MapLibreMap, symbol: MapSymbol): void {
  map.easeTo({ center: symbol.position, zoom: Math.min(map.getZoom() + 1.6, 12.5), duration: 180 });
}

/** Goes back to the embedded map, and says so, when another style can't be loaded. */
function fallBack(
  map: MapLibreMap,
  basemap: BasemapChoice,
  embedded: () => BasemapChoice,
  reports: MapReports,
): void {
  const { address } = basemap;
  if (address === null) return;
  let loaded = false;
  map.once("style.load", () => {
    loaded = true;
  });
  map.on("error", ({ error }) => {
    if (loaded) return;
    loaded = true;
    map.setStyle(embedded().style);
    reports.basemapFailed(address, error.message);
  });
}

/** Runs a function at most once an animation frame. */
function oncePerFrame(work: () => void): { run(): void; cancel(): void } {
  let frame: number | null = null;
  const cancel = () => {
    if (frame !== null) cancelAnimationFrame(frame);
    frame = null;
  };
  const run = () => {
    frame ??= requestAnimationFrame(() => {
      frame = null;
      work();
    });
  };
  return { run, cancel };
}

import { Map as MapLibreMap, setWorkerUrl } from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import type { Camera, State } from "../store/state.ts";
import { cameraRested, mapDrawn } from "../store/store.ts";
import { registerArchiveProtocol } from "./basemap/archive.ts";
import { type BasemapChoice, chooseBasemap } from "./basemap/choose.ts";
import { keepGround } from "./basemap/ground.ts";
import { bboxOf, cameraOf, fitShown, keepSelected, projectionOf, showSelected } from "./camera.ts";
import { watchContext } from "./context-loss.ts";
import { type AdapterTexts, addControls } from "./controls.ts";
import { type FrameWork, oncePerFrame } from "./frame.ts";
import { allowGestures, type Gestures } from "./gestures.ts";
import { listenToEnter } from "./list-keys.ts";
import { looksDifferent } from "./looks-different.ts";
import { createOverlay } from "./overlay.ts";
import { takePicture } from "./picture.ts";
import { listenToPointer } from "./pointer.ts";
import { createShading } from "./shading/shading.ts";
import { type NamedSymbol, withPlaceIds } from "./symbols/symbol.ts";
import { createToolInput } from "./tools/tool-input.ts";

setWorkerUrl(workerUrl);
registerArchiveProtocol();

/** The one object that owns the map: it decides what really changed, nothing else writes to the map. */
export type MapAdapter = {
  /** Brings the map to a state; cheap when nothing that it shows has changed. */
  update(state: State): void;
  /** Says the map's own texts in another language. */
  say(texts: AdapterTexts): void;
  /** Chooses what wheel and fingers do on the map. */
  allow(gestures: Gestures): void;
  /** What is drawn now; hit testing uses the same. */
  symbols(): readonly NamedSymbol[];
  /** Moves the map so that all shown places are in it; null for a map that can't move. */
  fitShown: (() => void) | null;
  /** Ground and symbols of exactly the current view, at so many pixels a CSS pixel. */
  picture(scale: 1 | 2): Promise<HTMLCanvasElement>;
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
  /** The estimate between places could not be made. */
  estimateFailed(reason: string): void;
};

/** The map that MapLibre draws. */
export type LiveMap = MapAdapter & {
  /** Fetches the ground anew. */
  loadGround(): void;
};

/** What the live map says besides. */
export type LiveReports = MapReports & {
  /** Whether the ground is missing, wholly or in part. */
  groundMissing(isMissing: boolean): void;
  /** The browser took the map's WebGL context away for good. */
  lost(): void;
};

/** What the adapter knows at a time; its parts read it when they need it. */
type Now = {
  state: State;
  texts: AdapterTexts;
  /** The map's first frame was drawn. */
  isGroundThere: boolean;
  /** A picture is being taken: the map's size in pixels changes, its camera does not. */
  isPosing: boolean;
};

/** Creates the map in an element for a state with a data set. Throws where the browser has no WebGL2. */
export function createMapAdapter(
  container: HTMLElement,
  first: State,
  texts: AdapterTexts,
  reports: LiveReports,
): LiveMap {
  const now: Now = { state: first, texts, isGroundThere: false, isPosing: false };
  const getState = () => now.state;
  const basemap = chooseBasemap(first);
  const map = createMap(container, basemap.style, cameraOf(first, container), texts);
  const sayControls = addControls(map, texts);
  const overlay = createOverlay(map.getCanvasContainer());
  const extras = () => ({ aim: tools.aim(), write: now.texts.distance });
  const draw = () => overlay.draw(now.state, projectionOf(map), extras());
  // Nothing is drawn before the ground is there: it would be drawn twice, and hold up the ground.
  const schedule = oncePerFrame(() => now.isGroundThere && draw());
  const tools = createToolInput(map, getState, overlay.hit, schedule.run);
  const shading = createShading(map, getState, reports.estimateFailed);
  drawWithMap(map, now, draw, schedule, reports);
  map.once("load", reports.loaded);
  reportRest(map, now);
  listenToPointer(map, getState, overlay.hit, tools, (places) => now.texts.clusterHint(places));
  listenToEnter(map, getState, overlay.symbols);
  if (first.shading) shading.update();
  const ground = keepGround(map, basemap, getState, reports, () => context.isLost());
  const restored = () => {
    ground.update();
    if (now.state.shading) shading.update();
  };
  const context = watchContext(map, restored, reports.lost);

  return {
    update(next) {
      const previous = now.state;
      now.state = next;
      if (isSent(previous, next)) map.jumpTo(cameraOf(next, container));
      else if (next.selection.placeId !== previous.selection.placeId) showSelected(map, next);
      if (next.tool !== previous.tool) tools.update(next);
      if (looksDifferent(previous, next)) schedule.run();
      // Without its context the map has no style that could be changed.
      if (context.isLost()) return;
      ground.update();
      if (next.shading || previous.shading) shading.update();
    },
    say(next) {
      now.texts = next;
      sayControls(next);
      schedule.run();
    },
    allow: (gestures) => allowGestures(map, gestures),
    symbols: () => withPlaceIds(overlay.symbols(), now.state.dataset),
    fitShown: () => fitShown(map, now.state),
    picture: (scale) =>
      whilePosing(now, () =>
        takePicture(map, scale, (context) =>
          overlay.copyTo(context, now.state, projectionOf(map), extras()),
        ),
      ),
    loadGround() {
      if (!context.isLost()) ground.load();
    },
    remove() {
      for (const part of [context, ground, shading, tools, overlay, map]) part.remove();
      schedule.cancel();
    },
  };
}

/** From the map's first frame on, symbols are drawn in its own frames while it moves, so that both move as one. */
function drawWithMap(
  map: MapLibreMap,
  now: Now,
  draw: () => void,
  schedule: FrameWork,
  reports: MapReports,
): void {
  const drawNow = () => {
    schedule.cancel();
    draw();
  };
  map.once("render", () => {
    now.isGroundThere = true;
    drawNow();
    reports.firstFrame();
    mapDrawn(bboxOf(map));
    map.on("move", drawNow);
    // A map that rests says that it moves when its size changes, and is drawn already.
    map.on("resize", () => map.isMoving() && drawNow());
    map.on("resize", () => now.isPosing || keepSelected(map, now.state));
    document.fonts?.ready.then(schedule.run);
  });
}

/** Tells the store where the map came to rest. */
function reportRest(map: MapLibreMap, now: Now): void {
  map.on("moveend", () => {
    if (now.isPosing) return;
    const { lng, lat } = map.getCenter();
    const camera: Camera = { center: [lng, lat], zoom: map.getZoom() };
    // The map is there already: it must not move again for its own news.
    now.state = { ...now.state, camera, box: null };
    cameraRested(camera, bboxOf(map));
  });
}

/** True when something else than the map wants another camera. */
function isSent(previous: State, next: State): boolean {
  const isOther = next.camera !== previous.camera || next.box !== previous.box;
  return isOther && (next.camera !== null || next.box !== null);
}

async function whilePosing<Result>(now: Now, work: () => Promise<Result>): Promise<Result> {
  now.isPosing = true;
  try {
    return await work();
  } finally {
    now.isPosing = false;
  }
}

function createMap(
  container: HTMLElement,
  style: BasemapChoice["style"],
  camera: Camera,
  { locale }: AdapterTexts,
): MapLibreMap {
  const map = new MapLibreMap({
    container,
    style,
    ...camera,
    locale,
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
  return map;
}

import { groundPath } from "../../core/pages/paths.ts";
import { namesOf } from "../../core/select/place-names.ts";
import type { State } from "../../store/state.ts";
import { mapDrawn } from "../../store/store.ts";
import type { MapAdapter, MapReports } from "../adapter.ts";
import type { AdapterTexts } from "../controls.ts";
import { oncePerFrame } from "../frame.ts";
import { looksDifferent } from "../looks-different.ts";
import { createOverlay } from "../overlay.ts";
import { type MapSymbol, withPlaceIds } from "../symbols/symbol.ts";
import { type StillCamera, stillCamera } from "./camera.ts";
import { listenToKeys } from "./keys.ts";
import { listenToPointer } from "./pointer.ts";

/** What shading would need; the reports' texts are English, as MapLibre's own are. */
const NO_SHADING = "it needs WebGL2";

/**
 * The map where there is no WebGL2: the same symbols over a picture of the ground, in the collection's opening view.
 * Hover, click, keys, time and filters do what they do on the live map; nothing moves it, so cameras and boxes of the
 * state are left alone. Where the picture is missing the ground is plain.
 */
export function createStillMap(
  container: HTMLElement,
  first: State,
  texts: AdapterTexts,
  reports: MapReports,
): MapAdapter {
  let state = first;
  let say = texts;
  const ground = addGround(container, reports.loaded);
  const overlay = createOverlay(container);
  let camera = cameraIn(container, state);
  const extras = () => ({ aim: null, write: say.distance });
  const draw = () => overlay.draw(state, camera, extras());
  const schedule = oncePerFrame(draw);
  const look = {
    state: () => state,
    camera: () => camera,
    symbols: overlay.symbols,
    hit: overlay.hit,
  };
  const stopPointer = listenToPointer(container, look);
  const voice = addVoice(container);
  const stopKeys = listenToKeys(container, look, (symbol) => {
    voice.textContent = symbol && nameOf(state, symbol, say);
  });
  const size = new ResizeObserver(() => {
    camera = cameraIn(container, state);
    mapDrawn(camera.bbox);
    // At once: a canvas that is stretched until the next frame would be seen.
    schedule.cancel();
    draw();
  });
  ground.show(state);
  draw();
  mapDrawn(camera.bbox);
  reports.firstFrame();
  size.observe(container);
  document.fonts?.ready.then(schedule.run);
  if (first.shading) reports.estimateFailed(NO_SHADING);

  return {
    update(next) {
      const previous = state;
      state = next;
      ground.show(next);
      if (next.dataset !== previous.dataset) camera = cameraIn(container, next);
      if (next.shading && !previous.shading) reports.estimateFailed(NO_SHADING);
      if (looksDifferent(previous, next)) schedule.run();
    },
    say(next) {
      say = next;
      schedule.run();
    },
    allow: () => {},
    symbols: () => withPlaceIds(overlay.symbols(), state.dataset),
    fitShown: null,
    picture: async (scale) => {
      const picture = drawGround(container, ground.image, camera, scale);
      overlay.copyTo(picture.context, state, camera, extras());
      return picture.canvas;
    },
    remove() {
      size.disconnect();
      schedule.cancel();
      stopPointer();
      stopKeys();
      overlay.remove();
      ground.image.remove();
      voice.remove();
    },
  };
}

function cameraIn({ clientWidth: width, clientHeight: height }: HTMLElement, state: State) {
  return stillCamera(state.dataset?.collection.view, { width, height });
}

/** Adds the picture of the ground; `settled` is called once when it is there, or known to be missing. */
function addGround(container: HTMLElement, settled: () => void) {
  const image = document.createElement("img");
  image.className = "map-ground";
  // The section around it says what the map is.
  image.alt = "";
  container.append(image);
  let hasSettled = false;
  const settle = (isThere: boolean) => {
    image.hidden = !isThere;
    if (!hasSettled) settled();
    hasSettled = true;
  };
  image.addEventListener("load", () => settle(true));
  image.addEventListener("error", () => settle(false));
  let shown: string | null | undefined;
  const show = (state: State) => {
    const address = groundOf(state);
    if (address === shown) return;
    shown = address;
    if (address === null) settle(false);
    else image.src = address;
  };
  return { image, show };
}

/** Places of a cluster that are named; all of them stand in its list. */
const MOST_NAMED = 5;

/** Name of a symbol's place in the reader's language, or how many places it has, and some of their names. */
function nameOf({ dataset, language }: State, { members }: MapSymbol, texts: AdapterTexts): string {
  const names = members.slice(0, MOST_NAMED).flatMap((number) => {
    const place = dataset?.places.get(dataset.placeIds[number] ?? "");
    return place ? [namesOf(place, language)[0].text] : [];
  });
  return members.length === 1 ? (names[0] ?? "") : texts.clusterName(members.length, names);
}

/** Says to screen readers what the keys have lit. */
function addVoice(container: HTMLElement): HTMLElement {
  const voice = document.createElement("p");
  voice.className = "unseen";
  voice.setAttribute("role", "status");
  container.append(voice);
  return voice;
}

/** Where the picture of the ground is; none for data from elsewhere: nothing but that data is fetched from there. */
function groundOf({ site, dataset, foreign, appearance }: State): string | null {
  if (!dataset || foreign !== null) return null;
  return `${site}collections/${encodeURIComponent(dataset.collection.id)}/${groundPath(appearance)}`;
}

/** A canvas with the ground as it is seen, at so many pixels a CSS pixel. Throws where there is no 2D canvas. */
function drawGround(
  container: HTMLElement,
  image: HTMLImageElement,
  { width, height }: StillCamera,
  scale: number,
) {
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser gives no 2D canvas for a picture");
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.fillStyle = getComputedStyle(container).backgroundColor;
  context.fillRect(0, 0, width, height);
  if (!image.hidden && image.naturalWidth > 0) {
    const contain = Math.min(width / image.naturalWidth, height / image.naturalHeight);
    const [w, h] = [image.naturalWidth * contain, image.naturalHeight * contain];
    context.drawImage(image, (width - w) / 2, (height - h) / 2, w, h);
  }
  return { canvas, context };
}

import { createStore } from "zustand/vanilla";
import { areWellInside, fitPositions, shareOfView, sizeOfView } from "../core/geo/fit.ts";
import { type Paragraph, positionsOf, windowOver } from "../core/select/paragraph.ts";
import { WALKS } from "../core/select/walk.ts";
import type { Interval } from "../core/time/interval.ts";
import { sameWindow } from "../core/time/window.ts";
import type { Position } from "../schema/place.ts";
import { knownDataset } from "./selectors.ts";
import type { Camera, State } from "./state.ts";
import { mentionOpened, store } from "./store.ts";
import { playToggled, timelineMoved } from "./time.ts";
import { cameraWanted, followToggled } from "./views.ts";

/** What a step of the reading bar goes by: an order of mentions, or paragraphs while map and time follow. */
export const STEP_UNITS = [...WALKS, "paragraph"] as const;
export type StepUnit = (typeof STEP_UNITS)[number];
/** Which way a step goes. */
export type Direction = "previous" | "next";

/** How an article is being read. It ends with the visit: no address keeps it. */
export type Reading = {
  unit: StepUnit;
  /** Ids of the mentions that a walk by distance went through, the current one last. */
  trail: readonly string[];
  /** The button that led to another mention, until the view it led to has taken note of it. */
  pressed: Direction | null;
  /** First code point of the paragraph that is being read; null while nothing follows. */
  paragraph: number | null;
  /** Camera and window from before they followed. */
  before: { camera: Camera | null; window: Interval } | null;
};

/** Reading has a store of its own: nothing outside the article depends on it. */
export const readingStore = createStore<Reading>(() => ({
  unit: "text",
  trail: [],
  pressed: null,
  paragraph: null,
  before: null,
}));

/** The reader chose what a step goes by. */
export const unitChosen = (unit: StepUnit) => readingStore.setState({ unit });

/** A step led to another mention; `trail` is the way so far, that mention last. */
export function mentionStepped(
  mentionId: string,
  pressed: Direction | null,
  trail: readonly string[],
): void {
  readingStore.setState({ pressed, trail });
  mentionOpened(mentionId);
}

/** The view that a step led to is there. */
export const stepTaken = () => readingStore.setState({ pressed: null });

/** Map and time begin to follow: where they were is kept, once. Also when an address says that they follow. */
export function followStarted(): void {
  const { camera, window, follow } = store.getState();
  if (!readingStore.getState().before)
    readingStore.setState({ before: { camera, window }, unit: "paragraph" });
  if (!follow) followToggled(true);
}

/** The reader ended following: map and time go back to where they were. */
export function followStopped(): void {
  const { before } = readingStore.getState();
  followForgotten();
  followToggled(false);
  if (!before) return;
  timelineMoved(before.window);
  const camera = before.camera ?? store.getState().dataset?.collection.view;
  if (camera) cameraWanted({ center: camera.center, zoom: camera.zoom });
}

/** Following ended by other means, such as an address that was opened: map and time are where that wants them. */
export function followForgotten(): void {
  const { unit } = readingStore.getState();
  paragraphLeft();
  readingStore.setState({ unit: unit === "paragraph" ? "text" : unit, before: null });
}

// Following ends with the article, however it is left: an address that says so without one would be wrong.
store.subscribe(({ selection, follow }, { selection: before }) => {
  if (before.articleId === null || selection.articleId !== null) return;
  // Where another place was asked for, that is what map and time are to show.
  if (!follow || selection.placeId !== before.placeId) {
    followForgotten();
    if (follow) followToggled(false);
  } else followStopped();
});

/** The text that was being read is gone; in the next one, following goes on. */
export function paragraphLeft(): void {
  store.setState({ readPlaces: [] });
  readingStore.setState({ paragraph: null });
}

/**
 * Another paragraph is being read: map and time go to what it mentions, and its places are lit. They stay where
 * nothing of it is on the map or dated, and where all of it is in view and fills a fair part of it.
 */
export function paragraphRead({ start, mentionIds }: Paragraph): void {
  const state = store.getState();
  const dataset = knownDataset(state);
  if (!dataset || readingStore.getState().paragraph === start) return;
  const mentions = mentionIds.flatMap((id) => dataset.mentionsById.get(id) ?? []);
  const bounds = { extent: dataset.extent, timeZone: dataset.collection.timeZone };
  const window = windowOver(mentions, state, bounds);
  if (!sameWindow(window, state.window)) {
    if (state.playing) playToggled(false);
    timelineMoved(window);
  }
  const camera = cameraOn(positionsOf(dataset, mentions), state);
  if (camera) cameraWanted(camera);
  store.setState({ readPlaces: [...new Set(mentions.map(({ placeId }) => placeId))] });
  readingStore.setState({ paragraph: start });
}

/** Farthest in that reading takes the map: a town with its surroundings. */
const MOST_ZOOM = 10;
/** Size of a map that has not said what it shows yet, CSS pixels. */
const USUAL_SIZE = { width: 800, height: 500 };

/** Share of the map's width or height below which several places are too close together to be told apart. */
const LEAST_SHARE = 0.2;

function cameraOn(positions: readonly Position[], { mapView, camera }: State): Camera | null {
  const size = mapView && camera ? sizeOfView(mapView, camera.zoom) : USUAL_SIZE;
  const fit = fitPositions(positions, size, camera?.zoom ?? MOST_ZOOM, MOST_ZOOM);
  if (!fit || !mapView || !areWellInside(positions, mapView)) return fit;
  const isCloser = positions.length > 1 && (camera === null || fit.zoom > camera.zoom + 0.5);
  return isCloser && shareOfView(positions, mapView) < LEAST_SHARE ? fit : null;
}

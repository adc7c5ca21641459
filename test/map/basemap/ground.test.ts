// @vitest-environment jsdom
import type { Map as MapLibreMap } from "maplibre-gl";
import { beforeEach, expect, test, vi } from "vitest";
import { chooseBasemap } from "../../../src/map/basemap/choose.ts";
import { keepGround } from "../../../src/map/basemap/ground.ts";
import type { State } from "../../../src/store/state.ts";
import { store } from "../../../src/store/store.ts";

const setStyle = vi.fn();
let state: State;
let isLost: boolean;

/** Another collection, without places. */
const another = (version: string) =>
  ({ collection: { version, basemap: null }, places: new Map() }) as unknown as State["dataset"]; // all that a ground is made of

function keep() {
  const map = { on: () => {}, once: () => {}, isStyleLoaded: () => true, setStyle };
  const reports = { basemapFailed: () => {}, groundMissing: () => {} };
  const first = chooseBasemap(state);
  return keepGround(
    map as unknown as MapLibreMap, // what a ground asks of a map
    first,
    () => state,
    reports,
    () => isLost,
  );
}

beforeEach(() => {
  vi.useFakeTimers();
  setStyle.mockClear();
  state = { ...store.getState(), site: "https://example.org/", dataset: another("1") };
  isLost = false;
});

test("a step of the timeline does not make the style of the ground anew", () => {
  const ground = keep();
  const placesAsked = vi.spyOn(state.dataset?.places ?? new Map(), "values");
  state = { ...state, window: { ...state.window } };
  ground.update();
  vi.advanceTimersByTime(250);
  expect(placesAsked).not.toHaveBeenCalled();
  expect(setStyle).not.toHaveBeenCalled();
});

test("other colours are there at once", () => {
  const ground = keep();
  state = { ...state, appearance: state.appearance === "dark" ? "light" : "dark" };
  ground.update();
  expect(setStyle).toHaveBeenCalledOnce();
});

test("another collection's ground comes when there is time, once, and not after the map's end", () => {
  const ground = keep();
  state = { ...state, dataset: another("2") };
  ground.update();
  ground.update();
  expect(setStyle).not.toHaveBeenCalled();
  vi.advanceTimersByTime(250);
  expect(setStyle).toHaveBeenCalledOnce();
  state = { ...state, dataset: another("3") };
  ground.update();
  ground.remove();
  vi.advanceTimersByTime(250);
  expect(setStyle).toHaveBeenCalledOnce();
});

test("what could not be changed while the context was lost is changed after it", () => {
  const ground = keep();
  state = { ...state, dataset: another("2") };
  ground.update();
  isLost = true;
  vi.advanceTimersByTime(250);
  expect(setStyle).not.toHaveBeenCalled();
  isLost = false;
  ground.update();
  vi.advanceTimersByTime(250);
  expect(setStyle).toHaveBeenCalledOnce();
});

// @vitest-environment jsdom
import type { Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import { beforeEach, expect, test, vi } from "vitest";
import type { MapSymbol } from "../../../src/map/symbols/symbol.ts";
import { createToolInput, type ToolInput } from "../../../src/map/tools/tool-input.ts";
import { toolChosen } from "../../../src/store/narrow.ts";
import { collectionLoaded, initialState, store } from "../../../src/store/store.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const center = { lng: 36.6, lat: 35.2, wrap: () => center };
let canvas: HTMLElement;
let tools: ToolInput;
let panned: unknown[];
let zooms: string[];
let doubleClick: () => void;

/** What the tools ask of a map: listeners, its canvas, and a centre at 100, 100 px. */
function fakeMap(): MapLibreMap {
  const frame = document.createElement("div");
  canvas = document.createElement("canvas");
  canvas.tabIndex = 0;
  frame.append(canvas);
  document.body.replaceChildren(frame);
  const map = {
    getCanvas: () => canvas,
    getCanvasContainer: () => frame,
    getCenter: () => center,
    project: () => ({ x: 100, y: 100 }),
    panBy: (by: unknown) => panned.push(by),
    on: (type: string, listener: () => void) => {
      if (type === "dblclick") doubleClick = listener;
    },
    doubleClickZoom: { enable: () => zooms.push("on"), disable: () => zooms.push("off") },
  };
  return map as unknown as MapLibreMap; // Only what the tools use is there.
}

const symbolOf = (placeIds: readonly string[], x: number) =>
  ({
    placeId: placeIds[0],
    members: [...placeIds.keys()],
    at: { x, y: 100, r: 5 },
  }) as unknown as MapSymbol; // Only what snapping asks.
const clickAt = (lng: number, lat: number, detail = 1) => {
  const lngLat = { lng, lat, wrap: () => lngLat };
  const event = { lngLat, point: { x: 100, y: 100 }, originalEvent: { detail } };
  return event as unknown as MapMouseEvent; // Only what a click is asked for.
};
const press = (key: string, shiftKey = false) =>
  canvas.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, cancelable: true }));
const state = () => store.getState();

beforeEach(() => {
  const { collection, places } = exampleData();
  store.setState(initialState(), true);
  collectionLoaded(collection, places, []);
  panned = [];
  zooms = [];
  tools = createToolInput(fakeMap(), state, () => null, vi.fn());
  toolChosen("ruler");
  tools.update(state());
});

test("clicks add points, on a sign the place's own position", () => {
  tools.clicked(clickAt(36.1, 35.1), null);
  tools.clicked(clickAt(36.1, 35.1), symbolOf(["halfaya"], 102));
  const halfaya = state().dataset?.places.get("halfaya")?.geometry?.coordinates;
  expect(state().ruler).toEqual([[36.1, 35.1], halfaya]);
});

test("a cluster, and the inside of an uncertain place's circle, is no place to measure from", () => {
  tools.clicked(clickAt(36.1, 35.1), symbolOf(["halfaya", "hama"], 100));
  tools.clicked(clickAt(36.2, 35.2), symbolOf(["halfaya"], 160));
  expect(state().ruler).toEqual([
    [36.1, 35.1],
    [36.2, 35.2],
  ]);
});

test("a double click ends, adds one point only and does not zoom", () => {
  expect(zooms).toEqual(["off"]);
  tools.clicked(clickAt(36.1, 35.1), null);
  tools.clicked(clickAt(36.1, 35.1, 2), null);
  doubleClick();
  expect(state()).toMatchObject({ tool: null, ruler: [[36.1, 35.1]] });
  tools.update(state());
  expect(zooms).toEqual(["off", "on"]);
});

test("with keys: Space adds what is under the crosshair, Backspace takes back, Enter ends", () => {
  press(" ");
  press(" ");
  expect(state().ruler).toEqual([
    [36.6, 35.2],
    [36.6, 35.2],
  ]);
  press("Backspace");
  expect(state().ruler).toHaveLength(1);
  press("Enter");
  expect(state()).toMatchObject({ tool: null, ruler: [[36.6, 35.2]] });
});

test("arrows move the map under the crosshair, with Shift finely, and nothing else hears of it", () => {
  const heard = vi.fn();
  document.body.addEventListener("keydown", heard);
  press("ArrowRight");
  press("ArrowUp", true);
  expect(panned).toEqual([
    [40, 0],
    [0, -4],
  ]);
  expect(heard).not.toHaveBeenCalled();
  expect(document.querySelector<HTMLElement>(".map-crosshair")?.hidden).toBe(false);
});

test("Escape gives up, and without a tool keys are the map's own", () => {
  press("Escape");
  expect(state().tool).toBeNull();
  press("ArrowRight");
  press(" ");
  expect([panned, state().ruler]).toEqual([[], []]);
});

test("the aim follows the pointer and ends with it", () => {
  tools.aimedAt(clickAt(36.3, 35.3), null);
  expect(tools.aim()).toEqual([36.3, 35.3]);
  tools.aimedAt(null, null);
  expect(tools.aim()).toBeNull();
});

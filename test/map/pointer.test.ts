// @vitest-environment jsdom
import type { Map as MapLibreMap } from "maplibre-gl";
import { beforeEach, expect, test, vi } from "vitest";
import { listenToPointer } from "../../src/map/pointer.ts";
import type { MapSymbol } from "../../src/map/symbols/symbol.ts";
import type { ToolInput } from "../../src/map/tools/tool-input.ts";
import { toolChosen } from "../../src/store/narrow.ts";
import { collectionLoaded, initialState, store } from "../../src/store/store.ts";
import { exampleData } from "../fixtures/dataset.ts";

const SIGN = { certainty: "exact", r: 10, x: 100, y: 50, at: { x: 100, y: 50, r: 10 } };
const HALFAYA = { ...SIGN, key: "halfaya", placeId: "halfaya", members: [1] };
const TWO = { ...SIGN, key: "hama@8", placeId: "hama", members: [0, 1], position: [36, 35] };
/** More than can be moved apart, all at one point. */
const MANY = { ...TWO, members: Array.from({ length: 13 }, () => 0) };

let canvas: HTMLCanvasElement;
let listeners: Map<string, (event: unknown) => void>;
let under: unknown;
let zoom: number;
const tools = { aimedAt: vi.fn(), clicked: vi.fn() };
const easeTo = vi.fn();

/** A click with Shift, as the map tells of it: a box that was not drawn. */
const shiftClick = () =>
  send("boxzoomcancel", new MouseEvent("mouseup", { clientX: 500, clientY: 70, shiftKey: true }));
const send = (type: string, original: Partial<MouseEvent> = {}) =>
  listeners.get(type)?.({ point: { x: 100, y: 50 }, originalEvent: original });
const touchWith = (pointerType: string) => {
  const event = new Event("pointermove");
  canvas.dispatchEvent(Object.assign(event, { pointerType }));
};
const state = () => store.getState();

beforeEach(() => {
  const { collection, places } = exampleData();
  store.setState(initialState(), true);
  collectionLoaded(collection, places, []);
  canvas = document.createElement("canvas");
  canvas.getBoundingClientRect = () => new DOMRect(400, 20, 800, 600);
  listeners = new Map();
  under = HALFAYA;
  zoom = 8;
  vi.clearAllMocks();
  const map = {
    getCanvas: () => canvas,
    getZoom: () => zoom,
    easeTo,
    on: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
  };
  listenToPointer(
    map as unknown as MapLibreMap, // Only what the pointer uses is there.
    state,
    () => under as MapSymbol | null, // Only what hover and click ask of a symbol.
    tools as unknown as ToolInput, // Only what the pointer calls.
    (places) => `${places} places`,
  );
});

test("hovering lights a place and says where on the page its symbol is", () => {
  send("mousemove");
  expect(state().hover).toEqual({
    placeId: "halfaya",
    mentionId: null,
    at: { left: 490, top: 60, right: 510, bottom: 80 },
  });
  expect(canvas.style.cursor).toBe("pointer");
});

test("moving on within a symbol changes nothing, leaving it puts the light out", () => {
  send("mousemove");
  const lit = state().hover;
  send("mousemove");
  expect(state().hover).toBe(lit);
  under = null;
  send("mousemove");
  expect(state().hover.placeId).toBeNull();
});

test("a cluster is lit without a preview, which could show only one of its places", () => {
  under = TWO;
  send("mousemove");
  expect(state().hover).toMatchObject({ placeId: "hama", at: null });
  expect(canvas.title).toBe("2 places");
  under = HALFAYA;
  send("mousemove");
  expect(canvas.title).toBe("");
});

test("a finger hovers nothing", () => {
  touchWith("touch");
  send("mousemove");
  expect(state().hover.placeId).toBeNull();
});

test("when the map moves away under the pointer, no preview stays behind", () => {
  send("mousemove");
  send("movestart");
  expect(state().hover).toMatchObject({ placeId: null, at: null });
});

test("a click opens a place at its latest mention, and zooms into a cluster", () => {
  send("click");
  expect(state().selection.placeId).toBe("halfaya");
  under = TWO;
  send("click");
  expect(easeTo).toHaveBeenCalledOnce();
});

const BESIDE = { left: 490, top: 60, right: 510, bottom: 80 };

test("with Shift, and by the other button, a cluster is listed beside it instead", () => {
  under = TWO;
  shiftClick();
  expect(state().cluster).toEqual({ places: [0, 1], at: BESIDE });
  store.setState({ cluster: null });
  const preventDefault = vi.fn();
  send("contextmenu", { preventDefault });
  expect(state().cluster?.places).toEqual([0, 1]);
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(easeTo).not.toHaveBeenCalled();
});

test("a cluster that never parts is listed by a plain click, at any zoom", () => {
  under = MANY;
  send("click");
  expect(state().cluster?.places).toHaveLength(13);
  store.setState({ cluster: null });
  under = TWO;
  zoom = 14;
  send("click");
  expect(state().cluster?.places).toEqual([0, 1]);
  expect(easeTo).not.toHaveBeenCalled();
});

test("a finger that rests on a cluster lists it, and does nothing else until it is lifted", () => {
  vi.useFakeTimers();
  under = TWO;
  const touch = { pointerType: "touch", isPrimary: true, clientX: 500, clientY: 70 };
  const heardByMap = vi.fn();
  const map = document.createElement("div");
  map.append(canvas);
  map.addEventListener("touchmove", heardByMap);
  /** Whether the browser makes the page scroll, or a click, of it. */
  const goesOn = (type: string) =>
    canvas.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
  canvas.dispatchEvent(Object.assign(new Event("pointerdown"), touch));
  vi.advanceTimersByTime(499);
  expect(state().cluster).toBeNull();
  expect(goesOn("touchmove")).toBe(true);
  expect(heardByMap).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(1);
  expect(state().cluster?.places).toEqual([0, 1]);
  expect(goesOn("touchmove")).toBe(false);
  expect(heardByMap).toHaveBeenCalledOnce();
  expect(goesOn("touchend")).toBe(false);
  canvas.dispatchEvent(Object.assign(new Event("pointerdown"), touch));
  expect(goesOn("touchend")).toBe(true);
  vi.useRealTimers();
});

test("when the map moves away, the list beside its cluster goes", () => {
  under = TWO;
  shiftClick();
  send("movestart");
  expect(state().cluster).toBeNull();
});

test("with a tool in use clicks are the tool's, and open nothing", () => {
  toolChosen("ruler");
  send("mousemove");
  send("click");
  expect(tools.clicked).toHaveBeenCalledOnce();
  expect(tools.aimedAt).toHaveBeenCalledOnce();
  expect(state().selection.placeId).toBeNull();
  expect(canvas.style.cursor).toBe("crosshair");
});

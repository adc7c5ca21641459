// @vitest-environment jsdom
import type { Map as MapLibreMap } from "maplibre-gl";
import { beforeEach, expect, test, vi } from "vitest";
import { listenToPointer } from "../../src/map/pointer.ts";
import type { MapSymbol } from "../../src/map/symbols/layout.ts";
import type { ToolInput } from "../../src/map/tools/tool-input.ts";
import { toolChosen } from "../../src/store/narrow.ts";
import { collectionLoaded, initialState, store } from "../../src/store/store.ts";
import { exampleData } from "../fixtures/dataset.ts";

const SIGN = { certainty: "exact", r: 10, x: 100, y: 50, at: { x: 100, y: 50, r: 10 } };
const HALFAYA = { ...SIGN, key: "halfaya", placeIds: ["halfaya"] };
const TWO = { ...SIGN, key: "hama halfaya", placeIds: ["hama", "halfaya"], position: [36, 35] };

let canvas: HTMLCanvasElement;
let listeners: Map<string, (event: unknown) => void>;
let under: unknown;
const tools = { aimedAt: vi.fn(), clicked: vi.fn() };
const easeTo = vi.fn();

const send = (type: string) => listeners.get(type)?.({ point: { x: 100, y: 50 } });
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
  vi.clearAllMocks();
  const map = {
    getCanvas: () => canvas,
    getZoom: () => 8,
    easeTo,
    on: (type: string, listener: (event: unknown) => void) => listeners.set(type, listener),
  };
  listenToPointer(
    map as unknown as MapLibreMap, // Only what the pointer uses is there.
    state,
    () => under as MapSymbol | null, // Only what hover and click ask of a symbol.
    tools as unknown as ToolInput, // Only what the pointer calls.
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

test("with a tool in use clicks are the tool's, and open nothing", () => {
  toolChosen("ruler");
  send("mousemove");
  send("click");
  expect(tools.clicked).toHaveBeenCalledOnce();
  expect(tools.aimedAt).toHaveBeenCalledOnce();
  expect(state().selection.placeId).toBeNull();
  expect(canvas.style.cursor).toBe("crosshair");
});

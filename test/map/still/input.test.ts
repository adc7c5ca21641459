// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test } from "vitest";
import { GROUND_SIZE, stillCamera } from "../../../src/map/still/camera.ts";
import { listenToKeys } from "../../../src/map/still/keys.ts";
import type { Look } from "../../../src/map/still/look.ts";
import { listenToPointer } from "../../../src/map/still/pointer.ts";
import type { MapSymbol } from "../../../src/map/symbols/symbol.ts";
import { toolChosen } from "../../../src/store/narrow.ts";
import { collectionLoaded, initialState, store } from "../../../src/store/store.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const NUMBERS = new Map(exampleData().places.features.map(({ id }, number) => [id, number]));

/** Only what pointer and keys ask of a symbol. */
const symbolAt = (x: number, y: number, ...placeIds: string[]) =>
  ({
    key: placeIds.join(" "),
    placeId: placeIds[0],
    members: placeIds.map((id) => NUMBERS.get(id)),
    certainty: "exact",
    x,
    y,
    r: 10,
    at: { x, y, r: 10 },
  }) as unknown as MapSymbol;

const HALFAYA = symbolAt(300, 100, "halfaya");
const HAMA = symbolAt(100, 110, "hama");
const TWO = symbolAt(50, 400, "taybat-al-imam", "halfaya");

let container: HTMLElement;
let under: MapSymbol | null;
let said: (string | null)[];
let stop: (() => void)[];
const state = () => store.getState();

beforeEach(() => {
  const { collection, places } = exampleData();
  store.setState(initialState(), true);
  collectionLoaded(collection, places, []);
  container = document.createElement("div");
  container.getBoundingClientRect = () => new DOMRect(400, 20, 1000, 640);
  document.body.append(container);
  under = HALFAYA;
  said = [];
  const look: Look = {
    state,
    camera: () => stillCamera(collection.view, GROUND_SIZE),
    symbols: () => [TWO, HALFAYA, HAMA],
    hit: () => under,
  };
  stop = [
    listenToPointer(container, look),
    listenToKeys(container, look, (symbol) => said.push(symbol?.key ?? null)),
  ];
});

afterEach(() => {
  for (const end of stop) end();
  container.remove();
});

/** Sends a mouse event at a point of the map. */
function send(type: string, { x = 300, y = 100, pointerType = "mouse", detail = 1 } = {}) {
  const event = new MouseEvent(type, { clientX: 400 + x, clientY: 20 + y, detail, bubbles: true });
  container.dispatchEvent(Object.assign(event, { pointerType }));
}
const press = (key: string) =>
  container.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

test("hovering lights a place and says where on the page its symbol is", () => {
  send("pointermove");
  expect(state().hover).toMatchObject({
    placeId: "halfaya",
    at: { left: 690, top: 110, right: 710, bottom: 130 },
  });
  expect(container.style.cursor).toBe("pointer");
  send("pointerleave");
  expect(state().hover.placeId).toBeNull();
});

test("a finger hovers nothing, and opens what it taps", () => {
  send("pointermove", { pointerType: "touch" });
  expect(state().hover.placeId).toBeNull();
  send("click");
  expect(state().selection.placeId).toBe("halfaya");
});

test("a click beside all symbols does nothing", () => {
  under = null;
  send("click");
  expect(state().selection.placeId).toBeNull();
});

test("a cluster, which can't be zoomed into here, opens as a list beside it, by click and by key", () => {
  under = TWO;
  send("click");
  expect(state().cluster).toEqual({
    places: TWO.members,
    at: { left: 440, top: 410, right: 460, bottom: 430 },
  });
  expect(state().selection.placeId).toBeNull();
  store.setState({ cluster: null });
  press("ArrowLeft");
  press("Enter");
  expect(state().cluster?.places).toEqual(TWO.members);
});

test("with a tool in use a click adds a point: of the place, or where it was", () => {
  toolChosen("ruler");
  send("click");
  under = null;
  send("click", { x: 500, y: 320 });
  send("click", { x: 500, y: 320, detail: 2 });
  const { dataset, ruler } = state();
  expect(ruler).toHaveLength(2);
  expect(ruler[0]).toEqual(dataset?.places.get("halfaya")?.geometry?.coordinates);
  expect(ruler[1]?.[0]).toBeCloseTo(dataset?.collection.view.center[0] ?? 0, 9);
  expect(state().selection.placeId).toBeNull();
  send("dblclick");
  expect(state().tool).toBeNull();
});

test("arrows go through the symbols as one reads, and round again; each is lit and said", () => {
  const lit = ["ArrowRight", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowLeft"].map((key) => {
    press(key);
    return state().hover.placeId;
  });
  expect(lit).toEqual(["hama", "halfaya", "taybat-al-imam", "hama", "taybat-al-imam"]);
  expect(said.slice(0, 3)).toEqual(["hama", "halfaya", "taybat-al-imam halfaya"]);
});

test("Enter opens what is lit, Escape and leaving put the light out", () => {
  press("Enter");
  expect(state().selection.placeId).toBeNull();
  press("ArrowRight");
  press("ArrowRight");
  press("Enter");
  expect(state().selection.placeId).toBe("halfaya");
  press("Escape");
  expect(state().hover.placeId).toBeNull();
  press("ArrowRight");
  container.dispatchEvent(new FocusEvent("blur"));
  expect(state().hover.placeId).toBeNull();
});

test("keys that a browser or a tool wants stay theirs", () => {
  const isLeft = container.dispatchEvent(
    new KeyboardEvent("keydown", { key: "ArrowRight", ctrlKey: true, cancelable: true }),
  );
  expect(isLeft).toBe(true);
  expect(press("Tab")).toBe(true);
  expect(press("ArrowRight")).toBe(false);
});

test("when it ends, nothing listens any more", () => {
  for (const end of stop) end();
  send("pointermove");
  press("ArrowRight");
  expect(state().hover.placeId).toBeNull();
});

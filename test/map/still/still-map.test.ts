// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from "vitest";
import { createStillMap } from "../../../src/map/still/still-map.ts";
import {
  appearanceChanged,
  collectionLoaded,
  foreignDataAsked,
  initialState,
  siteKnown,
  store,
} from "../../../src/store/store.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const TEXTS = {
  locale: {},
  distance: String,
  clusterHint: String,
  clusterName: (places: number, names: readonly string[]) => `${places}: ${names.join(", ")}`,
};
const reports = {
  firstFrame: vi.fn(),
  loaded: vi.fn(),
  basemapFailed: vi.fn(),
  estimateFailed: vi.fn(),
};
let container: HTMLElement;
const ground = () => container.querySelector("img");

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe() {}
      disconnect() {}
    },
  );
  const { collection, places } = exampleData();
  store.setState(initialState(), true);
  siteKnown("https://example.org/map/", "https://example.org/map/");
  collectionLoaded(collection, places, []);
  container = document.createElement("div");
  document.body.replaceChildren(container);
});

const create = () => createStillMap(container, store.getState(), TEXTS, reports);

test("the ground is the collection's own picture, in the colours of the page", () => {
  const map = create();
  expect(ground()?.src).toBe(
    "https://example.org/map/collections/example/pictures/ground-light.png",
  );
  appearanceChanged("dark");
  map.update(store.getState());
  expect(ground()?.src).toMatch(/ground-dark\.png$/);
  expect(reports.firstFrame).toHaveBeenCalledOnce();
});

test("a missing picture leaves plain ground, and the map counts as loaded", () => {
  create();
  expect(reports.loaded).not.toHaveBeenCalled();
  ground()?.dispatchEvent(new Event("error"));
  expect(ground()?.hidden).toBe(true);
  expect(reports.loaded).toHaveBeenCalledOnce();
  ground()?.dispatchEvent(new Event("load"));
  expect(ground()?.hidden).toBe(false);
  expect(reports.loaded).toHaveBeenCalledOnce();
});

test("under data from elsewhere the ground is plain: no picture is asked of that site or of this one", () => {
  foreignDataAsked("https://a.example");
  create();
  expect(ground()?.getAttribute("src")).toBeNull();
  expect(ground()?.hidden).toBe(true);
});

test("what is in its view is known, and the estimate says why it is not drawn", () => {
  const map = create();
  expect(store.getState().mapView).toHaveLength(4);
  store.setState({ shading: true });
  map.update(store.getState());
  map.update(store.getState());
  expect(reports.estimateFailed).toHaveBeenCalledExactlyOnceWith("it needs WebGL2");
});

test("when it goes, it leaves nothing behind", () => {
  create().remove();
  expect(container.childElementCount).toBe(0);
});

import { beforeEach, expect, test } from "vitest";
import { NO_FILTERS } from "../../src/core/select/filters.ts";
import {
  areaChosen,
  comparisonChosen,
  dimensionCleared,
  filtersCleared,
  filterToggled,
  inViewToggled,
  narrowingCleared,
  pointAdded,
  pointUndone,
  rulerCleared,
  toolChosen,
  toolFinished,
} from "../../src/store/narrow.ts";
import { filtered } from "../../src/store/selectors.ts";
import { cameraRested, collectionLoaded, initialState, store } from "../../src/store/store.ts";
import { asOfChosen, undatedToggled } from "../../src/store/time.ts";
import { exampleData } from "../fixtures/dataset.ts";

beforeEach(() => {
  const { collection, places } = exampleData();
  store.setState(initialState(), true);
  collectionLoaded(collection, places, []);
});

const filters = () => store.getState().filters;
const A = [36, 35] as [number, number];
const B = [37, 35] as [number, number];
const C = [37, 36] as [number, number];

test("a value goes on and off again, in the order of choosing", () => {
  filterToggled("type", "battle");
  filterToggled("type", "aid");
  expect(filters().type).toEqual(["battle", "aid"]);
  filterToggled("type", "battle");
  expect(filters().type).toEqual(["aid"]);
  expect(filters().side).toEqual([]);
});

test("a dimension is cleared alone, all filters together", () => {
  filterToggled("type", "battle");
  filterToggled("language", "ar");
  inViewToggled(true);
  dimensionCleared("type");
  expect(filters()).toEqual({ ...NO_FILTERS, language: ["ar"], inView: true });
  filtersCleared();
  expect(filters()).toBe(NO_FILTERS);
});

test("clearing everything ends filters, report day, undated mentions and the comparison, and nothing else", () => {
  const before = store.getState();
  filterToggled("type", "battle");
  asOfChosen(before.window.end);
  undatedToggled(true);
  comparisonChosen({ kind: "publishers", before: "A", after: "B" });
  narrowingCleared();
  expect(store.getState()).toEqual(before);
});

test("three corners become the area when drawing is finished", () => {
  toolChosen("area");
  for (const corner of [A, B, C]) pointAdded(corner);
  toolFinished();
  expect(filters().area).toEqual({ kind: "polygon", corners: [A, B, C] });
  expect(store.getState()).toMatchObject({ tool: null, sketch: [] });
});

test("fewer corners are given up, and an area that was there stays", () => {
  areaChosen({ kind: "circle", center: A, radiusM: 5000 });
  toolChosen("area");
  pointAdded(A);
  pointAdded(B);
  toolFinished();
  expect(filters().area).toEqual({ kind: "circle", center: A, radiusM: 5000 });
  expect(store.getState()).toMatchObject({ tool: null, sketch: [] });
});

test("corners are taken back one by one, and given up with the tool", () => {
  toolChosen("area");
  pointAdded(A);
  pointAdded(B);
  pointUndone();
  expect(store.getState().sketch).toEqual([A]);
  toolChosen(null);
  expect(store.getState().sketch).toEqual([]);
});

test("the ruler's line stays when it is put down, and begins anew when it is taken up", () => {
  toolChosen("ruler");
  pointAdded(A);
  pointAdded(B);
  pointUndone();
  pointAdded(C);
  toolFinished();
  expect(store.getState()).toMatchObject({ tool: null, ruler: [A, C] });
  toolChosen("area");
  expect(store.getState().ruler).toEqual([A, C]);
  toolChosen("ruler");
  expect(store.getState().ruler).toEqual([]);
});

test("the measured line can be taken away, and without a tool no point is added", () => {
  toolChosen("ruler");
  pointAdded(A);
  rulerCleared();
  toolChosen(null);
  pointAdded(B);
  expect(store.getState()).toMatchObject({ ruler: [], sketch: [] });
});

test("what passes follows the map's view only where that is asked for", () => {
  const all = filtered(store.getState());
  cameraRested({ center: B, zoom: 9 }, [37, 35, 37.1, 35.1]);
  expect(filtered(store.getState())).toBe(all);
  inViewToggled(true);
  expect(filtered(store.getState()).map(({ placeId }) => placeId)).toEqual(["salamiyah"]);
});

import { expect, test } from "vitest";
import { groupPlaces } from "../../../src/core/select/place-groups.ts";
import type { PlaceStates } from "../../../src/core/select/place-states.ts";
import { radiusOf } from "../../../src/core/select/symbol-size.ts";
import { createProjection } from "../../../src/map/projection.ts";
import { createHitTest } from "../../../src/map/symbols/hit.ts";
import { labelWishes } from "../../../src/map/symbols/label-wishes.ts";
import { layoutSymbols } from "../../../src/map/symbols/layout.ts";
import { shownIn } from "../../../src/map/symbols/shown.ts";
import { collectionLoaded, initialState, store } from "../../../src/store/store.ts";
import { exampleData } from "../../fixtures/dataset.ts";
import { groupsOf, idsOf } from "./scene.ts";

const { collection, places } = exampleData();
collectionLoaded(collection, places, []);
const loaded = store.getState().dataset;
if (!loaded) throw new Error("no collection is loaded");
const dataset = loaded;
const whole = shownIn(
  { ...initialState(), dataset, window: dataset.extent, clock: "published" },
  dataset,
);
if (!whole) throw new Error("nothing is counted");
const shown = whole;

/** What is shown of some places alone. */
const only = (isShown: (id: string) => boolean): PlaceStates => ({
  ...shown,
  count: (place) => (isShown(dataset.placeIds[place] ?? "") ? shown.count(place) : 0),
});

const SIZE = { width: 100_000, height: 80_000 };
const projection = (zoom: number) => createProjection([36.7, 35.2], zoom, SIZE);
const groups = groupPlaces(dataset.places.values());
const NOTHING_LIT = { hover: [], selected: null };
const symbolsAt = (zoom: number, selected: string | null = null) =>
  layoutSymbols(
    dataset,
    groups,
    shown,
    { hover: [], selected: dataset.placeNumbers.get(selected ?? "") ?? null },
    projection(zoom),
  );

test("close up every shown place with a position is one symbol", () => {
  const placed = dataset.placeIds.filter(
    (id, place) => shown.count(place) > 0 && dataset.places.get(id)?.geometry,
  );
  expect(placed.length).toBeGreaterThan(3);
  expect(
    symbolsAt(12)
      .flatMap(({ members }) => idsOf(dataset, members))
      .sort(),
  ).toEqual(placed.sort());
});

test("far out places share a symbol and no mention is lost from the count", () => {
  const far = symbolsAt(4);
  const count = (zoom: number) => symbolsAt(zoom).reduce((sum, symbol) => sum + symbol.count, 0);
  expect(far.length).toBeLessThan(symbolsAt(12).length);
  expect(count(4)).toBe(count(9));
});

test("a cluster is known by its first member and its zoom, however many it has", () => {
  const cluster = symbolsAt(4).find(({ members }) => members.length > 1);
  expect(cluster?.key).toBe(`${cluster?.placeId}@4`);
  expect(cluster?.placeId).toBe(dataset.placeIds[cluster?.members[0] ?? -1]);
});

test("a cell with one active place is drawn as that place, at its own position", () => {
  const [symbol] = layoutSymbols(
    dataset,
    groups,
    only((id) => id === "halfaya"),
    NOTHING_LIT,
    projection(4),
  );
  expect(symbol?.key).toBe("halfaya");
  expect(symbol?.position).toEqual(dataset.places.get("halfaya")?.geometry?.coordinates);
});

test("an uncertain place keeps its circle in true metres", () => {
  const depot = symbolsAt(9).find(({ key }) => key === "rahbat-al-taslih");
  const radiusM = dataset.places.get("rahbat-al-taslih")?.properties.radiusM ?? 0;
  // 40,075 km around the equator, 512 px at zoom 0, at 35.2° north.
  const metresPerPixel = (40_075_016.686 / 512 / 2 ** 9) * Math.cos((35.2 * Math.PI) / 180);
  expect(depot?.certainty).toBe("uncertain");
  expect(depot?.doubtR).toBeCloseTo(radiusM / metresPerPixel, 0);
});

test("an uncertain place's circle is drawn where the place itself is far outside the view", () => {
  const [lon, lat] = dataset.places.get("rahbat-al-taslih")?.geometry?.coordinates ?? [0, 0];
  const drawnFrom = (kmEast: number) =>
    layoutSymbols(
      dataset,
      groups,
      shown,
      NOTHING_LIT,
      createProjection([lon + kmEast / 91, lat], 14, { width: 300, height: 300 }),
    ).map(({ key }) => key);
  // Its radius is 5 km; at this zoom the view is one kilometre wide, with its margin three.
  expect(drawnFrom(5)).toContain("rahbat-al-taslih");
  expect(drawnFrom(6.5)).not.toContain("rahbat-al-taslih");
});

test("what is selected is drawn last, on top of all", () => {
  expect(symbolsAt(9, "halfaya").at(-1)?.key).toBe("halfaya");
});

test("a symbol's area grows with its mentions and its size has a limit", () => {
  expect(radiusOf(9)).toBeGreaterThan(radiusOf(1));
  expect(radiusOf(1e6)).toBe(20);
});

test("a hit is the nearest symbol within reach, by its edge; beside all of them it is none", () => {
  const symbols = symbolsAt(9);
  const hit = createHitTest(symbols);
  for (const symbol of symbols.filter(({ certainty }) => certainty === "exact"))
    expect(hit(symbol.x, symbol.y, "mouse")?.key).toBe(symbol.key);
  expect(hit(-90_000, -90_000, "mouse")).toBeNull();
  expect(createHitTest([])(0, 0, "mouse")).toBeNull();
});

test("a finger reaches a symbol that a pointer misses", () => {
  const [symbol] = symbolsAt(12);
  if (!symbol) throw new Error("nothing was drawn");
  const beside = symbol.x + Math.max(symbol.r, symbol.doubtR) + 9;
  const hit = createHitTest([symbol]);
  expect(hit(beside, symbol.y, "mouse")).toBeNull();
  expect(hit(beside, symbol.y, "touch")?.key).toBe(symbol.key);
});

test("a city without a mention is named, but not from under another place's symbol", () => {
  const namesAt = (zoom: number, without: PlaceStates) => {
    const camera = projection(zoom);
    const symbols = layoutSymbols(dataset, groups, without, NOTHING_LIT, camera);
    return labelWishes(dataset, symbols, "en", camera)
      .filter(({ weight }) => weight === "quiet")
      .map(({ text }) => text);
  };
  const without = only((id) => id !== "hama");
  expect(namesAt(12, without)).toContain("Hama");
  expect(namesAt(2, without)).not.toContain("Hama");
  expect(namesAt(12, shown)).not.toContain("Hama");
});

test("a cluster is named after its most mentioned place", () => {
  const inHama = groupsOf(dataset, [["halfaya", "hama", "taybat-al-imam"]]);
  const camera = projection(4);
  const symbols = layoutSymbols(dataset, inHama, shown, NOTHING_LIT, camera);
  const [lead] = [...(symbols[0]?.members ?? [])].sort((a, b) => shown.count(b) - shown.count(a));
  expect(symbols[0]?.lead).toBe(lead);
  expect(labelWishes(dataset, symbols, "en", camera)[0]?.text).toBe("Hama");
});

import { beforeEach, expect, test } from "vitest";
import type { Cell } from "../../../src/core/geo/cells.ts";
import { createHitTest } from "../../../src/map/symbols/hit.ts";
import { layoutSymbols, type Projection, wasMoved } from "../../../src/map/symbols/layout.ts";
import { lookOf, type ShownPlace, shownPlaces } from "../../../src/map/symbols/shown.ts";
import { comparisonChosen } from "../../../src/store/narrow.ts";
import { changes, knownDataset } from "../../../src/store/selectors.ts";
import { collectionLoaded, initialState, store } from "../../../src/store/store.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const december = (day: number) => Date.UTC(2024, 11, day, -3);
const NOTHING_LIT = { hover: [], selected: null };

/** A plane on which a thousandth of a degree is a pixel, around 36.5 east, 35 north. */
const plane = (zoom: number): Projection => ({
  zoom,
  width: 2000,
  height: 2000,
  project: ([lon, lat]) => ({ x: 1000 + (lon - 36.5) * 1000, y: 1000 - (lat - 35) * 1000 }),
});

beforeEach(() => {
  const { collection, places } = exampleData();
  store.setState(initialState(), true);
  collectionLoaded(collection, places, []);
});

function dataset() {
  const known = knownDataset(store.getState());
  if (!known) throw new Error("no collection is loaded");
  return known;
}

function draw(placeIds: readonly (readonly string[])[], shown: ReadonlyMap<string, ShownPlace>) {
  const data = dataset();
  const cells = placeIds.map(
    (ids): Cell => ({
      position: data.places.get(ids[0] ?? "")?.geometry?.coordinates ?? [36.5, 35],
      placeIds: ids,
    }),
  );
  const look = lookOf(store.getState(), data);
  return layoutSymbols(data, cells, shown, NOTHING_LIT, plane(9), look);
}

test("while two days are compared the map shows what either speaks of, each with how it differs", () => {
  comparisonChosen({ kind: "days", before: december(3), after: december(5) });
  const state = store.getState();
  const found = changes(state);
  const shown = shownPlaces(state);
  expect(found.length).toBeGreaterThan(1);
  expect([...shown.keys()].sort()).toEqual(found.map(({ placeId }) => placeId).sort());
  const alone = [...shown.keys()]
    .filter((id) => dataset().places.get(id)?.geometry)
    .map((id) => [id]);
  for (const { key, change, before } of draw(alone, shown)) {
    expect(change).toBe(found.find(({ placeId }) => placeId === key)?.kind);
    expect(before).not.toBeNull();
  }
});

test("without a comparison no symbol says that it differs", () => {
  const shown = shownPlaces(store.getState());
  for (const { change, before, changes } of draw([["halfaya"], ["hama"]], shown))
    expect([change, before, changes]).toEqual([null, null, 0]);
});

/** A place with a made-up change of control, from the government to the opposition. */
function changed(placeId: string, kind: "changed" | "same" | "gone"): [string, ShownPlace] {
  const standing = (side: string) =>
    ({ mentions: [], control: { kind: "held", side, claims: [] } }) as const;
  const [before, after] = [standing("government"), standing("opposition")];
  return [
    placeId,
    {
      placeId,
      count: 0,
      mentions: [],
      leadingType: "named",
      leadingSide: null,
      control: kind === "gone" ? before.control : after.control,
      isNew: false,
      controlChanged: kind === "changed",
      change: { placeId, kind, before, after },
    },
  ];
}

test("a place that changed has the sign of both sides, and room for them without any mention", () => {
  const [symbol] = draw([["hama"]], new Map([changed("hama", "changed")]));
  expect(symbol?.before?.slots).toEqual([1]);
  expect(symbol?.sign.slots).toEqual([2]);
  expect(symbol?.r).toBeGreaterThan(7);
});

test("a cluster counts the places that differ, and is quiet where none does", () => {
  const two = [["hama", "halfaya"]];
  const [some] = draw(two, new Map([changed("hama", "same"), changed("halfaya", "gone")]));
  expect([some?.changes, some?.change]).toEqual([1, "gone"]);
  const [none] = draw(two, new Map([changed("hama", "same"), changed("halfaya", "same")]));
  expect([none?.changes, none?.change]).toEqual([0, "same"]);
});

test("what differs is drawn over what does not", () => {
  const shown = new Map([changed("halfaya", "changed"), changed("hama", "same")]);
  expect(draw([["halfaya"], ["hama"]], shown).map(({ key }) => key)).toEqual(["hama", "halfaya"]);
});

test("close up two places at one position stand apart, and each can be hit", () => {
  const { collection, places } = exampleData();
  const hama = places.features.find(({ id }) => id === "hama");
  const halfaya = places.features.find(({ id }) => id === "halfaya");
  if (!hama?.geometry || !halfaya) throw new Error("the example has changed");
  halfaya.geometry = hama.geometry;
  collectionLoaded(collection, places, []);
  const shown = new Map([changed("halfaya", "changed"), changed("hama", "changed")]);
  const data = dataset();
  const cells = ["halfaya", "hama"].map(
    (id): Cell => ({
      position: hama.geometry?.coordinates ?? [0, 0],
      placeIds: [id],
    }),
  );
  const at = (zoom: number) => layoutSymbols(data, cells, shown, NOTHING_LIT, plane(zoom));
  const [a, b] = at(11);
  if (!a || !b) throw new Error("a symbol was lost");
  expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(a.r + b.r);
  expect(wasMoved(a) && wasMoved(b)).toBe(true);
  expect(a.anchor).toEqual(b.anchor);
  const hit = createHitTest([a, b]);
  expect([hit(a.x, a.y, "mouse")?.key, hit(b.x, b.y, "mouse")?.key]).toEqual([a.key, b.key]);
  expect(at(10).some(wasMoved)).toBe(false);
});

test("a town inside an uncertain place's circle is hit at its own sign, the circle beside it", () => {
  const shown = new Map([changed("rahbat-al-taslih", "changed"), changed("hama", "changed")]);
  const symbols = draw([["rahbat-al-taslih"], ["hama"]], shown);
  const depot = symbols.find(({ key }) => key === "rahbat-al-taslih");
  const town = symbols.find(({ key }) => key === "hama");
  if (!depot || !town) throw new Error("a symbol was lost");
  const inside = { ...town, x: depot.x, y: depot.y, at: { ...town.at, x: depot.x, y: depot.y } };
  const wide = { ...depot, doubtR: 80, at: { ...depot.at, y: depot.y - 80 } };
  const hit = createHitTest([wide, inside]);
  expect(hit(depot.x, depot.y, "mouse")?.key).toBe("hama");
  expect(hit(depot.x + 60, depot.y, "mouse")?.key).toBe("rahbat-al-taslih");
  expect(hit(depot.x, depot.y - 80, "mouse")?.key).toBe("rahbat-al-taslih");
});

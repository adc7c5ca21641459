import { beforeEach, expect, test } from "vitest";
import type { Change } from "../../../src/core/select/compare.ts";
import type { PlaceStates } from "../../../src/core/select/place-states.ts";
import { signOfControl } from "../../../src/core/select/sign.ts";
import { createProjection } from "../../../src/map/projection.ts";
import { createHitTest } from "../../../src/map/symbols/hit.ts";
import { layoutSymbols } from "../../../src/map/symbols/layout.ts";
import { shownIn } from "../../../src/map/symbols/shown.ts";
import { wasMoved } from "../../../src/map/symbols/symbol.ts";
import { comparisonChosen } from "../../../src/store/narrow.ts";
import { changes, knownDataset } from "../../../src/store/selectors.ts";
import { collectionLoaded, initialState, store } from "../../../src/store/store.ts";
import { exampleData } from "../../fixtures/dataset.ts";
import { groupsOf } from "./scene.ts";

const december = (day: number) => Date.UTC(2024, 11, day, -3);
const NOTHING_LIT = { hover: [], selected: null };

const plane = (zoom: number) => createProjection([36.5, 35], zoom, { width: 2000, height: 2000 });

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

function draw(placeIds: readonly (readonly string[])[], shown: PlaceStates) {
  const data = dataset();
  return layoutSymbols(data, groupsOf(data, placeIds), shown, NOTHING_LIT, plane(9));
}

function shownNow(): PlaceStates {
  const shown = shownIn(store.getState(), dataset());
  if (!shown) throw new Error("nothing is shown");
  return shown;
}

test("while two days are compared the map shows what either speaks of, each with how it differs", () => {
  comparisonChosen({ kind: "days", before: december(3), after: december(5) });
  const found = changes(store.getState());
  const shown = shownNow();
  expect(found.length).toBeGreaterThan(1);
  const alone = dataset()
    .placeIds.filter((_, place) => shown.change(place) !== null)
    .filter((id) => dataset().places.get(id)?.geometry)
    .map((id) => [id]);
  const placed = found.filter(({ placeId }) => dataset().places.get(placeId)?.geometry);
  const symbols = draw(alone, shown);
  expect(symbols.map(({ key }) => key).sort()).toEqual(placed.map(({ placeId }) => placeId).sort());
  for (const { key, change, before } of symbols) {
    expect(change).toBe(found.find(({ placeId }) => placeId === key)?.kind);
    expect(before).not.toBeNull();
  }
});

test("without a comparison no symbol says that it differs", () => {
  const symbols = draw([["halfaya"], ["hama"]], shownNow());
  expect(symbols).toHaveLength(2);
  for (const { change, before, changes } of symbols)
    expect([change, before, changes]).toEqual([null, null, 0]);
});

/** Places with a made-up change of control, from the government to the opposition. */
function changedAt(kinds: Record<string, "changed" | "same" | "gone">): PlaceStates {
  const standing = (side: string) =>
    ({ mentions: [], control: { kind: "held", side, claims: [] } }) as const;
  const [before, after] = [standing("government"), standing("opposition")];
  const changeOf = (place: number): Change | null => {
    const placeId = dataset().placeIds[place] ?? "";
    const kind = kinds[placeId];
    return kind ? { placeId, kind, before, after } : null;
  };
  const control = (place: number) =>
    changeOf(place)?.kind === "gone" ? before.control : after.control;
  return {
    count: () => 0,
    control,
    sign: (place) => signOfControl(dataset().collection.sides, control(place)),
    isNew: () => false,
    age: () => 0,
    change: changeOf,
  };
}

test("a place that changed has the sign of both sides, and room for them without any mention", () => {
  const [symbol] = draw([["hama"]], changedAt({ hama: "changed" }));
  expect(symbol?.before?.slots).toEqual([1]);
  expect(symbol?.sign.slots).toEqual([2]);
  expect(symbol?.r).toBeGreaterThan(7);
});

test("a cluster counts the places that differ, and is quiet where none does", () => {
  const two = [["hama", "halfaya"]];
  const [some] = draw(two, changedAt({ hama: "same", halfaya: "gone" }));
  expect([some?.changes, some?.change]).toEqual([1, "gone"]);
  const [none] = draw(two, changedAt({ hama: "same", halfaya: "same" }));
  expect([none?.changes, none?.change]).toEqual([0, "same"]);
});

test("what differs is drawn over what does not", () => {
  const shown = changedAt({ halfaya: "changed", hama: "same" });
  expect(draw([["halfaya"], ["hama"]], shown).map(({ key }) => key)).toEqual(["hama", "halfaya"]);
});

test("close up two places at one position stand apart, and each can be hit", () => {
  const { collection, places } = exampleData();
  const hama = places.features.find(({ id }) => id === "hama");
  const halfaya = places.features.find(({ id }) => id === "halfaya");
  if (!hama?.geometry || !halfaya) throw new Error("the example has changed");
  halfaya.geometry = hama.geometry;
  collectionLoaded(collection, places, []);
  const shown = changedAt({ halfaya: "changed", hama: "changed" });
  const data = dataset();
  const groups = groupsOf(data, [["halfaya"], ["hama"]]);
  const at = (zoom: number) => layoutSymbols(data, groups, shown, NOTHING_LIT, plane(zoom));
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
  const shown = changedAt({ "rahbat-al-taslih": "changed", hama: "changed" });
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

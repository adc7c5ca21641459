import { beforeAll, describe, expect, test } from "vitest";
import { ageScale, ageStep } from "../../../src/core/select/age.ts";
import type { Dataset } from "../../../src/core/select/dataset.ts";
import { NO_FILTERS } from "../../../src/core/select/filters.ts";
import { groupPlaces } from "../../../src/core/select/place-groups.ts";
import { type Sign, signOfControl } from "../../../src/core/select/sign.ts";
import { certaintyOf, radiusOf } from "../../../src/core/select/symbol-size.ts";
import { CLOCKS, MODES, type PlaceState } from "../../../src/core/select/visible.ts";
import { TYPE_SIGNS } from "../../../src/core/type-signs.ts";
import { createProjection } from "../../../src/map/projection.ts";
import { layoutSymbols } from "../../../src/map/symbols/layout.ts";
import { shownIn } from "../../../src/map/symbols/shown.ts";
import type { MapSymbol } from "../../../src/map/symbols/symbol.ts";
import { timeView, visible } from "../../../src/store/selectors.ts";
import type { State } from "../../../src/store/state.ts";
import { collectionLoaded, initialState, store } from "../../../src/store/store.ts";
import { firstCollection } from "../../fixtures/first-collection.ts";

// The map asks an index by the number of a place; everything else reads the mentions of each. Both must mean the same.

const DAY_MS = 86_400_000;
let dataset: Dataset;

beforeAll(async () => {
  const { collection, places } = await firstCollection();
  store.setState(initialState(), true);
  collectionLoaded(collection, places, []);
  const loaded = store.getState().dataset;
  if (!loaded) throw new Error("no collection is loaded");
  dataset = loaded;
});

/** States over the whole collection: short and long windows, each with its own filters and colours. */
function states(): State[] {
  const { start, end } = dataset.extent;
  const filters = [
    NO_FILTERS,
    { ...NO_FILTERS, type: ["control", "battle"] },
    { ...NO_FILTERS, side: ["hts"], status: ["claimed", "reported"] },
    { ...NO_FILTERS, words: "aleppo" },
  ];
  const found: State[] = [];
  for (const mode of MODES)
    for (const clock of CLOCKS)
      for (let from = start - DAY_MS; from < end; from += (end - start) / 12) {
        const i = found.length;
        const first = Math.floor(from / DAY_MS) * DAY_MS + (i % 3) * 3_600_000;
        found.push({
          ...initialState(),
          dataset,
          mode,
          clock,
          undated: i % 2 === 0,
          coloring: i % 3 === 0 ? "type" : "side",
          filters: filters[i % filters.length] ?? NO_FILTERS,
          window: { start: first, end: first + (1 + (i % 5) * 4) * DAY_MS },
          asOf: i % 7 === 0 ? end - 20 * DAY_MS : null,
        });
      }
  return found;
}

/** The sign of a place by its mentions. */
function signOf(place: PlaceState, { coloring }: State): Sign {
  if (coloring === "side") return signOfControl(dataset.collection.sides, place.control);
  const { color, shape } = TYPE_SIGNS[place.leadingType];
  return { shape, slots: [color], hatched: false };
}

function placesOf(state: State): Map<number, PlaceState> {
  const places = visible(state)?.places ?? [];
  return new Map(places.map((place) => [dataset.placeNumbers.get(place.placeId) ?? -1, place]));
}

function shownOf(state: State) {
  const shown = shownIn(state, dataset);
  if (!shown) throw new Error("nothing is counted");
  return shown;
}

test("every place counts, looks, fades and is new as its mentions say, in every window", () => {
  let seen = 0;
  for (const state of states()) {
    const shown = shownOf(state);
    const places = placesOf(state);
    const ages = ageScale(dataset.extent, timeView(state));
    for (const number of dataset.placeIds.keys()) {
      const place = places.get(number);
      expect(shown.count(number)).toBe(place?.mentions.length ?? 0);
      if (!place) continue;
      seen += 1;
      expect(shown.sign(number)).toEqual(signOf(place, state));
      expect(shown.isNew(number)).toBe(place.isNew);
      expect(shown.age(number)).toBe(ages ? ageStep(place.mentions, ages) : 0);
      expect(shown.control(number)).toEqual(place.control);
    }
  }
  expect(seen).toBeGreaterThan(2000);
});

describe.each([5, 8, 10, 13])("at zoom %d", (zoom) => {
  test("symbols and clusters say what their places say, and none is left out", () => {
    const groups = groupPlaces(dataset.places.values(), ({ id }) =>
      dataset.mentionsByPlace.has(id),
    );
    const camera = createProjection([36.8, 35.6], zoom, { width: 6e6, height: 6e6 });
    let clusters = 0;
    for (const state of states()) {
      const places = placesOf(state);
      const shown = shownOf(state);
      const symbols = layoutSymbols(dataset, groups, shown, { hover: [], selected: null }, camera);
      const placed = [...places.values()].filter((p) => dataset.places.get(p.placeId)?.geometry);
      const drawn = symbols.flatMap(({ members }) => members).sort((a, b) => a - b);
      expect(drawn).toHaveLength(placed.length);
      expect(new Set(drawn).size).toBe(placed.length);
      for (const symbol of symbols) {
        if (symbol.members.length > 1) clusters += 1;
        expectMeaning(symbol, places, state);
      }
    }
    if (zoom < 10) expect(clusters).toBeGreaterThan(20);
  });
});

function expectMeaning(symbol: MapSymbol, all: Map<number, PlaceState>, state: State): void {
  const places = symbol.members.flatMap((number) => all.get(number) ?? []);
  const ages = ageScale(dataset.extent, timeView(state));
  const count = places.reduce((sum, { mentions }) => sum + mentions.length, 0);
  const radius = places.length > 1 ? Math.min(radiusOf(count), 15) : radiusOf(count);
  const mentions = places.flatMap((place) => place.mentions);
  const signs = places.map((place) => signOf(place, state));
  expect(symbol).toMatchObject({
    count,
    r: radius,
    isNew: places.some(({ isNew }) => isNew),
    age: ages ? ageStep(mentions, ages) : 0,
    holdsDoubt: places.some(
      ({ placeId }) => certaintyOf(dataset.places.get(placeId)?.properties.radiusM) !== "exact",
    ),
  });
  const [single, ...others] = signs;
  if (others.length === 0) expect(symbol.sign).toEqual(single);
  const keyOf = ({ hatched, slots, shape }: Sign) => (hatched ? "hatched" : `${slots[0]} ${shape}`);
  const shares = new Map(symbol.shares.map(({ sign, share }) => [keyOf(sign), share]));
  expect(shares.size).toBe(new Set(signs.map(keyOf)).size);
  for (const [key, share] of shares)
    expect(share).toBe(signs.filter((sign) => keyOf(sign) === key).length / signs.length);
}

import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import type { Comparison } from "../../src/core/select/compare.ts";
import { type Filters, NO_FILTERS, NO_SIDE } from "../../src/core/select/filters.ts";
import { addDays } from "../../src/core/time/zone.ts";
import { addressOf, readAddress } from "../../src/store/address/address.ts";
import type { State } from "../../src/store/state.ts";
import { collectionLoaded, initialState, store } from "../../src/store/store.ts";
import { exampleData } from "../fixtures/dataset.ts";

beforeEach(() => {
  const { collection, places } = exampleData();
  store.setState(initialState(), true);
  collectionLoaded(collection, places, []);
});

/** The loaded data set; a missing one would be a fault of the test. */
function loaded() {
  const { dataset } = store.getState();
  if (!dataset) throw new Error("no data set was loaded");
  return dataset;
}

const change = (state: Partial<State>): State => ({ ...store.getState(), ...state });
const MINUTE = 60_000;

test("an address restores everything that a reader could want to come back to", () => {
  const dataset = loaded();
  const [first = 0, second = 0] = [1, 3].map((days) =>
    addDays(dataset.extent.start, days, dataset.collection.timeZone),
  );
  const chosen: Partial<State> = {
    window: { start: dataset.extent.start + 90 * MINUTE, end: dataset.extent.end - 30 * MINUTE },
    mode: "instant",
    clock: "published",
    undated: true,
    asOf: second,
    axis: { start: first, end: dataset.extent.end - 15 * MINUTE },
    barsInView: true,
    speed: 4,
    loop: true,
    coloring: "type",
    filters: {
      type: ["battle", "control"],
      side: ["opposition", NO_SIDE],
      status: ["claimed"],
      publisher: ["Example Monitor", "Example Arabic Daily"],
      speaker: ["sohr"],
      language: ["ar"],
      area: {
        kind: "polygon",
        corners: [
          [36.1, 35.2],
          [36.9, 35.2],
          [36.5, 35.75],
        ],
      },
      inView: true,
    },
    comparison: { kind: "days", before: first, after: second },
    list: "quotations",
    order: "name",
    pane: "compare",
    shading: true,
    follow: true,
    ruler: [
      [36.75, 35.13],
      [37.2, 36.2],
    ],
    language: "ar",
    camera: { center: [36.75781, 35.13181], zoom: 8.125 },
    selection: { placeId: "halfaya", articleId: "hama-front", mentionId: "hama-front/halfaya" },
  };
  const { state: restored, issues } = readAddress(addressOf(change(chosen)), dataset);
  expect(issues).toEqual([]);
  expect(restored).toEqual(chosen);
});

test("an address keeps a circle and two publishers, too", () => {
  const dataset = loaded();
  const filters: Filters = {
    ...NO_FILTERS,
    area: { kind: "circle", center: [36.75, 35.13], radiusM: 25_000 },
  };
  const comparison: Comparison = {
    kind: "publishers",
    before: "Example Monitor",
    after: "Example State Agency",
  };
  const { state } = readAddress(addressOf(change({ filters, comparison })), dataset);
  expect(state).toMatchObject({ filters, comparison });
});

test("what an address does not say is as usual, so that Back takes away what was added", () => {
  const { state } = readAddress("", loaded());
  const usual = initialState();
  for (const [key, value] of Object.entries(state))
    expect([key, value]).toEqual([key, usual[key as keyof State]]); // keys of a part of State
});

test("of a filter's values the known ones are kept and the others named", () => {
  const { state, issues } = readAddress("#type=battle&type=picnic", loaded());
  expect(state.filters?.type).toEqual(["battle"]);
  expect(issues).toHaveLength(1);
  expect(issues[0]?.message).toContain("picnic");
});

test("a mention that no longer exists opens its article and is named", () => {
  const { state, issues } = readAddress("#q=hama-front%2Fatlantis", loaded());
  expect(state.selection).toEqual({ placeId: null, articleId: "hama-front", mentionId: null });
  expect(issues[0]?.message).toContain("no longer exists");
});

test("a link that names a mention alone opens its article and place", () => {
  const { state } = readAddress("#q=hama-front%2Fhalfaya", loaded());
  expect(state.selection).toEqual({
    placeId: "halfaya",
    articleId: "hama-front",
    mentionId: "hama-front/halfaya",
  });
});

test("any window of whole minutes comes back as it was", () => {
  const dataset = loaded();
  const minutes = Math.floor((dataset.extent.end - dataset.extent.start) / MINUTE);
  fc.assert(
    fc.property(fc.nat(minutes - 1), fc.nat(minutes - 1), (a, b) => {
      const start = dataset.extent.start + Math.min(a, b) * MINUTE;
      const end = dataset.extent.start + (Math.max(a, b) + 1) * MINUTE;
      const { state } = readAddress(addressOf(change({ window: { start, end } })), dataset);
      expect(state.window).toEqual({ start, end });
    }),
  );
});

test("nonsense is passed over, named, and the rest is still read", () => {
  const { state, issues } = readAddress(
    "#w=yesterday&m=sideways&c=1,2&p=atlantis&k=published&x=1",
    loaded(),
  );
  expect(state.clock).toBe("published");
  expect(state).not.toHaveProperty("window");
  expect(state.mode).toBe("window");
  expect(issues.map(({ path }) => path)).toEqual(["#w", "#m", "#c", "#p", "#x"]);
  expect(issues[0]?.message).toContain("w=yesterday");
});

test("a window that reaches beyond the collection's time is cut to it, and that is said", () => {
  const dataset = loaded();
  const { state, issues } = readAddress("#w=1999-01-01T00:00/2099-01-01T00:00", dataset);
  expect(state.window).toEqual(dataset.extent);
  expect(issues[0]?.message).toContain("was cut to it");
});

test("a window wholly outside the collection's time, or the wrong way round, is refused", () => {
  for (const w of ["1999-01-01T00:00/1999-02-01T00:00", "2024-12-05T00:00/2024-12-03T00:00"])
    expect(readAddress(`#w=${w}`, loaded()).issues).toHaveLength(1);
});

test("no text makes the reading of an address throw", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      readAddress(text, loaded());
      readAddress(`#w=${text}&c=${text}&q=${text}`, loaded());
    }),
  );
});

test("an address without a selection closes what was open", () => {
  expect(readAddress("", loaded()).state.selection).toEqual({
    placeId: null,
    articleId: null,
    mentionId: null,
  });
});

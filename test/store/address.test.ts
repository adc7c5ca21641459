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
      words: "hama jisr",
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
    box: null,
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
  const { state, issues } = readAddress("#mention=hama-front%2Fatlantis", loaded());
  expect(state.selection).toEqual({ placeId: null, articleId: "hama-front", mentionId: null });
  expect(issues[0]?.message).toContain("no longer exists");
});

test("a link that names a mention alone opens its article and place", () => {
  const { state } = readAddress("#mention=hama-front%2Fhalfaya", loaded());
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

test("whole days are written by their names, and any span of days or months can be read", () => {
  const dataset = loaded();
  const day = (n: number) => addDays(dataset.extent.start, n, dataset.collection.timeZone);
  const written = (start: number, end: number) =>
    new URLSearchParams(addressOf(change({ window: { start, end } }))).get("t");
  expect(written(day(1), day(2))).toMatch(/^2024-\d\d-\d\d$/);
  expect(written(day(0), day(2))).toMatch(/^2024-\d\d-\d\d\/2024-\d\d-\d\d$/);
  const read = (text: string) => readAddress(`#t=${text}`, dataset);
  expect(read("all")).toMatchObject({ state: { window: dataset.extent }, issues: [] });
  expect(read("2024")).toMatchObject({ state: { window: dataset.extent }, issues: [] });
  const first = written(day(0), day(1));
  expect(read(`../${first}`).state.window).toEqual({ start: dataset.extent.start, end: day(1) });
  expect(read(`${first}/..`).state.window).toEqual(dataset.extent);
  for (const nonsense of ["..", "../..", "/", "2024-13", "2024-12-03/2024-12-02"])
    expect([nonsense, read(nonsense).issues.length]).toEqual([nonsense, 1]);
});

test("a box to show is read until the map stands, then its camera is written", () => {
  const { state } = readAddress("#bbox=36.2,34.6,37.4,36.4", loaded());
  expect(state.box).toEqual([36.2, 34.6, 37.4, 36.4]);
  const camera = { center: [36.8, 35.5], zoom: 7 } as const;
  const address = addressOf(change({ ...state, camera: { ...camera, center: [36.8, 35.5] } }));
  expect(address).toContain("at=35.50000,36.80000,7.000");
  expect(address).not.toContain("bbox");
});

test("the filter for what was reported is read by another name, too", () => {
  expect(readAddress("#kind=battle", loaded()).state.filters?.type).toEqual(["battle"]);
});

test("nonsense is passed over, named, and the rest is still read", () => {
  const { state, issues } = readAddress(
    "#t=yesterday&mode=sideways&at=1,2&place=atlantis&clock=published&x=1",
    loaded(),
  );
  expect(state.clock).toBe("published");
  expect(state).not.toHaveProperty("window");
  expect(state.mode).toBe("window");
  expect(issues.map(({ path }) => path)).toEqual(["#t", "#mode", "#at", "#place", "#x"]);
  expect(issues[0]?.message).toContain("t=yesterday");
});

test("a window that reaches beyond the collection's time is cut to it, and that is said", () => {
  const dataset = loaded();
  const { state, issues } = readAddress("#t=1999-01-01T00:00/2099-01-01T00:00", dataset);
  expect(state.window).toEqual(dataset.extent);
  expect(issues[0]?.message).toContain("was cut to it");
});

test("a window wholly outside the collection's time, or the wrong way round, is refused", () => {
  for (const w of ["1999-01-01T00:00/1999-02-01T00:00", "2024-12-05T00:00/2024-12-03T00:00"])
    expect(readAddress(`#t=${w}`, loaded()).issues).toHaveLength(1);
});

test("no text makes the reading of an address throw", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      readAddress(text, loaded());
      readAddress(`#t=${text}&at=${text}&mention=${text}`, loaded());
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

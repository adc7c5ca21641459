import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
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

test("an address restores window, mode, clock, list, language, camera and selection", () => {
  const dataset = loaded();
  const state = change({
    window: { start: dataset.extent.start + 90 * MINUTE, end: dataset.extent.end - 30 * MINUTE },
    mode: "cumulative",
    clock: "published",
    list: "articles",
    language: "ar",
    camera: { center: [36.75781, 35.13181], zoom: 8.125 },
    selection: { placeId: "halfaya", articleId: "hama-front", mentionId: "hama-front/halfaya" },
  });
  const { state: restored, issues } = readAddress(addressOf(state), dataset);
  expect(issues).toEqual([]);
  const { window, mode, clock, list, language, camera, selection } = state;
  expect(restored).toEqual({ window, mode, clock, list, language, camera, selection });
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
  expect(state).not.toHaveProperty("mode");
  expect(issues.map(({ path }) => path)).toEqual(["#w", "#m", "#c", "#p", "#x"]);
  expect(issues[0]?.message).toContain("w=yesterday");
});

test("a window that reaches beyond the collection's time is cut to it", () => {
  const dataset = loaded();
  const { state, issues } = readAddress("#w=1999-01-01T00:00/2099-01-01T00:00", dataset);
  expect(state.window).toEqual(dataset.extent);
  expect(issues).toEqual([]);
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

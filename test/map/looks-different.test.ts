import { expect, test } from "vitest";
import { NO_FILTERS } from "../../src/core/select/filters.ts";
import { looksDifferent } from "../../src/map/looks-different.ts";
import type { State } from "../../src/store/state.ts";
import { initialState } from "../../src/store/store.ts";

const state = initialState();
const changes: Partial<State>[] = [
  { window: { start: 1, end: 2 } },
  { mode: "cumulative" },
  { clock: "published" },
  { undated: true },
  { asOf: 5 },
  { filters: { ...NO_FILTERS, type: ["battle"] } },
  { coloring: "type" },
  { comparison: { kind: "publishers", before: "a", after: "b" } },
  { hover: { placeId: "hama", mentionId: null, at: null } },
  { tool: "ruler" },
  { ruler: [[36, 35]] },
  { sketch: [[36, 35]] },
  { language: "ar" },
  { appearance: "dark" },
];

test.each(changes)("symbols are drawn anew for %j", (change) => {
  expect(looksDifferent(state, { ...state, ...change })).toBe(true);
});

test("what the map does not show draws nothing anew", () => {
  const quiet: Partial<State>[] = [
    { list: "articles" },
    { playing: true },
    { mapView: [0, 0, 1, 1] },
  ];
  for (const change of quiet) expect(looksDifferent(state, { ...state, ...change })).toBe(false);
});

test("the map's view counts once a filter asks for it", () => {
  const inView: State = { ...state, filters: { ...NO_FILTERS, inView: true } };
  expect(looksDifferent(inView, { ...inView, mapView: [0, 0, 1, 1] })).toBe(true);
});

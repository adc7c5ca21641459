import fc from "fast-check";
import { expect, test } from "vitest";
import { createDataset } from "../../../src/core/select/dataset.ts";
import {
  CLOCKS,
  isShown,
  MODES,
  type TimeView,
  timeOf,
  visibleIn,
} from "../../../src/core/select/visible.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const dataset = (() => {
  const { collection, places } = exampleData();
  return createDataset(collection, places);
})();
const midnight = (day: string) => Date.parse(`${day}T00:00:00+03:00`);
const view = (start: string, end: string, more: Partial<TimeView> = {}): TimeView => ({
  window: { start: midnight(start), end: midnight(end) },
  mode: "window",
  clock: "occurred",
  undated: false,
  ...more,
});
const shownPlaces = (of: TimeView) => visibleIn(dataset, of).places.map(({ placeId }) => placeId);

test("the window shows what touches it and nothing else", () => {
  expect(shownPlaces(view("2024-12-03", "2024-12-04"))).toContain("halfaya");
  expect(shownPlaces(view("2024-12-04", "2024-12-05"))).not.toContain("halfaya");
  expect(shownPlaces(view("2024-12-02", "2024-12-03"))).toEqual([]);
});

test("cumulative shows everything up to the window's end", () => {
  expect(shownPlaces(view("2024-12-07", "2024-12-08", { mode: "cumulative" }))).toContain(
    "halfaya",
  );
});

test("the two clocks are not mixed: what happened on the 3rd was reported on the 4th", () => {
  const reported = view("2024-12-04", "2024-12-05", { clock: "published" });
  expect(shownPlaces(reported)).toContain("halfaya");
});

test("undated mentions are never shown by when they happened, and are counted", () => {
  const all = visibleIn(dataset, view("2024-11-01", "2025-01-01"));
  const undated = dataset.mentions.filter((placed) => placed.occurred === null);
  expect(undated.length).toBeGreaterThan(0);
  expect(all.undated).toBe(undated.length);
  expect(all.mentionCount + all.undated).toBe(dataset.mentions.length);
});

test("mentions of a place without a position are counted as not on the map", () => {
  const all = visibleIn(dataset, view("2024-11-01", "2025-01-01", { clock: "published" }));
  expect(all.unplaced).toBeGreaterThan(0);
});

const changes = (of: TimeView, data = dataset) => visibleIn(data, of).controlChanges;

test("a change of hands is counted where somebody else held the place before the window", () => {
  expect(changes(view("2024-12-03", "2024-12-04"))).toBe(2);
  expect(changes(view("2024-12-04", "2024-12-05"))).toBe(0);
});

test("an instant shows what changed in the day before it", () => {
  expect(changes(view("2024-12-01", "2024-12-04", { mode: "instant" }))).toBe(2);
});

test("a first claim about a place that nobody described before is no change of hands", () => {
  const { collection, places } = exampleData();
  for (const { properties } of places.features) properties.baseline = undefined;
  expect(changes(view("2024-12-03", "2024-12-04"), createDataset(collection, places))).toBe(0);
});

test("a place is new when nothing was said of it before the window", () => {
  const state = (of: TimeView) =>
    visibleIn(dataset, of).places.find((p) => p.placeId === "halfaya");
  expect(state(view("2024-12-03", "2024-12-04"))?.isNew).toBe(true);
  expect(state(view("2024-12-04", "2024-12-08", { mode: "cumulative" }))?.isNew).toBe(false);
});

test("nothing is called new when the window is all of the time there is", () => {
  const whole: TimeView = {
    window: dataset.extent,
    mode: "window",
    clock: "occurred",
    undated: false,
  };
  expect(visibleIn(dataset, whole).places.some((place) => place.isNew)).toBe(false);
});

test("an unreadable date counts as undated and is named", () => {
  const { collection, places } = exampleData();
  const mention = places.features[0]?.properties.mentions[0];
  if (!mention) throw new Error("the fixture's first place has no mention");
  mention.occurred = "3 December";
  const broken = createDataset(collection, places);
  expect(broken.mentionsById.get(mention.id)?.occurred).toBeNull();
  expect(broken.issues.map(({ code }) => code)).toEqual(["bad-date"]);
});

test("counts equal a look at every mention, for any window, mode and clock", () => {
  const { start, end } = dataset.extent;
  // Edges are where a mention is lost or counted twice: half of the windows begin or end on one.
  const edges = dataset.mentions.flatMap(({ occurred, published }) =>
    [occurred, published].flatMap((time) => (time ? [time.start, time.end] : [])),
  );
  const instants = fc.oneof(fc.integer({ min: start, max: end }), fc.constantFrom(...edges));
  const views = fc.record({
    window: fc
      .tuple(instants, instants)
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
    mode: fc.constantFrom(...MODES),
    clock: fc.constantFrom(...CLOCKS),
    undated: fc.boolean(),
  });
  fc.assert(
    fc.property(views, (asked) => {
      const shown = visibleIn(dataset, asked);
      const counted = dataset.mentions.filter((placed) => {
        const time = timeOf(placed, asked.clock);
        if (time === null) return asked.undated;
        const begun = time.start < asked.window.end;
        if (asked.mode === "cumulative") return begun;
        const from = asked.mode === "instant" ? asked.window.end - 60_000 : asked.window.start;
        return begun && time.end > from;
      });
      expect(shown.mentionCount).toBe(counted.length);
      expect(shown.places.reduce((sum, place) => sum + place.mentions.length, 0)).toBe(
        counted.length,
      );
      expect(counted.every((placed) => isShown(placed, asked))).toBe(true);
    }),
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { knownAsOf } from "../../../src/core/select/as-of.ts";
import { choicesOf } from "../../../src/core/select/choices.ts";
import { createDataset, type PlacedMention } from "../../../src/core/select/dataset.ts";
import {
  createFilter,
  DIMENSIONS,
  type Dimension,
  type Filters,
  NO_FILTERS,
  NO_SIDE,
} from "../../../src/core/select/filters.ts";
import { CLOCKS, MODES, type TimeView } from "../../../src/core/select/visible.ts";
import { MENTION_TYPES, STATUSES } from "../../../src/schema/mention.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const dataset = (() => {
  const { collection, places } = exampleData();
  return createDataset(collection, places);
})();
const december = (day: number) => Date.UTC(2024, 11, day, -3);
const ALL: TimeView = { window: dataset.extent, mode: "window", clock: "occurred", undated: true };

function choices(dimension: Dimension, filters: Partial<Filters> = {}, view: TimeView = ALL) {
  const passes = createFilter(dataset, { ...NO_FILTERS, ...filters }, null);
  return choicesOf(dataset, dataset.mentions, passes, view, dimension).map(
    ({ value, count }) => `${value} ${count}`,
  );
}

describe("the choices of a dimension", () => {
  test("types and statuses stand in the schema's order", () => {
    expect(choices("type")).toEqual(["named 2", "control 3", "battle 3", "displacement 1"]);
    expect(choices("status")).toEqual(["claimed 3", "reported 6"]);
  });

  test("sides stand in the collection's order, whatever their counts; those without one last", () => {
    expect(choices("side")).toEqual(["government 1", "opposition 2", `${NO_SIDE} 6`]);
  });

  test("publishers stand by count, then name", () => {
    expect(choices("publisher")).toEqual([
      "Example Monitor 4",
      "Example Wire Service 3",
      "Example Arabic Daily 2",
      "Example Wire 2",
      "Example State Agency 1",
    ]);
  });

  test("they react to the time, and stay when nothing is left of them", () => {
    const fifth = { ...ALL, window: { start: december(5), end: december(6) }, undated: false };
    expect(choices("language", {}, fifth)).toEqual(["ar 2", "en 0"]);
  });

  test("they react to the other groups but not to their own", () => {
    expect(choices("type", { type: ["battle"], language: ["ar"] })).toEqual([
      "named 0",
      "control 0",
      "battle 1",
      "displacement 1",
    ]);
  });

  test("values of what came later than the report day stay, with none", () => {
    const { mentions } = knownAsOf(dataset, december(5)).dataset;
    const all = choicesOf(dataset, mentions, () => true, ALL, "language");
    expect(all).toEqual([
      { value: "en", count: 7 },
      { value: "ar", count: 0 },
    ]);
  });

  test("nothing gives no choices", () => {
    const { collection } = exampleData();
    const empty = createDataset(collection, { type: "FeatureCollection", features: [] });
    expect(choicesOf(empty, [], () => true, ALL, "type")).toEqual([]);
  });
});

/** Filters over the values of the example, some of them without any mention. */
const filters: fc.Arbitrary<Filters> = fc.record({
  type: fc.subarray([...MENTION_TYPES]),
  side: fc.subarray(["government", "opposition", NO_SIDE]),
  status: fc.subarray([...STATUSES]),
  publisher: fc.subarray(["Example Monitor", "Example Wire", "Example Arabic Daily"]),
  speaker: fc.subarray(["sohr"]),
  language: fc.subarray(["en", "ar"]),
  area: fc.constantFrom(null, { kind: "circle", center: [36.7, 35.2], radiusM: 9000 } as const),
  inView: fc.boolean(),
  words: fc.constantFrom("", "hama", "front"),
});
const view: fc.Arbitrary<TimeView> = fc.record({
  window: fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }))
    .map(([day, length]) => ({ start: december(day), end: december(day + length) })),
  mode: fc.constantFrom(...MODES),
  clock: fc.constantFrom(...CLOCKS),
  undated: fc.boolean(),
});

test("a count is what would be shown if the value alone were chosen in its group", () => {
  const box = [36.6, 35.1, 36.8, 35.3] as const;
  fc.assert(
    fc.property(filters, view, fc.constantFrom(...DIMENSIONS), (chosen, at, dimension) => {
      const test = createFilter(dataset, chosen, box);
      for (const { value, count } of choicesOf(dataset, dataset.mentions, test, at, dimension)) {
        const alone = createFilter(dataset, { ...chosen, [dimension]: [value] }, box);
        expect(count).toBe(dataset.mentions.filter((m) => alone(m) && isIn(m, at)).length);
      }
    }),
  );
});

/** The promise of the timeline's modes, said once more without the code under test. */
function isIn(
  { occurred, published }: PlacedMention,
  { window, mode, clock, undated }: TimeView,
): boolean {
  const time = clock === "occurred" ? occurred : published;
  if (!time) return undated;
  const start = mode === "window" ? window.start : window.end - 60_000;
  return time.start < window.end && (mode === "cumulative" || time.end > start);
}

import { expect, test } from "vitest";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { placeDays } from "../../../src/core/select/place-days.ts";
import { type ExampleData, exampleData } from "../../fixtures/dataset.ts";

function daysOf(
  placeId: string,
  clock: "occurred" | "published",
  most = 31,
  change?: (data: ExampleData) => void,
) {
  const data = exampleData();
  change?.(data);
  return placeDays(createDataset(data.collection, data.places), placeId, clock, most);
}
const counts = (bins: ReturnType<typeof daysOf>) => bins.map(({ count }) => count);
const december = (day: number) => Date.UTC(2024, 11, day, -3);

test("every day of the collection's time has a bin, and a mention is in that of its start", () => {
  const bins = daysOf("hama", "occurred");
  expect(bins).toHaveLength(12);
  expect(counts(bins)).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0]);
  expect(bins[6]?.span).toEqual({ start: december(3), end: december(4) });
});

test("bins are never finer than days, however many there could be", () => {
  expect(daysOf("hama", "occurred", 100)).toHaveLength(12);
});

test("mentions are told by side, and who is said to hold the place as well", () => {
  const day = daysOf("taybat-al-imam", "occurred")[6];
  expect(day?.sides).toEqual([
    { side: "government", count: 1 },
    { side: "opposition", count: 1 },
  ]);
  expect(day?.held).toEqual(["government", "opposition"]);
  expect(daysOf("hama", "occurred")[6]).toMatchObject({
    sides: [{ side: null, count: 1 }],
    held: [],
  });
});

test("whoever fights for a place is not said to hold it", () => {
  const day = daysOf("taybat-al-imam", "occurred", 31, ({ places }) => {
    const [first] =
      places.features.find(({ id }) => id === "taybat-al-imam")?.properties.mentions ?? [];
    if (first) first.type = "battle";
  })[6];
  expect(day?.sides).toHaveLength(2);
  expect(day?.held).toEqual(["government"]);
});

test("undated mentions are in no bin, but on the day they were published on the other clock", () => {
  expect(counts(daysOf("maar-shahur", "occurred")).every((count) => count === 0)).toBe(true);
  expect(counts(daysOf("maar-shahur", "published"))[7]).toBe(1);
});

test("a longer time has longer bins, and no mention is lost", () => {
  const bins = daysOf("hama", "occurred", 31, ({ collection }) => {
    collection.range = "2024-01-01/2024-12-31";
  });
  expect(bins).toHaveLength(12);
  expect(counts(bins).at(-1)).toBe(3);
});

test("what began before the collection's time is in the first bin", () => {
  const bins = daysOf("hama", "occurred", 31, ({ places }) => {
    const hama = places.features.find(({ id }) => id === "hama");
    for (const mention of hama?.properties.mentions ?? []) mention.occurred = "../2024-12-01";
  });
  expect(counts(bins)[0]).toBe(3);
});

test("an unknown place has empty bins", () => {
  expect(counts(daysOf("atlantis", "occurred")).every((count) => count === 0)).toBe(true);
});

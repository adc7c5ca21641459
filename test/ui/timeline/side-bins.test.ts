import { describe, expect, test } from "vitest";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { sideBins } from "../../../src/ui/timeline/side-bins.ts";
import { type ExampleData, exampleData } from "../../fixtures/dataset.ts";

function example(change?: (data: ExampleData) => void) {
  const data = exampleData();
  change?.(data);
  return createDataset(data.collection, data.places);
}

describe("the bars", () => {
  test("are days, however wide the screen", () => {
    expect(sideBins(example(), "occurred", 2560)).toHaveLength(12);
  });

  test("grow coarser on a narrow screen and still hold every dated mention", () => {
    const dataset = example();
    const bins = sideBins(dataset, "occurred", 60);
    expect(bins.length).toBeLessThan(9);
    const count = bins.reduce((sum, bin) => sum + bin.count, 0);
    expect(count).toBe(dataset.mentions.filter((m) => m.occurred).length);
  });

  test("divide in the collection's order of sides, mentions without a side last", () => {
    const bins = sideBins(example(), "occurred", 800);
    const third = bins[6];
    expect(third?.sides.map(({ side }) => side?.id ?? null)).toEqual([
      "government",
      "opposition",
      ...(third?.sides.some(({ side }) => side === null) ? [null] : []),
    ]);
    expect(third?.sides.reduce((sum, layer) => sum + layer.count, 0)).toBe(third?.count);
  });

  test("count a mention of an unknown side without one", () => {
    const dataset = example((data) => {
      data.collection.sides = [];
    });
    const sides = sideBins(dataset, "occurred", 800).flatMap((bin) => bin.sides);
    expect(sides.length).toBeGreaterThan(0);
    expect(sides.every(({ side }) => side === null)).toBe(true);
  });
});

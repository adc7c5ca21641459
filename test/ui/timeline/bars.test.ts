import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDataset } from "../../../src/core/select/dataset.ts";
import type { Clock } from "../../../src/core/select/visible.ts";
import type { Coloring } from "../../../src/store/state.ts";
import { barsOn, layerTimes } from "../../../src/ui/timeline/bars.ts";
import { type ExampleData, exampleData } from "../../fixtures/dataset.ts";
import { december } from "../example-app.tsx";

function example(change?: (data: ExampleData) => void) {
  const data = exampleData();
  change?.(data);
  return createDataset(data.collection, data.places);
}

type Given = { clock?: Clock; coloring?: Coloring; axis?: { start: number; end: number } };
function barsOf(dataset: ReturnType<typeof example>, width: number, given: Given = {}) {
  const { clock = "occurred", coloring = "side", axis = dataset.extent } = given;
  const layers = layerTimes(dataset.mentions, clock, coloring, dataset.collection);
  return barsOn(axis, dataset.collection.timeZone, layers, width);
}

/** Gives the first mention of a place its own time. */
function occurring(placeId: string, occurred: string) {
  return (data: ExampleData) => {
    const place = data.places.features.find(({ id }) => id === placeId);
    const mention = place?.properties.mentions[0];
    if (!mention) throw new Error(`${placeId} has no mention`);
    mention.occurred = occurred;
  };
}

describe("the bars", () => {
  test("are days, however wide the screen", () => {
    expect(barsOf(example(), 2560).bins).toHaveLength(12);
  });

  test("grow coarser on a narrow screen and still hold every dated mention", () => {
    const dataset = example();
    const { bins, before, after } = barsOf(dataset, 60);
    expect(bins.length).toBeLessThan(9);
    const count = bins.reduce((sum, bin) => sum + bin.count, 0);
    expect(count).toBe(dataset.mentions.filter((m) => m.occurred).length);
    expect([before, after]).toEqual([0, 0]);
  });

  test("divide in the collection's order of sides, mentions without a side last", () => {
    const third = barsOf(example(), 800).bins[6];
    expect(third?.parts.map(({ layer, count }) => [layer.id, count])).toEqual([
      ["government", 1],
      ["opposition", 2],
      [null, 1],
    ]);
    expect(third?.count).toBe(4);
  });

  test("count a mention of an unknown side without one", () => {
    const dataset = example((data) => {
      data.collection.sides = [];
    });
    const parts = barsOf(dataset, 800).bins.flatMap((bin) => bin.parts);
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.every(({ layer }) => layer.id === null)).toBe(true);
  });

  test("divide by what happened, with the colours and shapes of the map", () => {
    const third = barsOf(example(), 800, { coloring: "type" }).bins[6];
    expect(third?.parts.map(({ layer, count }) => [layer.id, layer.shape, count])).toEqual([
      ["control", "square", 3],
      ["battle", "diamond", 1],
    ]);
  });

  test("on a part of the time leave nothing out: what lies beside it is counted before and after", () => {
    const dataset = example();
    const dated = dataset.mentions.filter((m) => m.occurred).length;
    const { bins, before, after } = barsOf(dataset, 800, {
      axis: { start: december(4), end: december(5) },
    });
    expect(bins.map(({ count }) => count)).toEqual([1]);
    expect([before, after]).toEqual([4, 2]);
    expect(1 + before + after).toBe(dated);
    const hours = fc.integer({ min: 0, max: 280 });
    fc.assert(
      fc.property(hours, fc.integer({ min: 6, max: 288 }), (from, length) => {
        const start = december(-3) + from * 3_600_000;
        const shown = barsOf(dataset, 500, { axis: { start, end: start + length * 3_600_000 } });
        const inBars = shown.bins.reduce((sum, bin) => sum + bin.count + bin.earlier, 0);
        expect(inBars + shown.before + shown.after).toBe(dated);
      }),
    );
  });

  test("leave out of the first bar what began before it, and say how much that is", () => {
    const dataset = example(occurring("halfaya", "2024-12-01/2024-12-06"));
    const { bins, before, after } = barsOf(dataset, 800, {
      axis: { start: december(4), end: december(6) },
    });
    expect(bins.map(({ count }) => count)).toEqual([1, 2]);
    expect(bins.map(({ earlier }) => earlier)).toEqual([1, 0]);
    expect(bins[0]?.parts.map(({ layer, count }) => [layer.id, count])).toEqual([[null, 1]]);
    expect([before, after]).toEqual([3, 0]);
  });
});

describe("bars finer than a day", () => {
  const axis = { start: december(4), end: december(6) };

  test("are not drawn where a time is known to the day only", () => {
    expect(barsOf(example(), 2000, { axis }).bins).toHaveLength(2);
  });

  test("are drawn where all times of a short axis are known better than that", () => {
    const fine = (data: ExampleData) => {
      for (const place of data.places.features)
        for (const mention of place.properties.mentions)
          if (mention.occurred && mention.occurred > "2024-12-03") mention.occurred += "T14:30";
    };
    expect(barsOf(example(fine), 2000, { axis }).bins).toHaveLength(48);
    // The days before are known less well: where they are seen, too, days it is.
    const more = { start: december(3), end: december(5) };
    expect(barsOf(example(fine), 2000, { axis: more }).bins).toHaveLength(2);
    expect(barsOf(example(fine), 2000).bins).toHaveLength(12);
  });
});

import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { createDataset } from "../../../src/core/select/dataset.ts";
import {
  type Area,
  type Bbox,
  countFilters,
  createFilter,
  type Filters,
  isInArea,
  isInBbox,
  NO_FILTERS,
  NO_SIDE,
  nearestPlace,
  valuesOf,
} from "../../../src/core/select/filters.ts";
import { IdSchema } from "../../../src/schema/text.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const dataset = (() => {
  const { collection, places } = exampleData();
  return createDataset(collection, places);
})();
const HAMA: Area = { kind: "circle", center: [36.7578, 35.1318], radiusM: 1000 };

/** Ids of the mentions that pass, in the order of time. */
function passing(filters: Partial<Filters>, view: Bbox | null = null) {
  const passes = createFilter(dataset, { ...NO_FILTERS, ...filters }, view);
  return dataset.mentions.filter((placed) => passes(placed)).map(({ mention }) => mention.id);
}
const ALL = dataset.mentions.map(({ mention }) => mention.id);

describe("filters", () => {
  test("no filters let everything pass", () => {
    expect(passing({})).toEqual(ALL);
  });

  test("values of one dimension are alternatives", () => {
    expect(passing({ type: ["battle"] })).toHaveLength(3);
    expect(passing({ type: ["battle", "control"] })).toHaveLength(6);
  });

  test("dimensions must all be met", () => {
    expect(passing({ type: ["battle"], language: ["ar"] })).toEqual(["hama-arabic/hama"]);
    expect(passing({ type: ["displacement"], language: ["en"] })).toEqual([]);
  });

  test("one dimension can be left out, for counts of its own choices", () => {
    const passes = createFilter(dataset, { ...NO_FILTERS, type: ["aid"], language: ["ar"] }, null);
    const but = dataset.mentions.filter((placed) => passes(placed, "type"));
    expect(but.map(({ mention }) => mention.id)).toEqual([
      "hama-arabic/hama",
      "hama-arabic/salamiyah",
    ]);
  });

  test("mentions that name no side are a choice of their own", () => {
    expect(passing({ side: [NO_SIDE] })).toHaveLength(6);
    expect(passing({ side: [NO_SIDE, "government", "opposition"] })).toEqual(ALL);
  });

  test("no side of a collection can be taken for none", () => {
    expect(v.safeParse(IdSchema, NO_SIDE).success).toBe(false);
  });

  test("a publisher is who stands behind the claim: its sources, else the article", () => {
    expect(passing({ publisher: ["Example State Agency"] })).toEqual([
      "hama-front/taybat-al-imam-2",
    ]);
    expect(passing({ publisher: ["Example Wire"] })).toEqual([
      "hama-front/maar-shahur",
      "hama-front/rahbat-al-taslih",
    ]);
  });

  test("a mention without quotations has no speaker", () => {
    expect(passing({ speaker: ["sohr"] })).toEqual(["hama-front/hama-2"]);
    const [first] = dataset.mentions;
    expect(first && valuesOf(dataset, first, "speaker")).toEqual([]);
  });

  test("an area keeps what lies in it; what has no position lies in none", () => {
    expect(new Set(passing({ area: HAMA }).map((id) => id.split("/")[1]))).toEqual(
      new Set(["hama", "hama-2"]),
    );
    const world: Area = { kind: "circle", center: [0, 0], radiusM: 21_000_000 };
    expect(passing({ area: world })).toEqual(ALL.filter((id) => !id.endsWith("maar-shahur")));
  });

  test("the view counts only where it is asked for and known", () => {
    const salamiyah: Bbox = [37, 35, 37.1, 35.1];
    expect(passing({}, salamiyah)).toEqual(ALL);
    expect(passing({ inView: true }, null)).toEqual(ALL);
    expect(passing({ inView: true }, salamiyah)).toEqual(["hama-arabic/salamiyah"]);
  });

  test("area and view must both be met", () => {
    expect(passing({ inView: true, area: HAMA }, [37, 35, 37.1, 35.1])).toEqual([]);
  });

  test("they are counted by group, not by value", () => {
    expect(countFilters(NO_FILTERS)).toBe(0);
    expect(countFilters({ ...NO_FILTERS, type: ["battle", "aid"], area: HAMA, inView: true })).toBe(
      3,
    );
  });
});

describe("inside", () => {
  const SQUARE: Area = {
    kind: "polygon",
    corners: [
      [36, 35],
      [37, 35],
      [37, 36],
      [36, 36],
    ],
  };

  test("a polygon holds its inside and its edge, whichever way it was drawn", () => {
    for (const area of [SQUARE, { ...SQUARE, corners: SQUARE.corners.toReversed() }]) {
      expect(isInArea([36.5, 35.5], area)).toBe(true);
      expect(isInArea([36, 35.5], area)).toBe(true);
      expect(isInArea([37, 36], area)).toBe(true);
      expect(isInArea([37.001, 35.5], area)).toBe(false);
    }
  });

  test("a circle holds what is no further than its radius, in metres on the ground", () => {
    // One degree of latitude is some 111.2 km.
    const area: Area = { kind: "circle", center: [36, 35], radiusM: 112_000 };
    expect(isInArea([36, 36], area)).toBe(true);
    expect(isInArea([36, 36.02], area)).toBe(false);
    expect(isInArea([37.2, 35], area)).toBe(true);
  });

  test("a box that crosses the antimeridian holds what lies on either side of it", () => {
    const pacific: Bbox = [170, -10, -170, 10];
    expect(isInBbox([175, 0], pacific)).toBe(true);
    expect(isInBbox([-175, 0], pacific)).toBe(true);
    expect(isInBbox([180, 10], pacific)).toBe(true);
    expect(isInBbox([0, 0], pacific)).toBe(false);
    expect(isInBbox([175, 11], pacific)).toBe(false);
  });

  test("any box holds its corners and its middle", () => {
    const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
    fc.assert(
      fc.property(degrees(180), degrees(180), degrees(90), degrees(90), (west, east, a, b) => {
        const [south, north] = [Math.min(a, b), Math.max(a, b)];
        const box: Bbox = [west, south, east, north];
        expect(isInBbox([west, south], box) && isInBbox([east, north], box)).toBe(true);
        if (west <= east) expect(isInBbox([(west + east) / 2, (a + b) / 2], box)).toBe(true);
      }),
    );
  });
});

describe("the nearest place", () => {
  test("is the one with the shortest way over the ground", () => {
    expect(nearestPlace(dataset, [36.76, 35.14])?.id).toBe("hama");
    expect(nearestPlace(dataset, [36.6, 36])?.id).toBe("idlib");
  });

  test("is none where no place has a position", () => {
    const { collection, places } = exampleData();
    for (const place of places.features) place.geometry = null;
    expect(nearestPlace(createDataset(collection, places), [36.7, 35.2])).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import type { Mapping } from "../../../src/core/table/table.ts";
import {
  firstDates,
  firstPositions,
  firstValues,
  hasDateNumbers,
  orderMatters,
  typeValues,
} from "../../../src/ui/opening/sample.ts";

const MAPPING: Mapping = {
  columns: { latitude: "lat", longitude: "lon", date: "when", type: "kind" },
  types: {},
  dateOrder: "day-first",
  timeZone: "UTC",
  swapped: false,
};
const withDates = (...dates: string[]) => dates.map((when) => ({ when }));

describe("values of a column", () => {
  test("are shown once each, without what stands for nothing", () => {
    const sample = ["a", "", "a", "NULL", "b", "c"].map((kind) => ({ kind }));
    expect(firstValues(sample, "kind", 2)).toEqual(["a", "b"]);
    expect(firstValues(sample, undefined, 2)).toEqual([]);
  });
});

describe("positions", () => {
  test("are shown as they are read, also with columns that stand for each other", () => {
    const sample = [
      { lat: "36,75", lon: "35,13" },
      { lat: "x", lon: "1" },
    ];
    expect(firstPositions(sample, MAPPING, 3)).toEqual([{ lat: 36.75, lon: 35.13 }, null]);
    const swapped = firstPositions(sample, { ...MAPPING, swapped: true }, 1);
    expect(swapped).toEqual([{ lat: 35.13, lon: 36.75 }]);
  });
});

describe("dates", () => {
  test("ask for the order of day and month only where it changes any of them", () => {
    expect(orderMatters(withDates("2024-12-03", "25/12/2024"), MAPPING)).toBe(false);
    expect(orderMatters(withDates("2024-12-03", "3 December 2024"), MAPPING)).toBe(false);
    expect(orderMatters(withDates("03/04/2024"), MAPPING)).toBe(true);
  });

  test("show first those that the order changes, read by the order that is chosen", () => {
    const sample = withDates("2024-12-03", "03/04/2024");
    expect(firstDates(sample, MAPPING, 1)).toEqual([{ text: "03/04/2024", edtf: "2024-04-03" }]);
    const american = { ...MAPPING, dateOrder: "month-first" } as const;
    expect(firstDates(sample, american, 2)).toEqual([
      { text: "03/04/2024", edtf: "2024-03-04" },
      { text: "2024-12-03", edtf: "2024-12-03" },
    ]);
  });

  test("say which can’t be read", () => {
    expect(firstDates(withDates("soon"), MAPPING, 1)).toEqual([{ text: "soon", edtf: null }]);
  });

  test("ask what numbers count where there are any; a year alone is none", () => {
    expect(hasDateNumbers(withDates("45629"), MAPPING)).toBe(true);
    expect(hasDateNumbers(withDates("2024"), MAPPING)).toBe(false);
  });
});

describe("values of types", () => {
  test("come most frequent first, each as it is understood", () => {
    const sample = ["Protest", "Air strike", "Air strike", "Gunmen"].map((kind) => ({ kind }));
    const types = { gunmen: "battle" } as const;
    expect(typeValues(sample, { ...MAPPING, types })).toEqual([
      { text: "Air strike", count: 2, type: "strike" },
      { text: "Protest", count: 1, type: "other" },
      { text: "Gunmen", count: 1, type: "battle" },
    ]);
  });

  test("are thirty at most", () => {
    const sample = Array.from({ length: 99 }, (_, i) => ({ kind: `kind ${i}` }));
    expect(typeValues(sample, MAPPING)).toHaveLength(30);
  });
});

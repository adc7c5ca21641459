import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countOutside,
  countPerBin,
  histogramBins,
  reportDays,
} from "../../../src/core/time/bins.ts";
import { utcToLocal } from "../../../src/core/time/zone.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAMASCUS = "Asia/Damascus";
const BERLIN = "Europe/Berlin";
const utc = (text: string) => Date.parse(text);
const span = (start: string, end: string) => ({ start: utc(start), end: utc(end) });
const locals = (edges: readonly number[], zone: string) =>
  edges.map((edge) => {
    const { month, day, hour } = utcToLocal(edge, zone);
    return `${month}-${day} ${hour}h`;
  });

test("the campaign's eleven days are days of Damascus", () => {
  const edges = histogramBins(span("2024-11-26T21:00Z", "2024-12-08T21:00Z"), DAMASCUS, 40);
  expect(edges).toHaveLength(13);
  expect(locals(edges, DAMASCUS).slice(0, 2)).toEqual(["11-27 0h", "11-28 0h"]);
});

test.each([
  [12 * HOUR, 24, HOUR],
  [2 * DAY, 24, 3 * HOUR],
  [4 * DAY, 20, 6 * HOUR],
  [20 * DAY, 20, DAY],
  [70 * DAY, 12, 7 * DAY],
])("a span of %d ms in at most %d bins gets bins of %d ms", (length, maxBins, width) => {
  const monday = utc("2024-01-01T00:00Z");
  const edges = histogramBins({ start: monday, end: monday + length }, "UTC", maxBins);
  expect((edges[1] ?? 0) - (edges[0] ?? 0)).toBe(width);
});

test("weeks start on Monday, months on the first, years in January, decades in years ending in 0", () => {
  const start = utc("2024-12-04T12:00Z");
  const first = (years: number, maxBins: number) => {
    const edges = histogramBins({ start, end: start + years * 365.25 * DAY }, "UTC", maxBins);
    return new Date(edges[0] ?? 0).toISOString().slice(0, 10);
  };
  expect(first(0.2, 15)).toBe("2024-12-02");
  expect(first(1, 15)).toBe("2024-12-01");
  expect(first(8, 15)).toBe("2024-01-01");
  expect(first(80, 15)).toBe("2020-01-01");
});

test("the hour that comes twice is one bin of two hours, the skipped one has none", () => {
  const autumn = histogramBins(span("2024-10-26T22:00Z", "2024-10-27T23:00Z"), BERLIN, 48);
  const spring = histogramBins(span("2022-03-24T22:00Z", "2022-03-25T21:00Z"), DAMASCUS, 48);
  expect(autumn).toHaveLength(25);
  expect((autumn[3] ?? 0) - (autumn[2] ?? 0)).toBe(2 * HOUR);
  expect(spring).toHaveLength(24);
  expect(locals(spring, DAMASCUS)[0]).toBe("3-25 1h");
});

test("an empty or open span has no bins", () => {
  expect(histogramBins({ start: 5, end: 5 }, "UTC", 10)).toEqual([]);
  expect(histogramBins({ start: 5, end: 1 }, "UTC", 10)).toEqual([]);
  expect(histogramBins({ start: 5, end: Number.POSITIVE_INFINITY }, "UTC", 10)).toEqual([]);
});

test("where nothing fits, the span is one bin", () => {
  const long = span("0001-01-01T00:00Z", "9999-01-01T00:00Z");
  expect(histogramBins(long, "UTC", 1)).toEqual([long.start, long.end]);
});

test("bins ascend, cover the span and are never too many", () => {
  const length = fc.oneof(
    fc.integer({ min: 1, max: 3 * DAY }),
    fc.integer({ min: DAY, max: 400 * DAY }),
    fc.integer({ min: 365 * DAY, max: 36_500 * DAY }),
  );
  const start = fc.integer({ min: utc("1900-01-01T00:00Z"), max: utc("2060-01-01T00:00Z") });
  const zone = fc.constantFrom("UTC", DAMASCUS, BERLIN, "Pacific/Apia", "Australia/Lord_Howe");
  fc.assert(
    fc.property(
      start,
      length,
      zone,
      fc.integer({ min: 1, max: 120 }),
      (from, ms, name, maxBins) => {
        const edges = histogramBins({ start: from, end: from + ms }, name, maxBins);
        expect(edges.length - 1).toBeLessThanOrEqual(maxBins);
        expect(edges[0]).toBeLessThanOrEqual(from);
        expect(edges.at(-1)).toBeGreaterThanOrEqual(from + ms);
        for (const [i, edge] of edges.slice(1).entries())
          expect(edge).toBeGreaterThan(edges[i] ?? 0);
      },
    ),
  );
});

test("each item counts once, in the bin of its start; one that began earlier in none", () => {
  const items = [
    { start: -5, end: 3 },
    { start: 0, end: 30 },
    { start: 10, end: 11 },
    { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY },
  ];
  expect(countPerBin(items, [0, 10, 20])).toEqual([1, 1]);
  expect(countOutside(items, [0, 10, 20])).toEqual({ before: 0, earlier: 2, after: 0 });
});

test("items outside the edges do not count, nor do no items or no edges", () => {
  const outside = [
    { start: -5, end: 0 },
    { start: 20, end: 21 },
  ];
  expect(countPerBin(outside, [0, 10, 20])).toEqual([0, 0]);
  expect(countPerBin([], [0, 10])).toEqual([0]);
  expect(countPerBin([{ start: 0, end: 1 }], [])).toEqual([]);
});

test("the sum of counts, with what began earlier and lasts, is the number of items that touch the span", () => {
  const item = fc.tuple(fc.integer({ min: -50, max: 150 }), fc.integer({ min: 1, max: 80 }));
  fc.assert(
    fc.property(fc.array(item), (pairs) => {
      const items = pairs.map(([start, length]) => ({ start, end: start + length }));
      const touching = items.filter(({ start, end }) => start < 100 && end > 0).length;
      const counts = countPerBin(items, [0, 7, 30, 100]);
      const { earlier } = countOutside(items, [0, 7, 30, 100]);
      expect(counts.reduce((a, b) => a + b, earlier)).toBe(touching);
    }),
  );
});

test("report days are the local days in which something starts, once each and in order", () => {
  const at = (text: string) => ({ start: utc(text), end: utc(text) + 1 });
  const items = [
    at("2024-12-03T21:30Z"),
    at("2024-12-03T05:00Z"),
    at("2024-12-03T20:59Z"),
    { start: Number.NEGATIVE_INFINITY, end: 0 },
  ];
  expect(reportDays(items, DAMASCUS)).toEqual([utc("2024-12-02T21:00Z"), utc("2024-12-03T21:00Z")]);
  expect(reportDays([], DAMASCUS)).toEqual([]);
});

test("a report on the day without midnight is on that day", () => {
  const days = reportDays([span("2022-03-25T10:00Z", "2022-03-25T11:00Z")], DAMASCUS);
  expect(locals(days, DAMASCUS)).toEqual(["3-25 1h"]);
});

test("hours of a day whose clocks go forward are 23 bins", () => {
  const edges = histogramBins(span("2024-03-30T23:00Z", "2024-03-31T22:00Z"), BERLIN, 48);
  expect(edges).toHaveLength(24);
  expect(new Set(edges).size).toBe(24);
});

test("what starts at the end of the last bin lies after it, and what ends at the start of the first before it", () => {
  const items = [
    { start: 20, end: 30 },
    { start: 0, end: 10 },
  ];
  expect(countOutside(items, [10, 15, 20])).toEqual({ before: 1, earlier: 0, after: 1 });
  expect(countPerBin(items, [10, 15, 20])).toEqual([0, 0]);
});

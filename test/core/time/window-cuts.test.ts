import fc from "fast-check";
import { expect, test } from "vitest";
import { isShown } from "../../../src/core/select/visible.ts";
import { countOutside, countPerBin, histogramBins } from "../../../src/core/time/bins.ts";
import { type Interval, overlaps } from "../../../src/core/time/interval.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2024, 10, 27);
const DAYS = 12;
const at = (hours: number) => START + hours * HOUR;
const mention = exampleData().places.features[0]?.properties.mentions[0];
if (!mention) throw new Error("the example has no mention");

function isIn(occurred: Interval, window: Interval): boolean {
  if (!mention) return false;
  const placed = { mention, placeId: "hama", occurred, published: occurred };
  return isShown(placed, { window, mode: "window", clock: "occurred", undated: false });
}

const hours = fc.integer({ min: 0, max: DAYS * 24 - 1 });
const times = fc
  .tuple(hours, fc.integer({ min: 1, max: 72 }))
  .map(([from, length]) => ({ start: at(from), end: Math.min(at(from + length), at(DAYS * 24)) }));
/** All of the time, cut into windows at any hours. */
const cuts = fc.uniqueArray(hours, { maxLength: 20 }).map((inner) => {
  const edges = [...new Set([0, ...inner, DAYS * 24])].sort((a, b) => a - b).map(at);
  return edges.slice(1).map((end, i) => ({ start: edges[i] ?? START, end }));
});

test("what begins exactly at a window's end belongs to the next window alone", () => {
  const minute = { start: at(48), end: at(48) + 60_000 };
  expect(isIn(minute, { start: at(24), end: at(48) })).toBe(false);
  expect(isIn(minute, { start: at(48), end: at(72) })).toBe(true);
  const before = { start: at(47), end: at(48) };
  expect(isIn(before, { start: at(24), end: at(48) })).toBe(true);
  expect(isIn(before, { start: at(48), end: at(72) })).toBe(false);
});

test("however the time is cut into windows, each mention is in one at least, and in one only if it touches one", () => {
  fc.assert(
    fc.property(cuts, fc.array(times, { maxLength: 30 }), (windows, all) => {
      for (const time of all) {
        const inside = windows.filter((window) => isIn(time, window)).length;
        const whole = windows.some(({ start, end }) => start <= time.start && time.end <= end);
        expect(inside).toBeGreaterThanOrEqual(1);
        expect(inside === 1).toBe(whole);
      }
    }),
  );
});

test("the bars and what lies before and after them count each mention once, whatever the axis shows", () => {
  const open = fc.constantFrom(
    { start: Number.NEGATIVE_INFINITY, end: at(30) },
    { start: at(30), end: Number.POSITIVE_INFINITY },
    { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY },
  );
  const axes = fc
    .tuple(hours, fc.integer({ min: 6, max: 200 }))
    .map(([from, length]) => ({ start: at(from), end: at(from + length) }));
  const all = fc.array(fc.oneof(times, open), { maxLength: 40 });
  const finest = fc.constantFrom("hour" as const, "day" as const);
  fc.assert(
    fc.property(axes, all, fc.integer({ min: 1, max: 60 }), finest, (axis, items, most, unit) => {
      const edges = histogramBins(axis, "Asia/Damascus", most, unit);
      const counts = countPerBin(items, edges);
      const { before, earlier, after } = countOutside(items, edges);
      const inBars = counts.reduce((a, b) => a + b, 0);
      const span = { start: edges[0] ?? 0, end: edges.at(-1) ?? 0 };
      expect(inBars + earlier).toBe(items.filter((item) => overlaps(item, span)).length);
      expect(inBars + before + earlier + after).toBe(items.length);
    }),
  );
});

test("bins are not finer than a day where that is asked for", () => {
  const axis = { start: at(-3), end: at(-3) + DAY };
  expect(histogramBins(axis, "Asia/Damascus", 100, "day")).toEqual([at(-3), at(21)]);
  expect(histogramBins(axis, "Asia/Damascus", 100)).toHaveLength(25);
});

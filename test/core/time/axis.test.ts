import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fitAxis,
  isFineAxis,
  LEAST_AXIS_MS,
  panAxis,
  pinchAxis,
  showOnAxis,
  zoomAxis,
} from "../../../src/core/time/axis.ts";
import type { Interval } from "../../../src/core/time/interval.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const extent: Interval = { start: 100 * DAY, end: 140 * DAY };
const days = (from: number, to: number): Interval => ({
  start: extent.start + from * DAY,
  end: extent.start + to * DAY,
});
const lengthOf = ({ start, end }: Interval) => end - start;

const instants = fc.integer({ min: extent.start - 20 * DAY, max: extent.end + 20 * DAY });
const spans = fc
  .tuple(fc.integer({ min: 0, max: 39 * 24 }), fc.integer({ min: 6, max: 40 * 24 }))
  .map(([from, length]) => fitAxis(days(from / 24, (from + length) / 24), extent));
const factors = fc.double({ min: 0.001, max: 1000, noNaN: true });
const shares = fc.double({ min: -0.5, max: 1.5, noNaN: true });

function expectAllowed(axis: Interval): void {
  expect(axis.start).toBeGreaterThanOrEqual(extent.start);
  expect(axis.end).toBeLessThanOrEqual(extent.end);
  expect(lengthOf(axis)).toBeGreaterThanOrEqual(LEAST_AXIS_MS);
}

test("the axis stays inside the extent and no shorter than six hours, whatever is done to it", () => {
  const ways = fc.oneof(
    fc.tuple(spans, factors, instants).map(([a, f, at]) => zoomAxis(a, extent, f, at)),
    fc.tuple(spans, instants).map(([a, by]) => panAxis(a, extent, by - extent.start)),
    fc
      .tuple(fc.tuple(instants, instants), fc.tuple(shares, shares))
      .map(([at, under]) => pinchAxis(extent, at, under)),
    fc.tuple(spans, spans).map(([a, shown]) => showOnAxis(a, extent, shown)),
    fc.tuple(instants, instants).map(([start, end]) => fitAxis({ start, end }, extent)),
  );
  fc.assert(fc.property(ways, expectAllowed), { numRuns: 500 });
});

describe("zooming", () => {
  test("keeps the instant under the pointer where it was, away from the limits", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 1.5, noNaN: true }), shares, (factor, share) => {
        const axis = days(15, 25);
        const at = axis.start + Math.max(0, Math.min(1, share)) * lengthOf(axis);
        const zoomed = zoomAxis(axis, extent, factor, at);
        const before = (at - axis.start) / lengthOf(axis);
        expect((at - zoomed.start) / lengthOf(zoomed)).toBeCloseTo(before, 5);
      }),
    );
  });

  test("in and out again leads back, and out far enough to the very extent", () => {
    const axis = days(15, 25);
    const there = zoomAxis(axis, extent, 0.5, extent.start + 18 * DAY);
    expect(lengthOf(there)).toBe(5 * DAY);
    expect(zoomAxis(there, extent, 2, extent.start + 18 * DAY)).toEqual(axis);
    expect(zoomAxis(axis, extent, 50, axis.end)).toEqual(extent);
    expect(lengthOf(zoomAxis(axis, extent, 1e-6, axis.start))).toBe(6 * HOUR);
  });

  test("shows an extent of less than six hours whole", () => {
    const short = { start: 0, end: 2 * HOUR };
    expect(zoomAxis(short, short, 0.1, HOUR)).toEqual(short);
  });
});

test("panning keeps the length and stops at the extent", () => {
  expect(panAxis(days(10, 20), extent, 3 * DAY)).toEqual(days(13, 23));
  expect(panAxis(days(10, 20), extent, -30 * DAY)).toEqual(days(0, 10));
  expect(panAxis(extent, extent, DAY)).toEqual(extent);
});

test("two fingers keep the instants they came down on", () => {
  const [a, b] = [extent.start + 18 * DAY, extent.start + 20 * DAY];
  const axis = pinchAxis(extent, [a, b], [0.25, 0.75]);
  expect(axis).toEqual(days(17, 21));
  expect(pinchAxis(extent, [b, a], [0.75, 0.25])).toEqual(axis);
  expect(lengthOf(pinchAxis(extent, [a, b], [0.5, 0.5]))).toBe(lengthOf(extent));
});

test("a span that is seen leaves the axis alone, another comes into its middle, a longer one fills it", () => {
  const axis = days(10, 20);
  expect(showOnAxis(axis, extent, days(10, 12))).toBe(axis);
  expect(showOnAxis(axis, extent, days(30, 32))).toEqual(days(26, 36));
  expect(showOnAxis(axis, extent, days(5, 25))).toEqual(days(5, 25));
});

test("what was chosen is cut to the extent; nothing of it left, or nothing chosen, is the extent", () => {
  expect(fitAxis(days(-5, 4), extent)).toEqual(days(0, 4));
  expect(fitAxis(days(50, 60), extent)).toEqual(extent);
  expect(fitAxis(null, extent)).toEqual(extent);
});

test("an axis is about hours when it shows less than three days", () => {
  expect(isFineAxis(days(0, 3))).toBe(false);
  expect(isFineAxis(days(0, 2.9))).toBe(true);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Interval } from "../../../src/core/time/interval.ts";
import {
  attract,
  centreWindow,
  dayWindow,
  fitWindow,
  instantOf,
  moveWindow,
  nudgeWindow,
  sameWindow,
  stepWindow,
  type WindowBounds,
} from "../../../src/core/time/window.ts";
import { addDays, startOfDay } from "../../../src/core/time/zone.ts";

const DAY_MS = 86_400_000;
// Berlin moves its clocks at 02:00 on 31 March 2024, Beirut at midnight, where the day then starts at 01:00.
const ZONES = ["Asia/Damascus", "Europe/Berlin", "Asia/Beirut", "UTC"];

function boundsOf(timeZone: string, days = 30): WindowBounds {
  const start = startOfDay(Date.UTC(2024, 2, 20, 12), timeZone);
  return { extent: { start, end: addDays(start, days, timeZone) }, timeZone };
}

/** Days `from` to `to` (not included) of the extent. */
function days({ extent, timeZone }: WindowBounds, from: number, to: number): Interval {
  return { start: addDays(extent.start, from, timeZone), end: addDays(extent.start, to, timeZone) };
}

const zones = fc.constantFrom(...ZONES);
const parts = fc.constantFrom("start", "end", "body");
const grains = fc.constantFrom("day", "hour", "minute");
const spans = fc
  .tuple(fc.integer({ min: 0, max: 28 }), fc.integer({ min: 1, max: 30 }))
  .map(([from, length]) => [from, Math.min(30, from + length)] as const);
const anywhereMs = fc.integer({ min: -40 * DAY_MS, max: 80 * DAY_MS });

describe("moving a part of the window", () => {
  test("keeps it inside the extent and its edges apart, wherever the pointer goes", () => {
    fc.assert(
      fc.property(zones, parts, grains, spans, anywhereMs, (zone, part, grain, span, offset) => {
        const bounds = boundsOf(zone);
        const { extent } = bounds;
        const from = days(bounds, ...span);
        const moved = moveWindow(from, part, extent.start + offset, grain, bounds);
        expect(moved.start).toBeGreaterThanOrEqual(extent.start);
        expect(moved.end).toBeLessThanOrEqual(extent.end);
        expect(moved.end - moved.start).toBeGreaterThanOrEqual(60_000);
      }),
    );
  });

  test("of whole days by days leaves whole days", () => {
    fc.assert(
      fc.property(zones, parts, spans, anywhereMs, (zone, part, span, offset) => {
        const bounds = boundsOf(zone);
        const at = bounds.extent.start + offset;
        const moved = moveWindow(days(bounds, ...span), part, at, "day", bounds);
        expect(startOfDay(moved.start, zone)).toBe(moved.start);
        expect(startOfDay(moved.end, zone)).toBe(moved.end);
      }),
    );
  });

  test("by its body keeps the number of days, also over a change of clocks", () => {
    fc.assert(
      fc.property(zones, spans, anywhereMs, (zone, span, offset) => {
        const bounds = boundsOf(zone);
        const from = days(bounds, ...span);
        const moved = moveWindow(from, "body", bounds.extent.start + offset, "day", bounds);
        expect(Math.round((moved.end - moved.start) / DAY_MS)).toBe(span[1] - span[0]);
      }),
    );
  });

  test("by its body keeps the length in ms of a window that is not whole days", () => {
    const bounds = boundsOf("Europe/Berlin");
    const window = days(bounds, 5, 7);
    const odd = { start: window.start + 3_600_000, end: window.end };
    const moved = moveWindow(odd, "body", bounds.extent.start - DAY_MS, "day", bounds);
    expect(moved).toEqual({
      start: bounds.extent.start,
      end: bounds.extent.start + 47 * 3_600_000,
    });
  });

  test("lands on the nearest local midnight, or on the minute when free", () => {
    const bounds = boundsOf("Asia/Damascus");
    const window = days(bounds, 2, 8);
    const at = days(bounds, 4, 5).start + 11 * 3_600_000 + 20_000;
    expect(moveWindow(window, "start", at, "day", bounds)).toEqual(days(bounds, 4, 8));
    expect(moveWindow(window, "start", at, "minute", bounds).start).toBe(at - 20_000);
  });

  test("stops an edge one day before the other", () => {
    const bounds = boundsOf("Asia/Damascus");
    const window = days(bounds, 2, 8);
    expect(moveWindow(window, "start", bounds.extent.end, "day", bounds)).toEqual(
      days(bounds, 7, 8),
    );
    expect(moveWindow(window, "end", bounds.extent.start, "day", bounds)).toEqual(
      days(bounds, 2, 3),
    );
  });
});

describe("stepping", () => {
  test("forth and back by days away from the limits leads back", () => {
    fc.assert(
      fc.property(zones, parts, fc.integer({ min: 1, max: 7 }), (zone, part, step) => {
        const bounds = boundsOf(zone);
        const window = days(bounds, 10, 20);
        const there = stepWindow(window, part, step, bounds);
        expect(sameWindow(there, window)).toBe(false);
        expect(stepWindow(there, part, -step, bounds)).toEqual(window);
      }),
    );
  });

  test("from within a day goes first to its start or its end", () => {
    const bounds = boundsOf("Asia/Damascus");
    const whole = days(bounds, 3, 9);
    const noon = { start: whole.start + DAY_MS / 2, end: whole.end };
    expect(stepWindow(noon, "start", -1, bounds)).toEqual(whole);
    expect(stepWindow(noon, "start", 1, bounds)).toEqual(days(bounds, 4, 9));
  });
});

test("a window is centred on a day as far as the extent allows", () => {
  const bounds = boundsOf("Asia/Damascus");
  const noon = days(bounds, 20, 21).start + DAY_MS / 2;
  expect(centreWindow(days(bounds, 0, 3), noon, bounds)).toEqual(days(bounds, 19, 22));
  expect(centreWindow(days(bounds, 5, 8), bounds.extent.start, bounds)).toEqual(days(bounds, 0, 3));
});

test("a window outside the extent becomes the whole extent, one that sticks out is cut", () => {
  const bounds = boundsOf("Asia/Damascus");
  expect(fitWindow({ start: 0, end: 0 }, bounds.extent)).toEqual(bounds.extent);
  expect(fitWindow(days(bounds, -5, 4), bounds.extent)).toEqual(days(bounds, 0, 4));
});

test("a day's window is as long as the day: 23 hours when clocks go forward", () => {
  const start = startOfDay(Date.UTC(2024, 2, 31, 12), "Europe/Berlin");
  const { end } = dayWindow(start, "Europe/Berlin");
  expect(end - start).toBe(23 * 3_600_000);
});

describe("a moment", () => {
  test("goes anywhere in the extent; the start gives way by one step", () => {
    const bounds = boundsOf("Asia/Damascus");
    const window = days(bounds, 4, 8);
    expect(moveWindow(window, "moment", days(bounds, 2, 3).end, "day", bounds)).toEqual(
      days(bounds, 2, 3),
    );
    expect(moveWindow(window, "moment", days(bounds, 0, 20).end, "day", bounds)).toEqual(
      days(bounds, 4, 20),
    );
    expect(moveWindow(window, "moment", 0, "hour", bounds)).toEqual({
      start: bounds.extent.start,
      end: bounds.extent.start + 3_600_000,
    });
    expect(instantOf(window, "moment")).toBe(window.end);
    expect(stepWindow(window, "moment", -5, bounds)).toEqual(days(bounds, 2, 3));
  });

  test("stays inside the extent with a start before it, by any grain", () => {
    fc.assert(
      fc.property(zones, grains, spans, anywhereMs, (zone, grain, span, offset) => {
        const bounds = boundsOf(zone);
        const { extent } = bounds;
        const from = days(bounds, ...span);
        const moved = moveWindow(from, "moment", extent.start + offset, grain, bounds);
        expect(moved.start).toBeGreaterThanOrEqual(extent.start);
        expect(moved.end).toBeLessThanOrEqual(extent.end);
        expect(moved.start).toBeLessThan(moved.end);
      }),
    );
  });
});

test("an hour's grain lands on full local hours, also where zones are half an hour off", () => {
  for (const zone of ["Asia/Damascus", "Asia/Kolkata"]) {
    const bounds = boundsOf(zone);
    const window = days(bounds, 2, 8);
    const ten = days(bounds, 4, 5).start + 10 * 3_600_000;
    expect(moveWindow(window, "end", ten + 29 * 60_000, "hour", bounds).end).toBe(ten);
    expect(moveWindow(window, "end", ten + 31 * 60_000, "hour", bounds).end).toBe(ten + 3_600_000);
  }
});

test("nudging moves a part by hours or minutes and no further than the other edge", () => {
  const bounds = boundsOf("Asia/Damascus");
  const window = days(bounds, 2, 3);
  expect(nudgeWindow(window, "end", -3_600_000, bounds).end).toBe(window.end - 3_600_000);
  expect(nudgeWindow(window, "start", 90 * 3_600_000, bounds).start).toBe(window.end - 60_000);
  expect(nudgeWindow(window, "body", 60_000, bounds)).toEqual({
    start: window.start + 60_000,
    end: window.end + 60_000,
  });
});

test("an edge within reach draws an instant in, the nearest one; none leaves it", () => {
  expect(attract(104, [0, 100, 110, 200], 5)).toBe(100);
  expect(attract(106, [0, 100, 110, 200], 5)).toBe(110);
  expect(attract(150, [0, 100, 110, 200], 5)).toBe(150);
  expect(attract(150, [], 5)).toBe(150);
});

test("a window is centred on an hour where hours are asked for", () => {
  const bounds = boundsOf("Asia/Damascus");
  const window = { start: bounds.extent.start, end: bounds.extent.start + 4 * 3_600_000 };
  const noon = days(bounds, 20, 21).start + DAY_MS / 2;
  expect(centreWindow(window, noon + 60_000, bounds, "hour")).toEqual({
    start: noon - 2 * 3_600_000,
    end: noon + 2 * 3_600_000,
  });
});

test("an hour's grain lands on full hours before 1970, too", () => {
  const start = Date.UTC(1967, 5, 5);
  const bounds = { extent: { start, end: start + 6 * DAY_MS }, timeZone: "UTC" };
  const ten = start + DAY_MS + 10 * 3_600_000;
  const { end } = moveWindow({ start, end: ten }, "end", ten + 12_345, "hour", bounds);
  expect(end).toBe(ten);
});

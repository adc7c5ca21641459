import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  entryLimits,
  readDayEntry,
  readMomentEntry,
  readWindowEntry,
  writeLocalTime,
} from "../../../src/core/time/time-entry.ts";
import type { WindowBounds } from "../../../src/core/time/window.ts";
import { addDays, localToUtc, startOfDay } from "../../../src/core/time/zone.ts";

const MINUTE_MS = 60_000;
// Berlin skips 02:00–03:00 on 31 March and has 02:00–03:00 twice on 27 October 2024.
const timeZone = "Europe/Berlin";
const at = (month: number, day: number, hour = 0, minute = 0) =>
  localToUtc({ year: 2024, month, day, hour, minute }, timeZone);
const bounds: WindowBounds = { extent: { start: at(3, 1), end: at(12, 1) }, timeZone };
const now = { start: at(6, 1), end: at(6, 3) };
const read = (start: string, end: string) => readWindowEntry({ start, end }, now, bounds);

describe("typed start and end", () => {
  test("are read to the minute; the end is the first instant outside", () => {
    expect(read("2024-06-01T06:30", "2024-06-03T00:00")).toEqual({
      window: { start: at(6, 1, 6, 30), end: at(6, 3) },
      notes: {},
      problems: {},
    });
  });

  test("with seconds or a blank between day and time are read, too", () => {
    expect(read(" 2024-06-01 06:30 ", "2024-06-03T00:00:00").window).toEqual({
      start: at(6, 1, 6, 30),
      end: at(6, 3),
    });
  });

  test("that are no times are named as they came, each at its own field", () => {
    const { window, problems } = read("2024-02-30T10:00", "yesterday");
    expect(window).toBeNull();
    expect(problems).toEqual({
      start: { kind: "unreadable", text: "2024-02-30T10:00" },
      end: { kind: "unreadable", text: "yesterday" },
    });
    expect(read("2024-06-01T24:00", "").problems).toEqual({
      start: { kind: "unreadable", text: "2024-06-01T24:00" },
      end: { kind: "empty" },
    });
  });

  test("outside the extent or in the wrong order are refused with the instant that came", () => {
    expect(read("2024-02-29T23:59", "2024-12-01T00:01").problems).toEqual({
      start: { kind: "outside", instant: bounds.extent.start - MINUTE_MS },
      end: { kind: "outside", instant: bounds.extent.end + MINUTE_MS },
    });
    expect(read("2024-06-02T00:00", "2024-06-02T00:00").problems).toEqual({
      end: { kind: "reversed", instant: at(6, 2) },
    });
  });

  test("may be the extent's own, and leave a minute at least", () => {
    expect(read("2024-03-01T00:00", "2024-12-01T00:00").window).toEqual(bounds.extent);
    expect(read("2024-12-01T00:00", "2024-12-01T00:00").problems.start?.kind).toBe("outside");
    expect(entryLimits("end", bounds).start).toBe(bounds.extent.start + MINUTE_MS);
  });

  test("that clocks skip are moved on and noted; of two equal ones the first is meant, and noted", () => {
    const { window, notes } = read("2024-03-31T02:30", "2024-10-27T02:30");
    expect(window).toEqual({
      start: Date.UTC(2024, 2, 31, 1, 30),
      end: Date.UTC(2024, 9, 27, 0, 30),
    });
    expect(notes).toEqual({ start: "skipped", end: "twice" });
  });

  test("that were not changed stay, also the second of two equal times", () => {
    const second = Date.UTC(2024, 9, 27, 1, 30);
    const shown = { start: at(6, 1), end: second };
    const texts = { start: "2024-06-02T00:00", end: writeLocalTime(second, timeZone) };
    expect(texts.end).toBe("2024-10-27T02:30");
    expect(readWindowEntry(texts, shown, bounds)).toEqual({
      window: { start: at(6, 2), end: second },
      notes: {},
      problems: {},
    });
  });

  test("come back from their texts in any zone", () => {
    const zones = fc.constantFrom("Asia/Damascus", "Asia/Kathmandu", "America/St_Johns", "UTC");
    // 1951 to 2046: before, some zones were not on full minutes.
    const minutes = fc.integer({ min: -10_000_000, max: 40_000_000 });
    fc.assert(
      fc.property(zones, minutes, fc.integer({ min: 1, max: 50_000 }), (zone, from, length) => {
        const start = from * MINUTE_MS;
        const window = { start, end: start + length * MINUTE_MS };
        const texts = {
          start: writeLocalTime(window.start, zone),
          end: writeLocalTime(window.end, zone),
        };
        const wide = {
          extent: { start: startOfDay(start, zone), end: addDays(window.end, 1, zone) },
          timeZone: zone,
        };
        // From another window, so that nothing is known but the texts.
        const result = readWindowEntry(texts, { start: 0, end: 0 }, wide);
        if (result.notes.start || result.notes.end) return;
        expect(result.window).toEqual(window);
      }),
    );
  });

  test("whatever they are, give a window inside the extent or say what is wrong", () => {
    const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, "0"));
    const times = fc
      .tuple(two(14), two(33), two(25), two(61))
      .map(([month, day, hour, minute]) => `2024-${month}-${day}T${hour}:${minute}`);
    const texts = fc.oneof(times, fc.string());
    fc.assert(
      fc.property(texts, texts, (start, end) => {
        const { window, problems } = read(start, end);
        expect(window === null).toBe(Object.keys(problems).length > 0);
        if (!window) return;
        expect(window.start).toBeGreaterThanOrEqual(bounds.extent.start);
        expect(window.end).toBeLessThanOrEqual(bounds.extent.end);
        expect(window.start).toBeLessThan(window.end);
      }),
    );
  });
});

describe("a typed moment", () => {
  test("is the last minute of the window, whose start stays where it can", () => {
    const end = at(6, 2, 12, 1);
    expect(readMomentEntry("2024-06-02T12:00", now, bounds).window).toEqual({ ...now, end });
    const earlier = at(5, 1, 12);
    expect(readMomentEntry("2024-05-01T12:00", now, bounds).window).toEqual({
      start: earlier,
      end: earlier + MINUTE_MS,
    });
  });

  test("may be the extent's last minute, and no later", () => {
    expect(readMomentEntry("2024-11-30T23:59", now, bounds).window?.end).toBe(bounds.extent.end);
    expect(readMomentEntry("2024-12-01T00:00", now, bounds)).toEqual({
      window: null,
      notes: {},
      problems: { end: { kind: "outside", instant: bounds.extent.end } },
    });
  });
});

describe("a typed day", () => {
  test("is read as its start", () => {
    expect(readDayEntry("2024-06-02", bounds)).toBe(at(6, 2));
    expect(readDayEntry("2024-03-01", bounds)).toBe(bounds.extent.start);
  });

  test("outside the extent, or none at all, is null", () => {
    for (const text of ["2024-12-01", "2024-02-29", "2024-06-31", "0002-06-02", "", "2024-6-2"])
      expect(readDayEntry(text, bounds)).toBeNull();
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  dayStarts,
  isTimeZone,
  localToUtc,
  startOfDay,
  utcToLocal,
} from "../../../src/core/time/zone.ts";

const HOUR = 3_600_000;
const DAMASCUS = "Asia/Damascus";
const BERLIN = "Europe/Berlin";
const ZONES = ["UTC", DAMASCUS, BERLIN, "America/Havana", "Asia/Kathmandu", "Australia/Lord_Howe"];
const utc = (text: string) => Date.parse(text);
const local = (year: number, month: number, day: number, hour = 0, minute = 0) => ({
  year,
  month,
  day,
  hour,
  minute,
});
const instant = fc.integer({ min: utc("1950-01-01T00:00Z"), max: utc("2050-01-01T00:00Z") });

test("knows zones by name and nothing else", () => {
  expect(isTimeZone(DAMASCUS)).toBe(true);
  expect(isTimeZone("UTC")).toBe(true);
  for (const name of ["", "Damascus", "+03:00", "Asia/Atlantis"])
    expect(isTimeZone(name)).toBe(false);
});

test("a local time is an instant, before and after Syria gave up daylight saving", () => {
  expect(localToUtc(local(2022, 1, 10, 12), DAMASCUS)).toBe(utc("2022-01-10T10:00Z"));
  expect(localToUtc(local(2022, 7, 10, 12), DAMASCUS)).toBe(utc("2022-07-10T09:00Z"));
  expect(localToUtc(local(2024, 12, 3, 12), DAMASCUS)).toBe(utc("2024-12-03T09:00Z"));
});

test("a time that clocks skip moves on by the length of the gap", () => {
  expect(localToUtc(local(2024, 3, 31, 2, 30), BERLIN)).toBe(utc("2024-03-31T01:30Z"));
  expect(utcToLocal(utc("2024-03-31T01:30Z"), BERLIN)).toEqual(local(2024, 3, 31, 3, 30));
});

test("of a time that comes twice the earlier is meant", () => {
  expect(localToUtc(local(2024, 10, 27, 2, 30), BERLIN)).toBe(utc("2024-10-27T00:30Z"));
});

test("an instant is shown to the minute, in years before Christ too", () => {
  expect(utcToLocal(utc("2024-02-29T21:59:59Z"), DAMASCUS)).toEqual(local(2024, 3, 1, 0, 59));
  expect(utcToLocal(utc("-000044-03-15T12:00Z"), "UTC")).toEqual(local(-44, 3, 15, 12));
  expect(utcToLocal(utc("0033-04-03T12:00Z"), "UTC")).toEqual(local(33, 4, 3, 12));
});

test("local time leads back to its instant, unless it comes twice", () => {
  fc.assert(
    fc.property(instant, fc.constantFrom(...ZONES), (t, zone) => {
      const minute = Math.floor(t / 60_000) * 60_000;
      const back = localToUtc(utcToLocal(minute, zone), zone);
      expect(utcToLocal(back, zone)).toEqual(utcToLocal(minute, zone));
      expect(minute - back === 0 || (minute > back && minute - back <= HOUR)).toBe(true);
    }),
  );
});

test("a day starts at one o'clock where clocks skip midnight", () => {
  const afterGap = utc("2022-03-24T22:00Z");
  expect(startOfDay(utc("2022-03-25T12:00Z"), DAMASCUS)).toBe(afterGap);
  expect(utcToLocal(afterGap, DAMASCUS).hour).toBe(1);
});

test("a day starts at the first of two midnights", () => {
  const secondMidnight = utc("2024-11-03T05:30Z");
  expect(utcToLocal(secondMidnight, "America/Havana")).toEqual(local(2024, 11, 3, 0, 30));
  expect(startOfDay(secondMidnight, "America/Havana")).toBe(utc("2024-11-03T04:00Z"));
});

test("days of 23 and 25 hours lead from midnight to midnight", () => {
  const spring = startOfDay(utc("2024-03-31T12:00Z"), BERLIN);
  const autumn = startOfDay(utc("2022-10-27T12:00Z"), DAMASCUS);
  expect(addDays(spring, 1, BERLIN) - spring).toBe(23 * HOUR);
  expect(addDays(startOfDay(utc("2024-10-27T12:00Z"), BERLIN), 1, BERLIN)).toBe(
    utc("2024-10-27T23:00Z"),
  );
  // Syria stayed on summer time in October 2022: no hour came twice.
  expect(addDays(autumn, 1, DAMASCUS) - autumn).toBe(24 * HOUR);
  expect(addDays(startOfDay(utc("2021-10-28T12:00Z"), DAMASCUS), 1, DAMASCUS)).toBe(
    utc("2021-10-28T22:00Z"),
  );
});

test("after a day without midnight, days start at midnight again", () => {
  const gapDay = startOfDay(utc("2022-03-25T12:00Z"), DAMASCUS);
  expect(utcToLocal(addDays(gapDay, 1, DAMASCUS), DAMASCUS)).toEqual(local(2022, 3, 26));
  expect(utcToLocal(addDays(gapDay, -1, DAMASCUS), DAMASCUS)).toEqual(local(2022, 3, 24));
});

test("adding days keeps the time of day to the millisecond, over leap days and clock changes", () => {
  expect(addDays(utc("2024-02-28T10:20:30.456Z"), 1, "UTC")).toBe(utc("2024-02-29T10:20:30.456Z"));
  expect(addDays(utc("2024-03-30T17:00:00Z"), 1, BERLIN)).toBe(utc("2024-03-31T16:00:00Z"));
  expect(addDays(utc("1969-12-31T23:59:59.999Z"), -1, "UTC")).toBe(utc("1969-12-30T23:59:59.999Z"));
});

test("day starts are the local days that a span touches", () => {
  const starts = dayStarts(
    { start: utc("2024-03-30T10:00Z"), end: utc("2024-03-31T22:00Z") },
    BERLIN,
  );
  expect(starts).toEqual([utc("2024-03-29T23:00Z"), utc("2024-03-30T23:00Z")]);
  expect(dayStarts({ start: 5, end: 5 }, BERLIN)).toEqual([]);
  expect(dayStarts({ start: 0, end: 1 }, "UTC")).toEqual([0]);
});

test("an open span has no list of days", () => {
  expect(() => dayStarts({ start: 0, end: Number.POSITIVE_INFINITY }, "UTC")).toThrow(RangeError);
  expect(() => dayStarts({ start: Number.NEGATIVE_INFINITY, end: 0 }, "UTC")).toThrow(RangeError);
});

test("a day that was left out has no start", () => {
  const starts = dayStarts(
    { start: utc("2011-12-29T12:00Z"), end: utc("2012-01-01T00:00Z") },
    "Pacific/Apia",
  );
  expect(starts.map((t) => utcToLocal(t, "Pacific/Apia").day)).toEqual([29, 31, 1]);
});

test("before standard time a place had its own, to the second", () => {
  expect(localToUtc(local(1850, 1, 1), DAMASCUS)).toBe(utc("1849-12-31T21:34:48Z"));
  expect(utcToLocal(utc("1849-12-31T21:34:48Z"), DAMASCUS)).toEqual(local(1850, 1, 1));
});

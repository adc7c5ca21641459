import { expect, test } from "vitest";
import { tickStep, ticksIn } from "../../../src/core/time/ticks.ts";
import { localToUtc } from "../../../src/core/time/zone.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const timeZone = "Europe/Berlin";
const at = (year: number, month: number, day: number) =>
  localToUtc({ year, month, day, hour: 0, minute: 0 }, timeZone);
const gap = (day: number, month: number, year: number, hour = Number.POSITIVE_INFINITY) =>
  tickStep({ hour: hour * HOUR_MS, day: day * DAY_MS, month: month * DAY_MS, year: year * DAY_MS });

test("the step is the finest whose labels have room", () => {
  expect(gap(1, 20, 20)).toEqual({ unit: "day", size: 1 });
  expect(gap(3.5, 20, 20)).toEqual({ unit: "day", size: 7 });
  expect(gap(8, 40, 40)).toEqual({ unit: "month", size: 2 });
  expect(gap(300, 900, 900)).toEqual({ unit: "year", size: 5 });
  expect(gap(1, 20, 20, 2.5)).toEqual({ unit: "hour", size: 3 });
  expect(gap(1e9, 1e9, 1e9)).toEqual({ unit: "year", size: 1000 });
});

test("ticks are local midnights, over a change of clocks too", () => {
  const span = { start: at(2024, 3, 29), end: at(2024, 4, 3) };
  expect(ticksIn(span, timeZone, { unit: "day", size: 2 })).toEqual([
    at(2024, 3, 29),
    at(2024, 3, 31),
    at(2024, 4, 2),
  ]);
});

test("weeks start on Mondays, also where the span starts on one", () => {
  const weeks = (day: number) =>
    ticksIn({ start: at(2024, 11, day), end: at(2024, 12, 8) }, timeZone, { unit: "day", size: 7 });
  expect(weeks(27)).toEqual([at(2024, 12, 2)]);
  expect(weeks(25)).toEqual([at(2024, 11, 25), at(2024, 12, 2)]);
});

test("quarters start in January, decades in round years", () => {
  const span = { start: at(2023, 11, 27), end: at(2024, 8, 1) };
  expect(ticksIn(span, timeZone, { unit: "month", size: 3 })).toEqual([
    at(2024, 1, 1),
    at(2024, 4, 1),
    at(2024, 7, 1),
  ]);
  const long = { start: at(2004, 5, 1), end: at(2030, 1, 1) };
  expect(ticksIn(long, timeZone, { unit: "year", size: 10 })).toEqual([
    at(2010, 1, 1),
    at(2020, 1, 1),
  ]);
});

test("hours count from midnight; one that clocks skip has no tick of its own", () => {
  const span = { start: at(2024, 3, 30) + 23 * HOUR_MS, end: at(2024, 3, 31) + 5 * HOUR_MS };
  const hours = ticksIn(span, timeZone, { unit: "hour", size: 1 });
  expect(hours.map((hour) => new Date(hour).toISOString().slice(11, 13))).toEqual(
    "22 23 00 01 02 03".split(" "),
  );
  const sixes = ticksIn(span, timeZone, { unit: "hour", size: 6 });
  expect(sixes).toEqual([at(2024, 3, 31)]);
});

import { bisectRight } from "d3-array";
import type { Interval } from "./interval.ts";
import { addDays, type LocalTime, localToUtc, startOfDay, utcToLocal } from "./zone.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Widths a bin can have, `size` units each; `atMostMs` is the longest such a bin gets without a clock change. */
type BinUnit = "hour" | "day" | "week" | "month" | "year";
type Step = { unit: BinUnit; size: number; atMostMs: number };
const STEPS: readonly Step[] = [
  { unit: "hour", size: 1, atMostMs: HOUR_MS },
  { unit: "hour", size: 3, atMostMs: 3 * HOUR_MS },
  { unit: "hour", size: 6, atMostMs: 6 * HOUR_MS },
  { unit: "day", size: 1, atMostMs: DAY_MS },
  { unit: "week", size: 1, atMostMs: 7 * DAY_MS },
  { unit: "month", size: 1, atMostMs: 31 * DAY_MS },
  { unit: "year", size: 1, atMostMs: 366 * DAY_MS },
  { unit: "year", size: 10, atMostMs: 3_653 * DAY_MS },
  { unit: "year", size: 100, atMostMs: 36_525 * DAY_MS },
  { unit: "year", size: 1000, atMostMs: 365_250 * DAY_MS },
];

/**
 * Edges (UTC ms, ascending) of the finest bins that cover the span with at most `maxBins`: 1, 3 or 6 hours,
 * days, weeks from Monday, months, years and tens of years of the local calendar, none finer than `finest`. Bins
 * are whole: the first and last edge may lie outside the span, and an hour that comes twice is one longer bin. One bin,
 * the span itself, where no step fits; none for an empty or open span.
 */
export function histogramBins(
  interval: Interval,
  timeZone: string,
  maxBins: number,
  finest: "hour" | "day" = "hour",
): number[] {
  const lengthMs = interval.end - interval.start;
  if (!(lengthMs > 0) || !Number.isFinite(lengthMs)) return [];
  for (const step of STEPS) {
    if (step.unit === "hour" && finest === "day") continue;
    // Two bins of slack for clock changes; the edges themselves give the true count.
    if (lengthMs / step.atMostMs > maxBins + 2) continue;
    const edges = edgesOf(interval, timeZone, step);
    if (edges.length - 1 <= maxBins) return edges;
  }
  return [interval.start, interval.end];
}

/**
 * How many items start in each bin, each once; those that start before the first edge or from the last one on are left
 * out (`countOutside`). `edges` ascend; the result has one number less.
 */
export function countPerBin(items: readonly Interval[], edges: readonly number[]): number[] {
  const counts = new Array<number>(Math.max(0, edges.length - 1)).fill(0);
  for (const { start } of items) {
    const bin = bisectRight(edges, start) - 1;
    const count = counts[bin];
    if (count !== undefined) counts[bin] = count + 1;
  }
  return counts;
}

/**
 * What `countPerBin` leaves out: how many items end before the edges' span begins, how many began earlier and last into it,
 * and how many start after it.
 */
export function countOutside(
  items: readonly Interval[],
  edges: readonly number[],
): { before: number; earlier: number; after: number } {
  const first = edges[0] ?? Number.POSITIVE_INFINITY;
  const last = edges.at(-1) ?? Number.POSITIVE_INFINITY;
  const before = items.filter(({ end }) => end <= first).length;
  const earlier = items.filter(({ start, end }) => start < first && end > first).length;
  return { before, earlier, after: items.filter(({ start }) => start >= last).length };
}

/** Starts (UTC ms, ascending) of the local days in which at least one item starts; items without a start have no day. */
export function reportDays(items: readonly Interval[], timeZone: string): number[] {
  const starts = items.map((item) => item.start).filter(Number.isFinite);
  const days: number[] = [];
  let nextDay = Number.NEGATIVE_INFINITY;
  for (const start of starts.sort((a, b) => a - b)) {
    if (start < nextDay) continue;
    const day = startOfDay(start, timeZone);
    days.push(day);
    nextDay = addDays(day, 1, timeZone);
  }
  return days;
}

function edgesOf(interval: Interval, timeZone: string, step: Step): number[] {
  const floor = floorTo(utcToLocal(interval.start, timeZone), step);
  const edges: number[] = [];
  let edge = Number.NEGATIVE_INFINITY;
  for (let i = 0; edge < interval.end; i++) {
    const next = localToUtc(advance(floor, step, i), timeZone);
    // Local times that clocks skip fall on the edge after them.
    if (next > edge) edges.push(next);
    edge = Math.max(edge, next);
  }
  return edges;
}

function floorTo(local: LocalTime, { unit, size }: Step): LocalTime {
  const { year, month, day, hour } = local;
  if (unit === "hour") return { ...local, hour: hour - (hour % size), minute: 0 };
  if (unit === "day") return { ...local, hour: 0, minute: 0 };
  if (unit === "week") return { ...local, day: day - daysSinceMonday(local), hour: 0, minute: 0 };
  const firstMonth = unit === "month" ? month : 1;
  const firstYear = unit === "month" ? year : Math.floor(year / size) * size;
  return { year: firstYear, month: firstMonth, day: 1, hour: 0, minute: 0 };
}

function advance(local: LocalTime, { unit, size }: Step, count: number): LocalTime {
  const amount = size * count;
  if (unit === "hour") return { ...local, hour: local.hour + amount };
  if (unit === "day") return { ...local, day: local.day + amount };
  if (unit === "week") return { ...local, day: local.day + 7 * amount };
  if (unit === "month") return { ...local, month: local.month + amount };
  return { ...local, year: local.year + amount };
}

function daysSinceMonday(local: LocalTime): number {
  const noon = localToUtc({ ...local, hour: 12, minute: 0 }, "UTC");
  return (new Date(noon).getUTCDay() + 6) % 7;
}

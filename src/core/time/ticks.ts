import type { Interval } from "./interval.ts";
import { addDays, localToUtc, startOfDay, utcToLocal } from "./zone.ts";

/** Units of the local calendar that an axis counts in. */
export type TickUnit = "hour" | "day" | "month" | "year";

/** Distance of ticks: `size` units of the calendar. Seven days are weeks from Monday. */
type TickStep = { unit: TickUnit; size: number };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const LEAST_MS: Record<TickUnit, number> = {
  hour: HOUR_MS,
  day: DAY_MS,
  month: 28 * DAY_MS,
  year: 365 * DAY_MS,
};
const STEPS: readonly TickStep[] = [
  ...[1, 2, 3, 6, 12].map((size) => ({ unit: "hour" as const, size })),
  ...[1, 2, 3, 7].map((size) => ({ unit: "day" as const, size })),
  ...[1, 2, 3, 6].map((size) => ({ unit: "month" as const, size })),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((size) => ({ unit: "year" as const, size })),
];
const COARSEST: TickStep = { unit: "year", size: 1000 };

/** The finest step whose ticks lie at least as far apart (ms) as labels of their unit need; infinity rules a unit out. */
export function tickStep(leastGapMs: Record<TickUnit, number>): TickStep {
  const fits = ({ unit, size }: TickStep) => size * LEAST_MS[unit] >= leastGapMs[unit];
  return STEPS.find(fits) ?? COARSEST;
}

/**
 * Ticks (UTC ms, ascending) of a step inside the span: local midnights, or full hours from midnight. Two and three days count from the
 * span's first day, weeks from Monday, months from January, years from year 0.
 */
export function ticksIn(interval: Interval, timeZone: string, { unit, size }: TickStep): number[] {
  const first = startOfDay(interval.start, timeZone);
  const local = utcToLocal(first, timeZone);
  const at = (index: number): number => {
    if (unit === "hour") return localToUtc({ ...local, hour: index * size, minute: 0 }, timeZone);
    if (unit === "day")
      return addDays(first, index * size + (size === 7 ? toMonday(local) : 0), timeZone);
    const months = unit === "month" ? size : size * 12;
    const month = Math.floor((local.year * 12 + local.month - 1) / months + index) * months;
    const [year, monthOfYear] = [Math.floor(month / 12), ((month % 12) + 12) % 12];
    return localToUtc({ year, month: monthOfYear + 1, day: 1, hour: 0, minute: 0 }, timeZone);
  };
  const ticks: number[] = [];
  for (let index = 0, tick = at(0); tick < interval.end; index++, tick = at(index))
    // Hours that clocks skip fall on the one after them.
    if (tick >= interval.start && tick !== ticks.at(-1)) ticks.push(tick);
  return ticks;
}

/** Days to the next Monday, 0 on a Monday. */
function toMonday({ year, month, day }: { year: number; month: number; day: number }): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return (8 - date.getUTCDay()) % 7;
}

import type { Interval } from "../../core/time/interval.ts";
import { addDays, startOfDay } from "../../core/time/zone.ts";

/** Two different days (starts, UTC ms) that are worth comparing, and why. */
type Suggestion = { name: "window" | "before" | "after"; before: number; after: number };

/**
 * The window's first and last day; its last day and its neighbours. Days outside the extent, and a day with itself,
 * are not suggested.
 */
export function suggestDays(window: Interval, extent: Interval, timeZone: string): Suggestion[] {
  const first = startOfDay(window.start, timeZone);
  const last = startOfDay(window.end - 1, timeZone);
  const all: Suggestion[] = [
    { name: "window", before: first, after: last },
    { name: "before", before: addDays(last, -1, timeZone), after: last },
    { name: "after", before: last, after: addDays(last, 1, timeZone) },
  ];
  const isDistinct = ({ before, after }: Suggestion, i: number) =>
    !all.slice(0, i).some((other) => other.before === before && other.after === after);
  return all.filter(
    (pair, i) =>
      pair.before < pair.after &&
      pair.before >= extent.start &&
      pair.after < extent.end &&
      isDistinct(pair, i),
  );
}

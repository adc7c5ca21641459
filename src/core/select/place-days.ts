import { bisectRight } from "d3-array";
import { histogramBins } from "../time/bins.ts";
import type { Interval } from "../time/interval.ts";
import type { Dataset } from "./dataset.ts";
import { type Clock, timeOf } from "./visible.ts";

/**
 * One bar of a place's own timeline: its span (half-open UTC ms), its mentions by side (null: none is named), in the
 * order of the collection's sides, and the sides that are said to hold the place, in the same order.
 */
export type PlaceDay = {
  span: Interval;
  count: number;
  sides: readonly { side: string | null; count: number }[];
  held: readonly string[];
};

/**
 * A place's mentions over all of the collection's time, in at most `most` bins: days, or weeks, months, ... of a longer
 * time. A mention counts once, where its time on the clock starts; undated ones in none. Empty bins are kept.
 */
export function placeDays(
  dataset: Dataset,
  placeId: string,
  clock: Clock,
  most: number,
): PlaceDay[] {
  const { collection, extent } = dataset;
  const edges = histogramBins(extent, collection.timeZone, most, "day");
  const bins = edges
    .slice(0, -1)
    .map(() => ({ sides: new Map<string | null, number>(), held: new Set<string>() }));
  for (const placed of dataset.mentionsByPlace.get(placeId) ?? []) {
    const time = timeOf(placed, clock);
    const bin = time && bins[Math.max(0, bisectRight(edges, time.start) - 1)];
    if (!bin) continue;
    const { type, side = null } = placed.mention;
    bin.sides.set(side, (bin.sides.get(side) ?? 0) + 1);
    if (type === "control" && side !== null) bin.held.add(side);
  }
  const order = collection.sides.map(({ id }) => id);
  const rank = (side: string | null) => {
    const place = side === null ? -1 : order.indexOf(side);
    return place < 0 ? order.length : place;
  };
  return bins.map(({ sides, held }, i) => ({
    span: { start: edges[i] ?? extent.start, end: edges[i + 1] ?? extent.end },
    count: [...sides.values()].reduce((sum, count) => sum + count, 0),
    sides: [...sides]
      .map(([side, count]) => ({ side, count }))
      .sort((a, b) => rank(a.side) - rank(b.side)),
    held: [...held].sort((a, b) => rank(a) - rank(b)),
  }));
}

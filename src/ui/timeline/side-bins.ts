import type { Dataset } from "../../core/select/dataset.ts";
import { type Clock, timeOf } from "../../core/select/visible.ts";
import { countPerBin, histogramBins } from "../../core/time/bins.ts";
import type { Interval } from "../../core/time/interval.ts";
import { dayStarts } from "../../core/time/zone.ts";
import type { Side } from "../../schema/collection.ts";

/** Mentions of one bin and side; `side` is null for those that name none. */
type SideCount = { side: Side | null; count: number };

/** One bar: its span (half-open UTC ms), its mentions, and how they divide, in the order of the collection's sides. */
export type Bin = { span: Interval; count: number; sides: readonly SideCount[] };

const LEAST_BIN_PX = 7;
const DAY_MS = 86_400_000;
const SHORT_EXTENT_DAYS = 3;

/** Times of all mentions on a clock, those without one left out. */
export const timesOn = (dataset: Dataset, clock: Clock): Interval[] =>
  dataset.mentions.flatMap((placed) => timeOf(placed, clock) ?? []);

/**
 * All mentions on a clock in bins that fit the width in px. A mention counts once, in the bin in which its
 * time starts, however long that is. Bins are finer than a day only where the whole extent is shorter than
 * three days and every time is known within a day: bars never claim more precision than the data.
 */
export function sideBins(dataset: Dataset, clock: Clock, width: number): Bin[] {
  const { collection, extent } = dataset;
  const fits = Math.max(1, Math.floor(width / LEAST_BIN_PX));
  const days = dayStarts(extent, collection.timeZone).length;
  const times = timesOn(dataset, clock);
  const fine = days < SHORT_EXTENT_DAYS && times.every(({ start, end }) => end - start < DAY_MS);
  const edges = histogramBins(extent, collection.timeZone, fine ? fits : Math.min(fits, days));
  const layers = layersOf(dataset, clock).map(({ side, times }) => ({
    side,
    counts: countPerBin(times, edges),
  }));
  return edges.slice(0, -1).map((start, i) => {
    const sides = layers
      .map(({ side, counts }) => ({ side, count: counts[i] ?? 0 }))
      .filter(({ count }) => count > 0);
    const count = sides.reduce((sum, layer) => sum + layer.count, 0);
    return { span: { start, end: edges[i + 1] ?? start }, count, sides };
  });
}

function layersOf(dataset: Dataset, clock: Clock): { side: Side | null; times: Interval[] }[] {
  const { sides } = dataset.collection;
  const known = new Set(sides.map((side) => side.id));
  const layer = (belongs: (sideId: string | undefined) => boolean) =>
    dataset.mentions
      .filter(({ mention }) => belongs(mention.side))
      .flatMap((placed) => timeOf(placed, clock) ?? []);
  return [
    ...sides.map((side) => ({ side, times: layer((id) => id === side.id) })),
    { side: null, times: layer((id) => id === undefined || !known.has(id)) },
  ];
}

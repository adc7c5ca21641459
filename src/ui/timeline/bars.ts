import type { PlacedMention } from "../../core/select/dataset.ts";
import { type Clock, timeOf } from "../../core/select/visible.ts";
import { isFineAxis } from "../../core/time/axis.ts";
import { countOutside, countPerBin, histogramBins } from "../../core/time/bins.ts";
import { type Interval, overlaps } from "../../core/time/interval.ts";
import { TYPE_SIGNS } from "../../core/type-signs.ts";
import type { Collection, SideShape } from "../../schema/collection.ts";
import { MENTION_TYPES, type MentionType } from "../../schema/mention.ts";
import type { Coloring } from "../../store/state.ts";

/** What a bar is divided by: a side (null: none, or one the collection does not name) or a type, with its sign. */
export type Layer = { color: number | null; shape: SideShape } & (
  | { kind: "side"; id: string | null }
  | { kind: "type"; id: MentionType }
);

/** Times of a layer's mentions, the undated left out. */
export type LayerTimes = { layer: Layer; times: readonly Interval[] };

/**
 * One bar: its span (half-open UTC ms), what begins in it, and how that divides, in the order of the layers. `earlier`: what
 * began before the first bar and lasts into it, 0 in all others; told in words, as no bar of a day is made of it.
 */
export type Bin = {
  span: Interval;
  count: number;
  earlier: number;
  parts: readonly { layer: Layer; count: number }[];
};

/** The bars of an axis, and how many dated mentions end before them and begin after them. */
export type Bars = { bins: readonly Bin[]; before: number; after: number };

/** Least room of a bar, px. */
export const LEAST_BIN_PX = 7;
const DAY_MS = 86_400_000;

/**
 * Mentions with a time on a clock by side, in the collection's order and those without one last, or by type, in the
 * contract's order. Every layer is there, also those without mentions.
 */
export function layerTimes(
  mentions: readonly PlacedMention[],
  clock: Clock,
  coloring: Coloring,
  { sides }: Collection,
): LayerTimes[] {
  const layers = coloring === "side" ? sideLayers(sides) : TYPE_LAYERS;
  const times = new Map<string | null, Interval[]>(layers.map(({ id }) => [id, []]));
  for (const placed of mentions) {
    const time = timeOf(placed, clock);
    const id = coloring === "side" ? (placed.mention.side ?? null) : placed.mention.type;
    if (time) (times.get(id) ?? times.get(null))?.push(time);
  }
  return layers.map((layer) => ({ layer, times: times.get(layer.id) ?? [] }));
}

/**
 * The bars of an axis that fit the width in px. A mention counts once, in the bin in which its time starts,
 * however long that is; one that began before the first bin and lasts into it is `earlier` there. The bins, that, `before` and
 * `after` together count every dated mention once. Bins are finer than a day only where the axis shows less
 * than three days and every time in it is known within a day: bars never claim more precision than the data.
 */
export function barsOn(
  axis: Interval,
  timeZone: string,
  layers: readonly LayerTimes[],
  width: number,
): Bars {
  const all = layers.flatMap(({ times }) => times);
  const isFine =
    isFineAxis(axis) &&
    all.every((time) => time.end - time.start < DAY_MS || !overlaps(time, axis));
  const fits = Math.max(1, Math.floor(width / LEAST_BIN_PX));
  const edges = histogramBins(axis, timeZone, fits, isFine ? "hour" : "day");
  const counts = layers.map(({ layer, times }) => ({ layer, counts: countPerBin(times, edges) }));
  const { earlier, ...outside } = countOutside(all, edges);
  const bins = edges.slice(0, -1).map((start, i) => {
    const parts = counts
      .map(({ layer, counts }) => ({ layer, count: counts[i] ?? 0 }))
      .filter(({ count }) => count > 0);
    const count = parts.reduce((sum, part) => sum + part.count, 0);
    const span = { start, end: edges[i + 1] ?? start };
    return { span, count, earlier: i === 0 ? earlier : 0, parts };
  });
  return { bins, ...outside };
}

/** The layers of sides: in the collection's order, none named last. */
export function sideLayers(sides: Collection["sides"]): Layer[] {
  const named = sides.map(({ id, color, shape }): Layer => ({ kind: "side", id, color, shape }));
  return [...named, { kind: "side", id: null, color: null, shape: "circle" }];
}

/** The layers of types, in the order of their codes. */
export const TYPE_LAYERS: readonly Layer[] = MENTION_TYPES.map((id) => ({
  kind: "type",
  id,
  ...TYPE_SIGNS[id],
}));

import { distance } from "@turf/turf";
import type { Position } from "../../schema/place.ts";
import type { Dataset, PlacedMention } from "./dataset.ts";
import { type Clock, timeOf } from "./visible.ts";

/**
 * Orders to go from mention to mention. `text`: as an article has them. `time`: through all articles. `distance`: to
 * the nearest place that was not visited yet. `place`: those of one place, in time.
 */
export const WALKS = ["text", "time", "distance", "place"] as const;
export type Walk = (typeof WALKS)[number];

/** Where a walk stands: `index` of the current mention from 0, -1 where it is not one of the `count`; null: no more. */
export type Standpoint = {
  index: number;
  count: number;
  previous: PlacedMention | null;
  next: PlacedMention | null;
};

/** Orders two mentions; 0 only for a mention and itself. */
type Order = (a: PlacedMention, b: PlacedMention) => number;

/** As a reader meets the mentions of one article. */
export const readingOrder: Order = (a, b) =>
  a.mention.selector.start - b.mention.selector.start || compareTexts(a.mention.id, b.mention.id);

/**
 * By start on a clock, open starts first and undated ones last; then by the rank that sources give claims of a day,
 * by the report's own time, and as their article has them.
 */
export function timeOrder(clock: Clock): Order {
  return (a, b) =>
    compareNumbers(startOf(a, clock), startOf(b, clock)) ||
    compareNumbers(rankOf(a), rankOf(b)) ||
    compareNumbers(a.published.start, b.published.start) ||
    compareTexts(a.mention.article, b.mention.article) ||
    readingOrder(a, b);
}

/**
 * The steps from the current mention among others, in any order given. From a mention that is not among them the
 * steps lead to its neighbours in that order; without a current one, forward to the first.
 */
export function standIn(
  mentions: readonly PlacedMention[],
  current: PlacedMention | null,
  order: Order,
): Standpoint {
  const sorted = [...mentions].sort(order);
  const count = sorted.length;
  if (!current) return { index: -1, count, previous: null, next: sorted[0] ?? null };
  return {
    index: sorted.findIndex((placed) => order(placed, current) === 0),
    count,
    previous: sorted.findLast((placed) => order(placed, current) < 0) ?? null,
    next: sorted.find((placed) => order(placed, current) > 0) ?? null,
  };
}

/**
 * The steps of a walk by distance. `trail`: the mentions it went through so far, the current one last. Back goes
 * the way one came; forward to the nearest place on the map that the trail has not touched. Counts places.
 */
export function standOnTrail(
  dataset: Dataset,
  mentions: readonly PlacedMention[],
  trail: readonly PlacedMention[],
  clock: Clock,
): Standpoint {
  const visited = new Set(trail.map(({ placeId }) => placeId));
  const ahead = mentions.filter(
    ({ placeId }) => !visited.has(placeId) && positionOf(dataset, placeId) !== null,
  );
  return {
    index: trail.length - 1,
    count: trail.length + new Set(ahead.map(({ placeId }) => placeId)).size,
    previous: trail.at(-2) ?? null,
    next: nearest(dataset, [...ahead].sort(timeOrder(clock)), trail, clock),
  };
}

/** Of places equally far the first in time; of a place's mentions the one nearest in time, of those the same article's. */
function nearest(
  dataset: Dataset,
  ahead: readonly PlacedMention[],
  trail: readonly PlacedMention[],
  clock: Clock,
): PlacedMention | null {
  // From a place that is not on the map, the walk goes on from where it was on it last.
  const from = trail.findLast(({ placeId }) => positionOf(dataset, placeId) !== null);
  const start = from ? positionOf(dataset, from.placeId) : null;
  const place = leastBy(ahead, ({ placeId }) => {
    const position = positionOf(dataset, placeId);
    return start && position ? distance(start, position) : 0;
  });
  const current = trail.at(-1);
  const there = ahead.filter(({ placeId }) => placeId === place?.placeId);
  if (!current) return there[0] ?? null;
  const isElsewhere = (placed: PlacedMention) => placed.mention.article !== current.mention.article;
  const gap = (placed: PlacedMention) => gapBetween(placed, current, clock);
  const least = Math.min(...there.map(gap));
  return leastBy(
    there.filter((placed) => gap(placed) === least),
    (placed) => Number(isElsewhere(placed)),
  );
}

function gapBetween(a: PlacedMention, b: PlacedMention, clock: Clock): number {
  const [from, to] = [startOf(a, clock), startOf(b, clock)];
  return from === to ? 0 : Math.abs(from - to);
}

/** The first of those with the least value; null for none. */
function leastBy<T>(items: readonly T[], value: (item: T) => number): T | null {
  let least: { item: T; value: number } | null = null;
  for (const item of items) {
    const own = value(item);
    if (!least || own < least.value) least = { item, value: own };
  }
  return least?.item ?? null;
}

function positionOf(dataset: Dataset, placeId: string): Position | null {
  return dataset.places.get(placeId)?.geometry?.coordinates ?? null;
}

const startOf = (placed: PlacedMention, clock: Clock) =>
  timeOf(placed, clock)?.start ?? Number.POSITIVE_INFINITY;
const rankOf = ({ mention }: PlacedMention) => mention.order ?? Number.POSITIVE_INFINITY;
const compareNumbers = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
const compareTexts = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

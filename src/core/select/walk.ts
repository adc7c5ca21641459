import { distance } from "@turf/turf";
import { greatest, group, least } from "d3-array";
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
 * steps lead to its neighbours in that order; without a current one, forward to the first. Cost: one pass.
 */
export function standIn(
  mentions: readonly PlacedMention[],
  current: PlacedMention | null,
  order: Order,
): Standpoint {
  const count = mentions.length;
  if (!current) return { index: -1, count, previous: null, next: least(mentions, order) ?? null };
  const before = mentions.filter((placed) => order(placed, current) < 0);
  const after = mentions.filter((placed) => order(placed, current) > 0);
  const isAmong = before.length + after.length < count;
  return {
    index: isAmong ? before.length : -1,
    count,
    previous: greatest(before, order) ?? null,
    next: least(after, order) ?? null,
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
  const ahead = [...group(mentions, ({ placeId }) => placeId)].flatMap(([placeId, there]) => {
    const position = positionOf(dataset, placeId);
    return position && !visited.has(placeId) ? [{ position, there }] : [];
  });
  return {
    index: trail.length - 1,
    count: trail.length + ahead.length,
    previous: trail.at(-2) ?? null,
    next: nearest(dataset, ahead, trail, clock),
  };
}

/** A place on the map with its mentions, one at least. */
type Stop = { position: Position; there: readonly PlacedMention[] };

/** Of places equally far the first in time; of a place's mentions the one nearest in time, of those the same article's. */
function nearest(
  dataset: Dataset,
  ahead: readonly Stop[],
  trail: readonly PlacedMention[],
  clock: Clock,
): PlacedMention | null {
  const inTime = timeOrder(clock);
  // From a place that is not on the map, the walk goes on from where it was on it last.
  const from = trail.findLast(({ placeId }) => positionOf(dataset, placeId) !== null);
  const start = from ? positionOf(dataset, from.placeId) : null;
  const metres = ({ position }: Stop) => (start ? distance(start, position) : 0);
  const near = leastOf(ahead, metres).flatMap(({ there }) => there);
  const first = least(near, inTime);
  const current = trail.at(-1);
  if (!first || !current) return first ?? null;
  const there = near.filter(({ placeId }) => placeId === first.placeId);
  const nearInTime = leastOf(there, (placed) => gapBetween(placed, current, clock));
  const isSameArticle = (placed: PlacedMention) =>
    placed.mention.article === current.mention.article;
  const here = nearInTime.filter(isSameArticle);
  return least(here.length > 0 ? here : nearInTime, inTime) ?? null;
}

function gapBetween(a: PlacedMention, b: PlacedMention, clock: Clock): number {
  const [from, to] = [startOf(a, clock), startOf(b, clock)];
  return from === to ? 0 : Math.abs(from - to);
}

/** All items of the least value, in the order they came. */
function leastOf<T>(items: readonly T[], value: (item: T) => number): T[] {
  const valued = items.map((item) => ({ item, value: value(item) }));
  const lowest = valued.reduce((low, one) => Math.min(low, one.value), Number.POSITIVE_INFINITY);
  return valued.filter((one) => one.value === lowest).map(({ item }) => item);
}

function positionOf(dataset: Dataset, placeId: string): Position | null {
  return dataset.places.get(placeId)?.geometry?.coordinates ?? null;
}

const startOf = (placed: PlacedMention, clock: Clock) =>
  timeOf(placed, clock)?.start ?? Number.POSITIVE_INFINITY;
const rankOf = ({ mention }: PlacedMention) => mention.order ?? Number.POSITIVE_INFINITY;
const compareNumbers = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1);
const compareTexts = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

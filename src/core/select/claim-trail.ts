import { overlaps } from "../time/interval.ts";
import { startOfDay } from "../time/zone.ts";
import { type Control, controlAt } from "./control.ts";
import type { Dataset, PlacedMention } from "./dataset.ts";

/** A mention with who held the place before what it says happened; `before` is null but for dated control claims. */
export type TrailEntry = { placed: PlacedMention; before: Control | null };

/**
 * The mentions of one place that begin on one local day. `day` is its first instant (UTC ms), -Infinity for
 * an open start, null when undated. `claimsDiffer`: control claims name different sides, and nobody gave
 * their order.
 */
export type TrailDay = {
  day: number | null;
  entries: readonly TrailEntry[];
  claimsDiffer: boolean;
};

/** Everything said of a place, day by day in the order of the events, undated last; empty for an unknown place. */
export function claimTrail(dataset: Dataset, placeId: string): TrailDay[] {
  const days = new Map<number | null, PlacedMention[]>();
  for (const placed of dataset.mentionsByPlace.get(placeId) ?? []) {
    const day = dayOf(placed, dataset.collection.timeZone);
    days.set(day, [...(days.get(day) ?? []), placed]);
  }
  return [...days].map(([day, mentions]) => {
    const inOrder = [...mentions].sort((a, b) => startOf(a) - startOf(b) || rank(a) - rank(b) || 0);
    return {
      day,
      entries: inOrder.map((placed) => ({ placed, before: before(dataset, placed, inOrder) })),
      claimsDiffer: inOrder.some((a) => inOrder.some((b) => contradict(a, b))),
    };
  });
}

function dayOf({ occurred }: PlacedMention, timeZone: string): number | null {
  if (!occurred) return null;
  return Number.isFinite(occurred.start) ? startOfDay(occurred.start, timeZone) : occurred.start;
}

function before(
  dataset: Dataset,
  placed: PlacedMention,
  day: readonly PlacedMention[],
): Control | null {
  if (!placed.occurred || !isClaim(placed)) return null;
  const earlier = day.findLast((other) => isClaim(other) && rank(other) < rank(placed));
  if (earlier?.mention.side === undefined || placed.mention.order === undefined)
    return controlAt(dataset, placed.placeId, placed.occurred.start);
  return { kind: "held", side: earlier.mention.side, claims: [earlier] };
}

function contradict(a: PlacedMention, b: PlacedMention): boolean {
  if (!isClaim(a) || !isClaim(b) || a.mention.side === b.mention.side) return false;
  if (!a.occurred || !b.occurred || !overlaps(a.occurred, b.occurred)) return false;
  const ordered = a.mention.order !== undefined && b.mention.order !== undefined;
  return !(ordered && a.mention.order !== b.mention.order);
}

const isClaim = ({ mention }: PlacedMention) =>
  mention.type === "control" && mention.side !== undefined;

/** Claims without a rank come after ranked ones; a large number, not Infinity, so that two can be subtracted. */
const rank = ({ mention }: PlacedMention) => mention.order ?? Number.MAX_SAFE_INTEGER;
const startOf = ({ occurred }: PlacedMention) =>
  Math.max(occurred?.start ?? 0, -Number.MAX_SAFE_INTEGER);

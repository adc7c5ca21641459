import { group } from "d3-array";
import { overlaps } from "../time/interval.ts";
import { startOfDay } from "../time/zone.ts";
import { type Control, controlAt } from "./control.ts";
import type { Dataset, PlacedMention } from "./dataset.ts";

/**
 * A mention with who held the place before what it says happened (`before` is null but for dated control claims), and
 * the claims of the same day that say the same, itself among them; of anything but control, itself alone.
 */
export type TrailEntry = {
  placed: PlacedMention;
  before: Control | null;
  agreeing: readonly PlacedMention[];
};

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
  const mentions = dataset.mentionsByPlace.get(placeId) ?? [];
  const days = group(mentions, (placed) => dayOf(placed, dataset.collection.timeZone));
  return [...days].map(([day, mentions]) => {
    const inOrder = [...mentions].sort((a, b) => startOf(a) - startOf(b) || rank(a) - rank(b));
    const claims = inOrder.filter(isDatedClaim);
    return {
      day,
      entries: inOrder.map((placed) => ({
        placed,
        before: before(dataset, placed, claims),
        agreeing: isDatedClaim(placed)
          ? claims.filter((other) => other === placed || agree(placed, other))
          : [placed],
      })),
      claimsDiffer: claims.some((a) => claims.some((b) => contradict(a, b))),
    };
  });
}

/** What one side's claims say of a day on which claims contradict each other. */
export type Version = { side: string; entries: readonly TrailEntry[] };

/** A day's contradicting claims, a version for each side that they name, and everything else, both in the day's order. */
export function accountsOf({ entries }: TrailDay): { versions: Version[]; others: TrailEntry[] } {
  const versions = new Map<string, TrailEntry[]>();
  const others: TrailEntry[] = [];
  const claims = entries.filter(({ placed }) => isDatedClaim(placed));
  for (const entry of entries) {
    const { side } = entry.placed.mention;
    const isContested =
      isDatedClaim(entry.placed) && claims.some((other) => contradict(entry.placed, other.placed));
    if (!isContested || side === undefined) others.push(entry);
    else versions.set(side, [...(versions.get(side) ?? []), entry]);
  }
  return { versions: [...versions].map(([side, entries]) => ({ side, entries })), others };
}

function dayOf({ occurred }: PlacedMention, timeZone: string): number | null {
  if (!occurred) return null;
  return Number.isFinite(occurred.start) ? startOfDay(occurred.start, timeZone) : occurred.start;
}

function before(
  dataset: Dataset,
  placed: PlacedMention,
  claims: readonly PlacedMention[],
): Control | null {
  if (!placed.occurred || !isDatedClaim(placed)) return null;
  const earlier = claims.findLast((other) => rank(other) < rank(placed));
  if (earlier?.mention.side === undefined || placed.mention.order === undefined)
    return controlAt(dataset, placed.placeId, placed.occurred.start);
  return { kind: "held", side: earlier.mention.side, claims: [earlier] };
}

/** Of two dated claims. */
function contradict(a: PlacedMention, b: PlacedMention): boolean {
  if (a.mention.side === b.mention.side) return false;
  if (!a.occurred || !b.occurred || !overlaps(a.occurred, b.occurred)) return false;
  const ordered = a.mention.order !== undefined && b.mention.order !== undefined;
  return !(ordered && a.mention.order !== b.mention.order);
}

/** Of two dated claims: those of another rank within the day may be of another event; a doubted one backs none. */
function agree(a: PlacedMention, b: PlacedMention): boolean {
  const isDoubted = a.mention.status === "disputed" || b.mention.status === "disputed";
  return !isDoubted && a.mention.side === b.mention.side && a.mention.order === b.mention.order;
}

const isDatedClaim = ({ mention, occurred }: PlacedMention) =>
  mention.type === "control" && mention.side !== undefined && occurred !== null;

/** Claims without a rank come after ranked ones; a large number, not Infinity, so that two can be subtracted. */
const rank = ({ mention }: PlacedMention) => mention.order ?? Number.MAX_SAFE_INTEGER;
const startOf = ({ occurred }: PlacedMention) =>
  Math.max(occurred?.start ?? 0, -Number.MAX_SAFE_INTEGER);

import { overlaps } from "../time/interval.ts";
import type { Dataset, PlacedMention } from "./dataset.ts";

/**
 * Who holds a place at an instant. `claims` are the mentions it rests on, in the order they began; none for a
 * baseline. `disputed`: claims contradict each other, or the latest says itself that it is disputed.
 */
export type Control =
  | { kind: "held"; side: string; claims: readonly PlacedMention[] }
  | { kind: "disputed"; sides: readonly string[]; claims: readonly PlacedMention[] }
  | { kind: "unknown" };

const UNKNOWN: Control = { kind: "unknown" };

/**
 * Control of a place just before `instant` (UTC ms): the latest claims that began by then, else the
 * baseline if it began by then, else unknown. Claims of overlapping dates that name different sides
 * make it disputed, unless the author gave their order within the day. Cost: the place's mentions, times those claims
 * that are still open when the last one begins.
 */
export function controlAt(dataset: Dataset, placeId: string, instant: number): Control {
  const claims = (dataset.mentionsByPlace.get(placeId) ?? []).filter(
    (m) => m.mention.type === "control" && m.mention.side !== undefined && startOf(m) < instant,
  );
  const lastStart = claims.reduce(
    (last, m) => Math.max(last, startOf(m)),
    Number.NEGATIVE_INFINITY,
  );
  const latest = claims.filter(
    // Most claims ended before the last one began: they need not be held against each other.
    (claim) => endOf(claim) > lastStart && !claims.some((other) => supersedes(other, claim)),
  );
  if (latest.length > 0) return judge(latest);
  const baseline = dataset.places.get(placeId)?.properties.baseline;
  const known = (dataset.baselineStart.get(placeId) ?? Number.POSITIVE_INFINITY) < instant;
  return baseline && known ? { kind: "held", side: baseline.side, claims: [] } : UNKNOWN;
}

/** True when two states of control would be drawn alike. */
export function sameControl(a: Control, b: Control): boolean {
  if (a.kind === "held" && b.kind === "held") return a.side === b.side;
  return a.kind === b.kind;
}

function judge(claims: readonly PlacedMention[]): Control {
  const sides = [...new Set(claims.flatMap((claim) => claim.mention.side ?? []))].sort();
  const [side] = sides;
  const doubted = claims.some((claim) => claim.mention.status === "disputed");
  if (side === undefined) return UNKNOWN;
  return sides.length > 1 || doubted
    ? { kind: "disputed", sides, claims }
    : { kind: "held", side, claims };
}

/** A later claim replaces an earlier one; within overlapping dates only a given order tells which is later. */
function supersedes(later: PlacedMention, earlier: PlacedMention): boolean {
  const a = later.occurred;
  const b = earlier.occurred;
  if (!a || !b) return false;
  if (a.start >= b.end) return true;
  const { order: laterOrder } = later.mention;
  const { order: earlierOrder } = earlier.mention;
  return (
    overlaps(a, b) &&
    laterOrder !== undefined &&
    earlierOrder !== undefined &&
    laterOrder > earlierOrder
  );
}

const startOf = (m: PlacedMention) => m.occurred?.start ?? Number.POSITIVE_INFINITY;
const endOf = (m: PlacedMention) => m.occurred?.end ?? Number.POSITIVE_INFINITY;

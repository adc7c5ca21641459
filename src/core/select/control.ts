import { bisectLeft } from "d3-array";
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

/** Nobody is known to hold a place. */
export const UNKNOWN: Control = { kind: "unknown" };

/**
 * Control of a place just before `instant` (UTC ms): the latest claims that began by then, else the
 * baseline if it began by then, else unknown. Claims of overlapping dates that name different sides
 * make it disputed, unless the author gave their order within the day. Cost: a binary search; what it was between two
 * beginnings is worked out once for a data set, which must not change afterwards.
 */
export function controlAt(dataset: Dataset, placeId: string, instant: number): Control {
  const past = pastOf(dataset, placeId);
  const at = bisectLeft(past.starts, instant);
  const known = past.controls[at] ?? judgeBefore(dataset, placeId, past.starts[at] ?? Infinity);
  past.controls[at] = known;
  return known;
}

/**
 * When anything began to be said of who holds a place, ascending, and who held it until each of these instants; one
 * more for after the last. Only what was asked for is worked out.
 */
type Past = { starts: readonly number[]; controls: (Control | undefined)[] };

const pasts = new WeakMap<Dataset, Map<string, Past>>();

function pastOf(dataset: Dataset, placeId: string): Past {
  const ofPlaces = pasts.get(dataset) ?? new Map<string, Past>();
  pasts.set(dataset, ofPlaces);
  const known = ofPlaces.get(placeId);
  if (known) return known;
  const starts = claimsOn(dataset, placeId)
    .map(startOf)
    .filter((start) => start < Infinity);
  const baseline = dataset.baselineStart.get(placeId);
  if (baseline !== undefined) starts.push(baseline);
  const past: Past = { starts: [...new Set(starts)].sort((a, b) => a - b), controls: [] };
  ofPlaces.set(placeId, past);
  return past;
}

const claimsOn = (dataset: Dataset, placeId: string) =>
  (dataset.mentionsByPlace.get(placeId) ?? []).filter(
    ({ mention }) => mention.type === "control" && mention.side !== undefined,
  );

/** Cost: the place's mentions, times those claims that are still open when the last one begins. */
function judgeBefore(dataset: Dataset, placeId: string, instant: number): Control {
  const claims = claimsOn(dataset, placeId).filter((m) => startOf(m) < instant);
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

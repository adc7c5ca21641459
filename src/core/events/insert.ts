import type { MinuteSpan } from "./columns.ts";
import {
  addValuesAt,
  countAt,
  countSlots,
  type PlaceIndex,
  type SlotCounts,
} from "./place-index.ts";
import { createTimeIndex, type Moments, slotArray } from "./time-index.ts";

/** Indexes that count together, the largest first: each holds at least eight times the next. */
export type IndexParts = readonly PlaceIndex[];

const LEAST_RATIO = 8;

/**
 * Parts with a batch of new events, an index of its own over the same numbers of places; places with higher numbers may
 * come with it. The parts given stay as they were. Small parts are merged as soon as they are not small any more (the
 * logarithmic method; Bentley & Saxe, J. Algorithms 1980, pp. 301–358): an event is merged at most about
 * eight times for each part, of which n events in batches of b make no more than log8(n / b) + 1, instead of once with each batch.
 */
export function insertEvents(parts: IndexParts, batch: PlaceIndex): IndexParts {
  const last = parts.at(-1);
  if (!last || sizeOf(last) >= LEAST_RATIO * sizeOf(batch)) return [...parts, batch];
  return insertEvents(parts.slice(0, -1), mergeIndexes(last, batch));
}

const sizeOf = ({ time, slotValue }: PlaceIndex) => time.starts.time.length + slotValue.length;

/** Counts of one span in all parts. */
export function countParts(
  parts: IndexParts,
  span: MinuteSpan,
  withUndated: boolean,
): SlotCounts[] {
  return parts.map((part) => countSlots(part, span, withUndated));
}

/** How much of the counts of all parts is at a place. */
export const countAtParts = (counts: readonly SlotCounts[], place: number): number =>
  counts.reduce((sum, part) => sum + countAt(part, place), 0);

/** Adds a place's counts by value in all parts to `sums`, whose places are the codes of the split. */
export function addValuesAtParts(
  counts: readonly SlotCounts[],
  place: number,
  sums: number[],
): void {
  for (const part of counts) addValuesAt(part, place, sums);
}

/** One index of what two count, divided alike; throws where they are not. Cost: their moments, slots and places. */
export function mergeIndexes(a: PlaceIndex, b: PlaceIndex): PlaceIndex {
  if (a.split !== b.split) throw new Error(`can't merge counts by ${a.split} and by ${b.split}`);
  const { pairs, ofA, ofB } = mergePairs(pairsOf(a), pairsOf(b));
  const slots = pairs.length;
  const undated = new Uint32Array(slots);
  addAt(undated, a.undated, ofA);
  addAt(undated, b.undated, ofB);
  const merged = (which: "starts" | "ends") =>
    mergeMoments(renumbered(a.time[which], ofA), renumbered(b.time[which], ofB), slots);
  return {
    split: a.split,
    firstSlot: firstSlots(pairs, Math.max(a.firstSlot.length, b.firstSlot.length) - 1),
    slotValue: Uint8Array.from(pairs, (pair) => pair & 255),
    time: createTimeIndex(merged("starts"), merged("ends"), slots),
    undated,
  };
}

/** What each slot counts as one number, ascending: the place, and the value in the last eight bits. */
function pairsOf({ firstSlot, slotValue }: PlaceIndex): Uint32Array {
  const pairs = Uint32Array.from(slotValue);
  for (let place = 0; place + 1 < firstSlot.length; place += 1)
    for (let slot = firstSlot[place] ?? 0; slot < (firstSlot[place + 1] ?? 0); slot += 1)
      pairs[slot] = place * 256 + (pairs[slot] ?? 0);
  return pairs;
}

function firstSlots(pairs: Uint32Array, places: number): Uint32Array {
  const firstSlot = new Uint32Array(places + 1);
  for (const pair of pairs) {
    const next = (pair >>> 8) + 1;
    firstSlot[next] = (firstSlot[next] ?? 0) + 1;
  }
  for (let p = 1; p <= places; p += 1) firstSlot[p] = (firstSlot[p] ?? 0) + (firstSlot[p - 1] ?? 0);
  return firstSlot;
}

/** The pairs of either, and for each pair of `a` and of `b` its new number. */
function mergePairs(a: Uint32Array, b: Uint32Array) {
  const pairs = new Uint32Array(a.length + b.length);
  const [ofA, ofB] = [new Uint32Array(a.length), new Uint32Array(b.length)];
  let [slots, inA, inB] = [0, 0, 0];
  while (inA < a.length || inB < b.length) {
    const pairA = a[inA] ?? Number.POSITIVE_INFINITY;
    const pairB = b[inB] ?? Number.POSITIVE_INFINITY;
    pairs[slots] = Math.min(pairA, pairB);
    if (pairA <= pairB) ofA[inA++] = slots;
    if (pairB <= pairA) ofB[inB++] = slots;
    slots += 1;
  }
  return { pairs: pairs.subarray(0, slots), ofA, ofB };
}

function addAt(sums: Uint32Array, counts: Uint32Array, slots: Uint32Array): void {
  counts.forEach((count, i) => {
    const slot = slots[i] ?? 0;
    sums[slot] = (sums[slot] ?? 0) + count;
  });
}

const renumbered = ({ time, slot, weight }: Moments, slots: Uint32Array): Moments => ({
  time,
  slot: Uint32Array.from(slot, (old) => slots[old] ?? 0),
  weight,
});

function mergeMoments(a: Moments, b: Moments, slots: number): Moments {
  const length = a.time.length + b.time.length;
  const time = new Int32Array(length);
  const slot = slotArray(length, slots);
  const weight = a.weight || b.weight ? new Uint32Array(length) : null;
  let [inA, inB] = [0, 0];
  for (let i = 0; i < length; i += 1) {
    const timeA = a.time[inA] ?? Number.POSITIVE_INFINITY;
    const isOfA = timeA <= (b.time[inB] ?? Number.POSITIVE_INFINITY);
    const moments = isOfA ? a : b;
    const from = isOfA ? inA++ : inB++;
    time[i] = moments.time[from] ?? 0;
    slot[i] = moments.slot[from] ?? 0;
    if (weight) weight[i] = moments.weight?.[from] ?? 1;
  }
  return { time, slot, weight };
}

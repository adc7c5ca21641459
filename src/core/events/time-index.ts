import { NO_END, NO_START } from "./columns.ts";
import { sortKeys } from "./order.ts";

/** Moments at which something begins or ends, ascending, and the slot in which each counts; `weight` times, or once. */
export type Moments = {
  time: Int32Array;
  slot: Uint16Array | Uint32Array;
  weight: Uint32Array | null;
};

/** Moments with a row of counts per slot before every `every`th of them. */
type CountedMoments = Moments & { rows: Uint32Array };

/**
 * Counts what overlaps any span of time, by slot (a place, or a place and a type). What overlaps is what began before
 * the span's end, less what ended by its start: two counts of moments, each a stored row and the few moments after it.
 * So a count costs the slots, whatever the number of events. Plain typed arrays: it moves between threads as it is.
 */
export type TimeIndex = {
  slots: number;
  every: number;
  starts: CountedMoments;
  ends: CountedMoments;
};

/** More rows than this gain nothing: the moments between two of them are counted in a microsecond. */
const LEAST_EVERY = 1024;

/**
 * Moments from row to row for each slot, where slots are numbered in two bytes and in four: rows then cost five
 * and a third and one and a half bytes an event, and the whole index 17.5; with the columns less than 32.
 */
const EVERY_PER_SLOT = { narrow: 3 / 2, wide: 16 / 3 };

/** Indexes moments that ascend by time. What never ends has no moment among the ends. */
export function createTimeIndex(starts: Moments, ends: Moments, slots: number): TimeIndex {
  const perSlot = EVERY_PER_SLOT[slots <= 65_536 ? "narrow" : "wide"];
  const every = Math.max(LEAST_EVERY, Math.ceil(perSlot * slots));
  return {
    slots,
    every,
    starts: withRows(starts, slots, every),
    ends: withRows(ends, slots, every),
  };
}

/** An array for so many numbers of slots, as narrow as the number of slots allows. */
export const slotArray = (length: number, slots: number): Uint16Array | Uint32Array =>
  slots <= 65_536 ? new Uint16Array(length) : new Uint32Array(length);

/** Sorts moments by time, into arrays of their own. */
export function sortMoments(
  time: Int32Array,
  slot: Uint16Array | Uint32Array,
  weight: Uint32Array | null = null,
): Moments {
  const { keys, order } = sortKeys(time);
  const sortedSlot =
    slot instanceof Uint16Array ? new Uint16Array(time.length) : new Uint32Array(time.length);
  for (let i = 0; i < order.length; i += 1) sortedSlot[i] = slot[order[i] ?? 0] ?? 0;
  return {
    time: keys,
    slot: sortedSlot,
    weight: weight?.map((_, i) => weight[order[i] ?? 0] ?? 0) ?? null,
  };
}

/** Writes over `counts`, one number a slot, with how much overlaps a half-open span of minutes. */
export function countOverlaps(
  { slots, every, starts, ends }: TimeIndex,
  span: { start: number; end: number },
  counts: Uint32Array,
): void {
  if (span.end <= span.start) {
    counts.fill(0);
    return;
  }
  const began = nearestRow(starts, every, span.end);
  counts.set(rowOf(starts, began.row, slots));
  replay(counts, starts, began, 1);
  // What ended exactly at the start does not touch it, so it counts as over.
  const ended = nearestRow(ends, every, span.start + 1);
  if (ended.row > 0) minusRow(counts, rowOf(ends, ended.row, slots));
  replay(counts, ends, ended, -1);
}

/** Bytes that an index keeps in memory. */
export function timeIndexBytes({ starts, ends }: TimeIndex): number {
  return [starts, ends]
    .flatMap(({ time, slot, weight, rows }) => [time, slot, weight, rows])
    .reduce((sum, array) => sum + (array?.byteLength ?? 0), 0);
}

/** How many of ascending times lie before one. */
export function countBefore(times: Int32Array, minute: number): number {
  if (minute <= NO_START) return 0;
  if (minute > NO_END) return times.length;
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) < minute) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withRows(moments: Moments, slots: number, every: number): CountedMoments {
  const { time, slot, weight } = moments;
  const rows = new Uint32Array((Math.floor(time.length / every) + 1) * slots);
  const counts = new Uint32Array(slots);
  for (let from = 0; from < time.length; from += every) {
    rows.set(counts, (from / every) * slots);
    const until = Math.min(from + every, time.length);
    const moments = slot.subarray(from, until);
    if (weight) addWeights(counts, moments, weight.subarray(from, until), 1);
    else plusMoments(counts, moments);
  }
  if (time.length % every === 0) rows.set(counts, (time.length / every) * slots);
  return { ...moments, rows };
}

/** A stored row, and the moments from it on (or back) to a minute: `from` is the row's, `until` the minute's. */
type Near = { row: number; from: number; until: number };

/** The row that is nearest to a minute. */
export function nearestRow({ time }: CountedMoments, every: number, minute: number): Near {
  const until = countBefore(time, minute);
  const row = Math.min(Math.floor(time.length / every), Math.round(until / every));
  return { row, from: row * every, until };
}

const rowOf = ({ rows }: CountedMoments, row: number, slots: number) =>
  rows.subarray(row * slots, (row + 1) * slots);

/** Brings counts from a row's moment to the minute's, forwards or backwards; each moment counts `sign`. */
function replay(
  counts: Uint32Array,
  { slot, weight }: CountedMoments,
  { from, until }: Near,
  sign: 1 | -1,
): void {
  const [first, last, by] = from < until ? [from, until, sign] : [until, from, -sign];
  const moments = slot.subarray(first, last);
  if (weight) addWeights(counts, moments, weight.subarray(first, last), by);
  else if (by > 0) plusMoments(counts, moments);
  else minusMoments(counts, moments);
}

// What follows is where a step's time goes: loops over whole arrays with nothing else in them, four at a time, which
// takes two thirds of the time. What falls below nothing in one is right again after the last, modulo 2 to the power of 32.

function minusRow(counts: Uint32Array, row: Uint32Array): void {
  let i = 0;
  for (; i + 3 < row.length; i += 4) {
    counts[i] = (counts[i] ?? 0) - (row[i] ?? 0);
    counts[i + 1] = (counts[i + 1] ?? 0) - (row[i + 1] ?? 0);
    counts[i + 2] = (counts[i + 2] ?? 0) - (row[i + 2] ?? 0);
    counts[i + 3] = (counts[i + 3] ?? 0) - (row[i + 3] ?? 0);
  }
  for (; i < row.length; i += 1) counts[i] = (counts[i] ?? 0) - (row[i] ?? 0);
}

function plusMoments(counts: Uint32Array, slot: Moments["slot"]): void {
  let i = 0;
  for (; i + 3 < slot.length; i += 4) {
    const a = slot[i] ?? 0;
    const b = slot[i + 1] ?? 0;
    const c = slot[i + 2] ?? 0;
    const d = slot[i + 3] ?? 0;
    counts[a] = (counts[a] ?? 0) + 1;
    counts[b] = (counts[b] ?? 0) + 1;
    counts[c] = (counts[c] ?? 0) + 1;
    counts[d] = (counts[d] ?? 0) + 1;
  }
  for (; i < slot.length; i += 1) {
    const at = slot[i] ?? 0;
    counts[at] = (counts[at] ?? 0) + 1;
  }
}

function minusMoments(counts: Uint32Array, slot: Moments["slot"]): void {
  let i = 0;
  for (; i + 3 < slot.length; i += 4) {
    const a = slot[i] ?? 0;
    const b = slot[i + 1] ?? 0;
    const c = slot[i + 2] ?? 0;
    const d = slot[i + 3] ?? 0;
    counts[a] = (counts[a] ?? 0) - 1;
    counts[b] = (counts[b] ?? 0) - 1;
    counts[c] = (counts[c] ?? 0) - 1;
    counts[d] = (counts[d] ?? 0) - 1;
  }
  for (; i < slot.length; i += 1) {
    const at = slot[i] ?? 0;
    counts[at] = (counts[at] ?? 0) - 1;
  }
}

function addWeights(
  counts: Uint32Array,
  slot: Moments["slot"],
  weight: Uint32Array,
  by: number,
): void {
  for (let i = 0; i < slot.length; i += 1) {
    const at = slot[i] ?? 0;
    counts[at] = (counts[at] ?? 0) + by * (weight[i] ?? 0);
  }
}

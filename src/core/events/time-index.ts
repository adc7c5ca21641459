import { NO_END, NO_START } from "./columns.ts";
import { orderOf } from "./order.ts";

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

/** Makes rows rare enough to cost four bytes an event in all. */
const LEAST_EVERY = 1024;

/** Indexes moments that ascend by time. What never ends has no moment among the ends. */
export function createTimeIndex(starts: Moments, ends: Moments, slots: number): TimeIndex {
  const every = Math.max(LEAST_EVERY, 2 * slots);
  return {
    slots,
    every,
    starts: withRows(starts, slots, every),
    ends: withRows(ends, slots, every),
  };
}

/** Sorts moments by time; the arrays given may be reused by the caller afterwards. */
export function sortMoments(
  time: Int32Array,
  slot: Uint16Array | Uint32Array,
  weight: Uint32Array | null = null,
): Moments {
  const order = orderOf(time);
  const sortedTime = new Int32Array(time.length);
  const sortedSlot =
    slot instanceof Uint16Array ? new Uint16Array(time.length) : new Uint32Array(time.length);
  const sortedWeight = weight && new Uint32Array(time.length);
  for (let i = 0; i < order.length; i += 1) {
    const from = order[i] ?? 0;
    sortedTime[i] = time[from] ?? 0;
    sortedSlot[i] = slot[from] ?? 0;
    if (sortedWeight) sortedWeight[i] = weight?.[from] ?? 0;
  }
  return { time: sortedTime, slot: sortedSlot, weight: sortedWeight };
}

/** Adds to `counts`, one number a slot, how much overlaps a half-open span of minutes. */
export function addOverlaps(
  { slots, every, starts, ends }: TimeIndex,
  span: { start: number; end: number },
  counts: Uint32Array | Int32Array,
): void {
  if (span.end <= span.start) return;
  addBefore(starts, every, slots, span.end, 1, counts);
  // What ended exactly at the start does not touch it, so it counts as over.
  addBefore(ends, every, slots, span.start + 1, -1, counts);
}

/** Adds to `counts`, one number a slot, how much begins before a minute. */
export function addBegunBefore(
  { slots, every, starts }: TimeIndex,
  minute: number,
  counts: Uint32Array | Int32Array,
): void {
  addBefore(starts, every, slots, minute, 1, counts);
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
  for (let i = 0; i < time.length; i += 1) {
    if (i % every === 0) rows.set(counts, (i / every) * slots);
    const at = slot[i] ?? 0;
    counts[at] = (counts[at] ?? 0) + (weight?.[i] ?? 1);
  }
  if (time.length % every === 0) rows.set(counts, (time.length / every) * slots);
  return { ...moments, rows };
}

/** Adds the nearest stored row, then the moments between it and the minute: forwards, or backwards. */
function addBefore(
  { time, slot, weight, rows }: CountedMoments,
  every: number,
  slots: number,
  minute: number,
  sign: 1 | -1,
  counts: Uint32Array | Int32Array,
): void {
  const until = countBefore(time, minute);
  const row = Math.min(Math.floor(time.length / every), Math.round(until / every));
  const offset = row * slots;
  if (row > 0)
    for (let i = 0; i < slots; i += 1)
      counts[i] = (counts[i] ?? 0) + sign * (rows[offset + i] ?? 0);
  const from = row * every;
  const [first, last, step] = from < until ? [from, until, sign] : [until, from, -sign];
  for (let i = first; i < last; i += 1) {
    const at = slot[i] ?? 0;
    counts[at] = (counts[at] ?? 0) + step * (weight ? (weight[i] ?? 0) : 1);
  }
}

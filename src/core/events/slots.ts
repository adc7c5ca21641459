import { NO_END, type Times, UNDATED } from "./columns.ts";
import { type Moments, slotArray, sortMoments } from "./time-index.ts";

/**
 * Pairs of a place and a value, numbered by place and then by value. `slotOf` has the number of each counted row's pair,
 * in the order of the rows.
 */
export type Slots = { firstSlot: Uint32Array; slotValue: Uint8Array; slotOf: Uint32Array };

/** Rows with a place and a value; those of `rows` count, all of them for null. */
type Pairs = {
  rows: Uint32Array | null;
  place: Uint16Array | Uint32Array;
  value: Uint8Array;
};

/** Numbers of the rows that a mask lets through; null for null. Cost: two passes. */
export function rowsIn(mask: Uint8Array | null): Uint32Array | null {
  if (mask === null) return null;
  let count = 0;
  for (let row = 0; row < mask.length; row += 1) if (mask[row] !== 0) count += 1;
  const rows = new Uint32Array(count);
  let at = 0;
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row] === 0) continue;
    rows[at] = row;
    at += 1;
  }
  return rows;
}

/** Numbers the pairs that occur. Cost: the values, the counted rows twice, and 4 bytes a place for each 32 values. */
export function numberSlots(pairs: Pairs, places: number): Slots {
  const words = 1 + (largestOf(pairs.value) >>> 5);
  const seen = seenValues(pairs, places, words);
  const firstOfWord = new Uint32Array(seen.length + 1);
  for (let word = 0; word < seen.length; word += 1)
    firstOfWord[word + 1] = (firstOfWord[word] ?? 0) + bitCount(seen[word] ?? 0);
  const firstSlot = new Uint32Array(places + 1).map((_, p) => firstOfWord[p * words] ?? 0);
  return {
    firstSlot,
    slotValue: valuesOf(seen, words, firstSlot[places] ?? 0),
    slotOf: slotsOf(pairs, words, seen, firstOfWord),
  };
}

function largestOf(values: Uint8Array): number {
  let largest = 0;
  for (let row = 0; row < values.length; row += 1) largest = Math.max(largest, values[row] ?? 0);
  return largest;
}

/** A bit for each value of each place, in so many words a place. */
function seenValues({ rows, place, value }: Pairs, places: number, words: number): Uint32Array {
  const seen = new Uint32Array(places * words);
  const count = rows?.length ?? value.length;
  for (let i = 0; i < count; i += 1) {
    const row = rows ? (rows[i] ?? 0) : i;
    const code = value[row] ?? 0;
    const word = (place[row] ?? 0) * words + (code >>> 5);
    seen[word] = (seen[word] ?? 0) | (1 << (code & 31));
  }
  return seen;
}

function slotsOf(
  { rows, place, value }: Pairs,
  words: number,
  seen: Uint32Array,
  firstOfWord: Uint32Array,
): Uint32Array {
  const slotOf = new Uint32Array(rows?.length ?? value.length);
  for (let i = 0; i < slotOf.length; i += 1) {
    const row = rows ? (rows[i] ?? 0) : i;
    const code = value[row] ?? 0;
    const word = (place[row] ?? 0) * words + (code >>> 5);
    const lower = (seen[word] ?? 0) & ((1 << (code & 31)) - 1);
    slotOf[i] = (firstOfWord[word] ?? 0) + bitCount(lower);
  }
  return slotOf;
}

function valuesOf(seen: Uint32Array, words: number, slots: number): Uint8Array {
  const slotValue = new Uint8Array(slots);
  let slot = 0;
  for (let word = 0; word < seen.length; word += 1) {
    for (let bits = seen[word] ?? 0; bits !== 0; bits &= bits - 1) {
      slotValue[slot] = 32 * (word % words) + (31 - Math.clz32(bits & -bits));
      slot += 1;
    }
  }
  return slotValue;
}

/** How many bits are set: sums of ever wider groups (Warren, Hacker's Delight, §5-1). */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/** What the rows' times say: starts and ends in order, and by slot how many have no date. */
export type SlotTimes = { starts: Moments; ends: Moments; undated: Uint32Array };

/** Sorts the counted rows' times; all are undated for null. What goes on has no end among the ends. */
export function timesBySlot(
  times: Times | null,
  rows: Uint32Array | null,
  { slotOf, slotValue: { length: slots } }: Slots,
): SlotTimes {
  const undated = new Uint32Array(slots);
  const dated = times ? slotOf.length : 0;
  const starts = { time: new Int32Array(dated), slot: slotArray(dated, slots), length: 0 };
  const ends = { time: new Int32Array(dated), slot: slotArray(dated, slots), length: 0 };
  for (let i = 0; i < slotOf.length; i += 1) {
    const slot = slotOf[i] ?? 0;
    const row = rows ? (rows[i] ?? 0) : i;
    const start = times?.start[row] ?? UNDATED;
    const end = times?.end[row] ?? UNDATED;
    if (start === UNDATED) undated[slot] = (undated[slot] ?? 0) + 1;
    else push(starts, start, slot);
    if (start !== UNDATED && end !== NO_END) push(ends, end, slot);
  }
  return { starts: sorted(starts), ends: sorted(ends), undated };
}

type Unsorted = Omit<Moments, "weight"> & { length: number };

function push(moments: Unsorted, time: number, slot: number): void {
  moments.time[moments.length] = time;
  moments.slot[moments.length] = slot;
  moments.length += 1;
}

const sorted = ({ time, slot, length }: Unsorted): Moments =>
  sortMoments(time.subarray(0, length), slot.subarray(0, length));

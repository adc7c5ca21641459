import { NO_END, type Times, UNDATED } from "./columns.ts";
import { type Moments, slotArray, sortMoments } from "./time-index.ts";

/** The slot of what is left out. */
const NO_SLOT = 0xffff_ffff;

/**
 * Pairs of a place and a value, numbered by place and then by value. `slotOfRow` has the number of each row's pair, a
 * number that no slot has where the row is left out.
 */
export type Slots = { firstSlot: Uint32Array; slotValue: Uint8Array; slotOfRow: Uint32Array };

/** Rows with a place and a value; those count whose number in `mask` is not 0, all of them for null. */
type Pairs = {
  count: number;
  place: Uint16Array | Uint32Array;
  value: Uint8Array;
  mask: Uint8Array | null;
};

/** Numbers the pairs that occur. Cost: the rows twice, and 4 bytes a place for each 32 values. */
export function numberSlots(pairs: Pairs, places: number): Slots {
  const words = 1 + (pairs.value.reduce((most, value) => Math.max(most, value), 0) >>> 5);
  const seen = seenValues(pairs, places, words);
  const firstOfWord = new Uint32Array(seen.length + 1);
  for (let word = 0; word < seen.length; word += 1)
    firstOfWord[word + 1] = (firstOfWord[word] ?? 0) + bitCount(seen[word] ?? 0);
  const firstSlot = new Uint32Array(places + 1).map((_, p) => firstOfWord[p * words] ?? 0);
  return {
    firstSlot,
    slotValue: valuesOf(seen, words, firstSlot[places] ?? 0),
    slotOfRow: slotsOfRows(pairs, words, seen, firstOfWord),
  };
}

/** A bit for each value of each place, in so many words a place. */
function seenValues({ count, place, value, mask }: Pairs, places: number, words: number) {
  const seen = new Uint32Array(places * words);
  for (let row = 0; row < count; row += 1) {
    if (mask !== null && mask[row] === 0) continue;
    const code = value[row] ?? 0;
    const word = (place[row] ?? 0) * words + (code >>> 5);
    seen[word] = (seen[word] ?? 0) | (1 << (code & 31));
  }
  return seen;
}

function slotsOfRows(
  { count, place, value, mask }: Pairs,
  words: number,
  seen: Uint32Array,
  firstOfWord: Uint32Array,
): Uint32Array {
  const slotOfRow = new Uint32Array(count).fill(NO_SLOT);
  for (let row = 0; row < count; row += 1) {
    if (mask !== null && mask[row] === 0) continue;
    const code = value[row] ?? 0;
    const word = (place[row] ?? 0) * words + (code >>> 5);
    const lower = (seen[word] ?? 0) & ((1 << (code & 31)) - 1);
    slotOfRow[row] = (firstOfWord[word] ?? 0) + bitCount(lower);
  }
  return slotOfRow;
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

/** Sorts the rows' times; all are undated for null. What goes on has no end among the ends. */
export function timesBySlot(
  times: Times | null,
  { slotOfRow, slotValue: { length: slots } }: Slots,
): SlotTimes {
  const undated = new Uint32Array(slots);
  const dated = times ? slotOfRow.length : 0;
  const starts = { time: new Int32Array(dated), slot: slotArray(dated, slots), length: 0 };
  const ends = { time: new Int32Array(dated), slot: slotArray(dated, slots), length: 0 };
  for (let row = 0; row < slotOfRow.length; row += 1) {
    const slot = slotOfRow[row] ?? NO_SLOT;
    if (slot === NO_SLOT) continue;
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

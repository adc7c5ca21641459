import type { Clock } from "../select/visible.ts";
import { type EventColumns, type MinuteSpan, NO_END, type Times, UNDATED } from "./columns.ts";
import {
  addBegunBefore,
  addOverlaps,
  createTimeIndex,
  type Moments,
  sortMoments,
  type TimeIndex,
} from "./time-index.ts";

/** What counts of a place are divided by. */
export const SPLITS = ["type", "side"] as const;
export type Split = (typeof SPLITS)[number];

/**
 * Counts of events by place and by what divides them, for any span. A slot is a place with one value; those of place
 * `p` are numbered from `firstSlot[p]` to `firstSlot[p + 1]`.
 */
export type PlaceIndex = {
  split: Split;
  firstSlot: Uint32Array;
  /** The code that a slot counts, of the type or of the side. */
  slotValue: Uint8Array;
  time: TimeIndex;
  /** By slot: what has no date on the clock. */
  undated: Uint32Array;
};

/** Which events are counted: rows with a number other than 0; null: all. */
export type RowMask = Uint8Array | null;

/** Indexes events by place; `places` is how many places there are, none numbered higher. Cost: a few passes. */
export function indexByPlace(
  columns: EventColumns,
  places: number,
  clock: Clock,
  split: Split,
  mask: RowMask = null,
): PlaceIndex {
  const times = columns[clock];
  const values = split === "type" ? columns.type : columns.side;
  const slots = numberSlots(columns, values, places, mask);
  const undated = new Uint32Array(slots.slotValue.length);
  if (times === null) countAll(slots.slotOfRow, undated);
  const moments = times
    ? momentsOf(times, slots.slotOfRow, undated)
    : { starts: NO_MOMENTS, ends: NO_MOMENTS };
  return {
    split,
    firstSlot: slots.firstSlot,
    slotValue: slots.slotValue,
    time: createTimeIndex(moments.starts, moments.ends, slots.slotValue.length),
    undated,
  };
}

const NO_SLOT = 0xffff_ffff;
const NO_MOMENTS: Moments = { time: new Int32Array(), slot: new Uint16Array(), weight: null };

type Slots = { firstSlot: Uint32Array; slotValue: Uint8Array; slotOfRow: Uint32Array };

/** Numbers the pairs of place and value that occur, by place and then by value; left-out rows have `NO_SLOT`. */
function numberSlots(
  { count, place }: EventColumns,
  values: Uint8Array,
  places: number,
  mask: RowMask,
): Slots {
  const width = 1 + values.reduce((most, value) => Math.max(most, value), 0);
  const pairOf = (row: number) => (place[row] ?? 0) * width + (values[row] ?? 0);
  const isCounted = (row: number) => mask === null || mask[row] !== 0;
  const numbers = new Uint32Array(places * width).fill(NO_SLOT);
  for (let row = 0; row < count; row += 1) if (isCounted(row)) numbers[pairOf(row)] = 0;
  const firstSlot = new Uint32Array(places + 1);
  const slotValue: number[] = [];
  for (let pair = 0; pair < numbers.length; pair += 1) {
    if (pair % width === 0) firstSlot[pair / width] = slotValue.length;
    if (numbers[pair] === NO_SLOT) continue;
    numbers[pair] = slotValue.length;
    slotValue.push(pair % width);
  }
  firstSlot[places] = slotValue.length;
  const slotOfRow = new Uint32Array(count).fill(NO_SLOT);
  for (let row = 0; row < count; row += 1)
    if (isCounted(row)) slotOfRow[row] = numbers[pairOf(row)] ?? NO_SLOT;
  return { firstSlot, slotValue: Uint8Array.from(slotValue), slotOfRow };
}

/** The dated rows' starts and ends in order; counts the others by slot. */
function momentsOf(times: Times, slotOfRow: Uint32Array, undated: Uint32Array) {
  const isStart = (row: number) => slotOfRow[row] !== NO_SLOT && times.start[row] !== UNDATED;
  const isEnd = (row: number) => isStart(row) && times.end[row] !== NO_END;
  for (let row = 0; row < slotOfRow.length; row += 1) {
    const slot = slotOfRow[row] ?? NO_SLOT;
    if (slot !== NO_SLOT && !isStart(row)) undated[slot] = (undated[slot] ?? 0) + 1;
  }
  return {
    starts: pick(times.start, slotOfRow, undated.length, isStart),
    ends: pick(times.end, slotOfRow, undated.length, isEnd),
  };
}

function pick(
  times: Int32Array,
  slotOfRow: Uint32Array,
  slots: number,
  isPicked: (row: number) => boolean,
): Moments {
  let picked = 0;
  for (let row = 0; row < times.length; row += 1) if (isPicked(row)) picked += 1;
  const time = new Int32Array(picked);
  const slot = slots <= 65_536 ? new Uint16Array(picked) : new Uint32Array(picked);
  let next = 0;
  for (let row = 0; row < times.length; row += 1) {
    if (!isPicked(row)) continue;
    time[next] = times[row] ?? 0;
    slot[next] = slotOfRow[row] ?? 0;
    next += 1;
  }
  return sortMoments(time, slot);
}

function countAll(slotOfRow: Uint32Array, counts: Uint32Array): void {
  for (const slot of slotOfRow) if (slot !== NO_SLOT) counts[slot] = (counts[slot] ?? 0) + 1;
}

/** Counts of one span: a number for each slot of an index. */
export type SlotCounts = { index: PlaceIndex; counts: Uint32Array };

/** What overlaps a span, by slot; with what has no date where that is wanted. */
export function countSlots(index: PlaceIndex, span: MinuteSpan, withUndated: boolean): SlotCounts {
  const counts = withUndated ? index.undated.slice() : new Uint32Array(index.undated.length);
  addOverlaps(index.time, span, counts);
  return { index, counts };
}

/** How much of a count is at a place; 0 for places that the index does not know. */
export function countAt({ index: { firstSlot }, counts }: SlotCounts, place: number): number {
  const end = firstSlot[place + 1] ?? 0;
  let sum = 0;
  for (let slot = firstSlot[place] ?? end; slot < end; slot += 1) sum += counts[slot] ?? 0;
  return sum;
}

/** Adds a place's counts by value to `sums`, whose places are the codes of the split. */
export function addValuesAt(
  { index: { firstSlot, slotValue }, counts }: SlotCounts,
  place: number,
  sums: number[],
): void {
  const end = firstSlot[place + 1] ?? 0;
  for (let slot = firstSlot[place] ?? end; slot < end; slot += 1) {
    const value = slotValue[slot] ?? 0;
    sums[value] = (sums[value] ?? 0) + (counts[slot] ?? 0);
  }
}

/** Sum over all places. */
export const countAllSlots = ({ counts }: SlotCounts): number =>
  counts.reduce((sum, count) => sum + count, 0);

/**
 * How many begin before each of some minutes (ascending), by value of the split: `[edge][value]`. `isCounted` leaves
 * places out. Costs the slots for each edge.
 */
export function begunBefore(
  index: PlaceIndex,
  edges: readonly number[],
  isCounted: ((place: number) => boolean) | null = null,
): number[][] {
  const { firstSlot, slotValue, time } = index;
  const places = firstSlot.length - 1;
  return edges.map((edge) => {
    const counts = new Uint32Array(slotValue.length);
    addBegunBefore(time, edge, counts);
    const sums: number[] = [];
    const slots = { index, counts };
    for (let place = 0; place < places; place += 1)
      if (isCounted === null || isCounted(place)) addValuesAt(slots, place, sums);
    return sums;
  });
}

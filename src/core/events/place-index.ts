import type { Clock } from "../select/visible.ts";
import { begunByGroup } from "./begun.ts";
import type { EventColumns, MinuteSpan } from "./columns.ts";
import { numberSlots, rowsIn, timesBySlot } from "./slots.ts";
import { countOverlaps, createTimeIndex, type TimeIndex } from "./time-index.ts";

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
  const rows = rowsIn(mask);
  const slots = numberSlots({ rows, place: columns.place, value: columns[split] }, places);
  const { firstSlot, slotValue } = slots;
  const { starts, ends, undated } = timesBySlot(columns[clock], rows, slots);
  const time = createTimeIndex(starts, ends, slotValue.length);
  return { split, firstSlot, slotValue, time, undated };
}

/**
 * Counts of one span: a number for each slot of an index. `counts` is to be read anew each time and not to be kept: its
 * memory may be given to another question, and what is read after that is counted once more.
 */
export type SlotCounts = { index: PlaceIndex; readonly counts: Uint32Array };

/** Memory for the answer to one question at a time. */
type Answer = { counts: Uint32Array; of: SlotCounts | null };

/**
 * Answers that are kept of an index: a step of the timeline has four, and lists may still show one of the step before.
 * More would no longer fit into the processor's cache.
 */
const KEPT = 5;

/** The oldest first. Fresh memory costs more than to count, so that it is used again. */
const answersOf = new WeakMap<PlaceIndex, Answer[]>();

/** What overlaps a span, by slot; with what has no date where that is wanted. */
export function countSlots(index: PlaceIndex, span: MinuteSpan, withUndated: boolean): SlotCounts {
  const count = (): Answer => {
    const answer = oldestAnswer(index);
    countOverlaps(index.time, span, answer.counts);
    if (withUndated) addEach(answer.counts, index.undated);
    answer.of = asked;
    return answer;
  };
  const asked: SlotCounts = {
    index,
    get counts() {
      if (answer.of !== asked) answer = count();
      return answer.counts;
    },
  };
  let answer = count();
  return asked;
}

function oldestAnswer(index: PlaceIndex): Answer {
  const answers = answersOf.get(index) ?? [];
  answersOf.set(index, answers);
  const isFull = answers.length >= KEPT;
  const oldest = isFull ? answers.shift() : undefined;
  const answer = oldest ?? { counts: new Uint32Array(index.time.slots), of: null };
  answers.push(answer);
  return answer;
}

function addEach(counts: Uint32Array, others: Uint32Array): void {
  for (let i = 0; i < counts.length; i += 1) counts[i] = (counts[i] ?? 0) + (others[i] ?? 0);
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
 * places out. Each edge costs the events since the edge before it, or the slots where those are fewer.
 */
export function begunBefore(
  { firstSlot, slotValue, time }: PlaceIndex,
  edges: readonly number[],
  isCounted: ((place: number) => boolean) | null = null,
): number[][] {
  const values = 1 + slotValue.reduce((most, value) => Math.max(most, value), 0);
  const groupOf = Uint16Array.from(slotValue);
  for (let place = 0; isCounted !== null && place + 1 < firstSlot.length; place += 1)
    if (!isCounted(place)) groupOf.fill(values, firstSlot[place], firstSlot[place + 1]);
  return begunByGroup(time, edges, groupOf, values);
}

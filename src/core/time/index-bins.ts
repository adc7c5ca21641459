import { NO_END } from "../events/columns.ts";
import type { PlaceIndex } from "../events/place-index.ts";
import { countBefore, type TimeIndex } from "../events/time-index.ts";

const MINUTE_MS = 60_000;

/** In place of a value: what is not counted. */
const LEFT_OUT = 255;

/**
 * Which of an index's slots count, and as what: the code of the split by slot, or a sign that it is left out. Made once
 * for an index and a choice of places.
 */
export type CountedSlots = { index: PlaceIndex; codes: Uint8Array };

/** All slots of an index, or those of places with a number other than 0. */
export function countedSlots(index: PlaceIndex, places: Uint8Array | null): CountedSlots {
  const { firstSlot, slotValue } = index;
  if (places === null) return { index, codes: slotValue };
  const codes = new Uint8Array(slotValue.length).fill(LEFT_OUT);
  places.forEach((isIn, place) => {
    if (isIn) copyPlace(firstSlot, slotValue, place, codes);
  });
  return { index, codes };
}

/** The slots of one place alone. */
export function slotsOfPlace(index: PlaceIndex, place: number): CountedSlots {
  const codes = new Uint8Array(index.slotValue.length).fill(LEFT_OUT);
  copyPlace(index.firstSlot, index.slotValue, place, codes);
  return { index, codes };
}

function copyPlace(first: Uint32Array, values: Uint8Array, place: number, to: Uint8Array): void {
  const start = first[place] ?? 0;
  to.set(values.subarray(start, first[place + 1] ?? start), start);
}

/**
 * Counts of an index in bins: how many events begin in each, by code of the split; `earlier` began before the first and
 * last into it, `before` ended by it, `after` begin when the last is over. Together they are every dated event, once.
 */
export type IndexBins = {
  bins: readonly (readonly number[])[];
  earlier: number;
  before: number;
  after: number;
};

/**
 * Counts in bins with these edges (UTC ms, ascending). Costs the slots for each stored row in reach and the moments
 * between the edges at most, however many events there are beside them.
 */
export function countInBins(counted: CountedSlots, edges: readonly number[]): IndexBins {
  const { time } = counted.index;
  const minutes = edges.map((edge) => Math.ceil(edge / MINUTE_MS));
  const [first, last] = [minutes[0], minutes.at(-1)];
  if (first === undefined || last === undefined)
    return { bins: [], earlier: 0, before: 0, after: 0 };
  const begun = sumsBefore(time.starts, time, counted.codes, [...minutes, NO_END + 1]);
  const [ended = []] = sumsBefore(time.ends, time, counted.codes, [first + 1]);
  const bins = minutes.slice(0, -1).map((_, i) => difference(begun[i + 1] ?? [], begun[i] ?? []));
  const before = sum(ended);
  return {
    bins,
    earlier: sum(begun[0] ?? []) - before,
    before,
    after: sum(begun.at(-1) ?? []) - sum(begun.at(-2) ?? []),
  };
}

/** How many counted moments lie before each of some minutes (ascending), by code. */
function sumsBefore(
  moments: TimeIndex["starts"],
  { every, slots }: TimeIndex,
  codes: Uint8Array,
  minutes: readonly number[],
): Uint32Array[] {
  const lastRow = Math.floor(moments.time.length / every);
  const sums = new Uint32Array(LEFT_OUT + 1);
  let at = 0;
  return minutes.map((minute) => {
    const until = countBefore(moments.time, minute);
    const row = Math.min(lastRow, Math.round(until / every));
    // From the minute before, or from a stored row where that is nearer.
    if (Math.abs(row * every - until) + slots < until - at) {
      const stored = moments.rows.subarray(row * slots, (row + 1) * slots);
      sums.fill(0);
      for (let i = 0; i < slots; i += 1) add(sums, codes[i] ?? LEFT_OUT, stored[i] ?? 0);
      at = row * every;
    }
    addMoments(moments, codes, at, until, sums);
    at = until;
    return sums.slice(0, LEFT_OUT);
  });
}

/** Adds the moments from one place in their order to another; takes them away where that lies before. */
function addMoments(
  { slot, weight }: TimeIndex["starts"],
  codes: Uint8Array,
  from: number,
  until: number,
  sums: Uint32Array,
): void {
  const sign = from < until ? 1 : -1;
  for (let i = Math.min(from, until); i < Math.max(from, until); i += 1)
    add(sums, codes[slot[i] ?? 0] ?? LEFT_OUT, sign * (weight ? (weight[i] ?? 0) : 1));
}

function add(sums: Uint32Array, code: number, count: number): void {
  sums[code] = (sums[code] ?? 0) + count;
}

const difference = (more: ArrayLike<number>, less: ArrayLike<number>): number[] => {
  const result: number[] = [];
  for (let i = 0; i < more.length; i += 1) {
    const count = (more[i] ?? 0) - (less[i] ?? 0);
    if (count !== 0) result[i] = count;
  }
  return result;
};

const sum = (values: ArrayLike<number>): number => {
  let total = 0;
  for (let i = 0; i < values.length; i += 1) total += values[i] ?? 0;
  return total;
};

/**
 * The first minute (since 1970, UTC) from one on at which something counted begins (`starts`) or ends (`ends`), or the
 * last one before it; null where there is none.
 */
export function nearestMoment(
  { index, codes }: CountedSlots,
  kind: "starts" | "ends",
  minute: number,
  direction: 1 | -1,
): number | null {
  const { time, slot } = index.time[kind];
  const from = countBefore(time, minute);
  for (let i = direction === 1 ? from : from - 1; i >= 0 && i < time.length; i += direction)
    if (codes[slot[i] ?? 0] !== LEFT_OUT) return time[i] ?? null;
  return null;
}

import { NO_END, NO_START, TYPE_CODES, UNDATED, WITHOUT_SIDE } from "./columns.ts";
import type { PlaceIndex, RowMask, Split } from "./place-index.ts";
import { numberSlots, rowsIn } from "./slots.ts";
import { createTimeIndex, type Moments, slotArray, sortMoments } from "./time-index.ts";

/**
 * Events counted by place, day and what they are, one combination a row, in any order: so many begin on a day (UTC, days
 * since 1970), so many had ended when it began. Rows whose `day` is `UNDATED` tell in `starts` how many have no date.
 * A column is null where it was not counted by.
 */
export type AggregateColumns = {
  count: number;
  place: Uint16Array | Uint32Array;
  day: Int32Array;
  type: Uint8Array | null;
  side: Uint8Array | null;
  status: Uint8Array | null;
  starts: Uint32Array;
  ends: Uint32Array;
};

const DAY_MINUTES = 1440;
const OTHER = TYPE_CODES.indexOf("other");

/**
 * An index of an aggregate, exact for spans of whole days (UTC). `places` is how many there are, none numbered higher;
 * the mask is of rows. Where the split was not counted by, all are of type `other`, or without a side. Cost: the rows.
 */
export function indexAggregate(
  columns: AggregateColumns,
  places: number,
  split: Split,
  mask: RowMask = null,
): PlaceIndex {
  const { count, place, day, starts, ends } = columns;
  const rows = rowsIn(mask);
  const unknown = split === "type" ? OTHER : WITHOUT_SIDE;
  const value = columns[split] ?? new Uint8Array(count).fill(unknown);
  const { firstSlot, slotValue, slotOf } = numberSlots({ rows, place, value }, places);
  const slots = slotValue.length;
  const undated = new Uint32Array(slots);
  for (let i = 0; i < slotOf.length; i += 1) {
    const [row, slot] = [rows ? (rows[i] ?? 0) : i, slotOf[i] ?? 0];
    if (day[row] === UNDATED) undated[slot] = (undated[slot] ?? 0) + (starts[row] ?? 0);
  }
  const moments = (weights: Uint32Array) => momentsOf({ rows, day, slotOf, weights }, slots);
  const time = createTimeIndex(moments(starts), moments(ends), slots);
  return { split, firstSlot, slotValue, time, undated };
}

type DayCounts = {
  rows: Uint32Array | null;
  day: Int32Array;
  slotOf: Uint32Array;
  weights: Uint32Array;
};

function momentsOf({ rows, day, slotOf, weights }: DayCounts, slots: number): Moments {
  const time = new Int32Array(slotOf.length);
  const slot = slotArray(slotOf.length, slots);
  const weight = new Uint32Array(slotOf.length);
  let length = 0;
  for (let i = 0; i < slotOf.length; i += 1) {
    const row = rows ? (rows[i] ?? 0) : i;
    if (day[row] === UNDATED || weights[row] === 0) continue;
    const minute = (day[row] ?? 0) * DAY_MINUTES;
    time[length] = Math.max(NO_START, Math.min(NO_END, minute));
    slot[length] = slotOf[i] ?? 0;
    weight[length] = weights[row] ?? 0;
    length += 1;
  }
  return sortMoments(
    time.subarray(0, length),
    slot.subarray(0, length),
    weight.subarray(0, length),
  );
}

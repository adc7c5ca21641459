import { NO_END, NO_START, TYPE_CODES, UNDATED, WITHOUT_SIDE } from "./columns.ts";
import type { PlaceIndex, RowMask, Split } from "./place-index.ts";
import { numberSlots } from "./slots.ts";
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
  rows: AggregateColumns,
  places: number,
  split: Split,
  mask: RowMask = null,
): PlaceIndex {
  const { count, place, day, starts, ends } = rows;
  const unknown = split === "type" ? OTHER : WITHOUT_SIDE;
  const value = rows[split] ?? new Uint8Array(count).fill(unknown);
  const { firstSlot, slotValue, slotOfRow } = numberSlots({ count, place, value, mask }, places);
  const slots = slotValue.length;
  const undated = new Uint32Array(slots);
  for (let row = 0; row < count; row += 1) {
    const slot = slotOfRow[row] ?? slots;
    // What the mask leaves out has a slot past the last.
    if (day[row] !== UNDATED || slot >= slots) continue;
    undated[slot] = (undated[slot] ?? 0) + (starts[row] ?? 0);
  }
  const moments = (weights: Uint32Array) => momentsOf(day, slotOfRow, weights, slots);
  const time = createTimeIndex(moments(starts), moments(ends), slots);
  return { split, firstSlot, slotValue, time, undated };
}

function momentsOf(
  day: Int32Array,
  slotOfRow: Uint32Array,
  weights: Uint32Array,
  slots: number,
): Moments {
  const time = new Int32Array(day.length);
  const slot = slotArray(day.length, slots);
  const weight = new Uint32Array(day.length);
  let length = 0;
  for (let row = 0; row < day.length; row += 1) {
    const at = slotOfRow[row] ?? slots;
    if (at >= slots || day[row] === UNDATED || weights[row] === 0) continue;
    const minute = (day[row] ?? 0) * DAY_MINUTES;
    time[length] = Math.max(NO_START, Math.min(NO_END, minute));
    slot[length] = at;
    weight[length] = weights[row] ?? 0;
    length += 1;
  }
  return sortMoments(
    time.subarray(0, length),
    slot.subarray(0, length),
    weight.subarray(0, length),
  );
}

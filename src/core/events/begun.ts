import { nearestRow, type TimeIndex } from "./time-index.ts";

/**
 * How many begin before each of some minutes, by group: `[edge][group]`. `groupOf` has a slot's group; groups from
 * `groups` on are left out. Each edge costs the events since the edge before it, or the slots where those are fewer:
 * minutes in ascending order are the cheapest.
 */
export function begunByGroup(
  { slots, every, starts }: TimeIndex,
  edges: readonly number[],
  groupOf: Uint16Array,
  groups: number,
): number[][] {
  const sums = new Float64Array(groups);
  let at = 0;
  const addMoments = (from: number, until: number, sign: 1 | -1) => {
    for (let i = from; i < until; i += 1) {
      const group = groupOf[starts.slot[i] ?? 0] ?? groups;
      if (group < groups)
        sums[group] = (sums[group] ?? 0) + sign * (starts.weight ? (starts.weight[i] ?? 0) : 1);
    }
  };
  return edges.map((edge) => {
    const near = nearestRow(starts, every, edge);
    if (slots + Math.abs(near.until - near.from) < Math.abs(near.until - at)) {
      sumRow(starts.rows.subarray(near.row * slots, (near.row + 1) * slots), groupOf, sums);
      at = near.from;
    }
    if (at < near.until) addMoments(at, near.until, 1);
    else addMoments(near.until, at, -1);
    at = near.until;
    return Array.from(sums);
  });
}

function sumRow(row: Uint32Array, groupOf: Uint16Array, sums: Float64Array): void {
  sums.fill(0);
  for (let slot = 0; slot < row.length; slot += 1) {
    const group = groupOf[slot] ?? sums.length;
    if (group < sums.length) sums[group] = (sums[group] ?? 0) + (row[slot] ?? 0);
  }
}

/** Bits sorted by in one pass: so many piles that they stay in the processor's cache. */
const DIGIT_BITS = 12;

/** Keys in ascending order, and the row that each came from; rows of the same key as they stood. */
export type Sorted = { keys: Int32Array; order: Uint32Array };

/** Numbers of the rows in ascending order of their keys; see `sortKeys`. */
export const orderOf = (keys: Int32Array): Uint32Array => sortKeys(keys).order;

/**
 * Sorts keys: a radix sort (Knuth, TAOCP vol. 3, §5.2.5) over the bits in which they differ, two passes for the minutes
 * of thirty years; several times as fast as sorting by comparison at a million rows. The keys given stay as they are.
 */
export function sortKeys(keys: Int32Array): Sorted {
  const order = new Uint32Array(keys.length);
  for (let i = 0; i < order.length; i += 1) order[i] = i;
  let from: Sorted = { keys: keys.slice(), order };
  const { least, bits } = rangeOf(keys);
  if (bits === 0) return from;
  let to: Sorted = { keys: new Int32Array(keys.length), order: new Uint32Array(keys.length) };
  const passes = Math.ceil(bits / DIGIT_BITS);
  const digitBits = Math.ceil(bits / passes);
  for (let pass = 0; pass < passes; pass += 1) {
    sortDigit(from, to, least, pass * digitBits, 2 ** digitBits - 1);
    [from, to] = [to, from];
  }
  return from;
}

/** The least key, and how many bits tell the keys apart; 0 where they ascend as they stand. */
function rangeOf(keys: Int32Array): { least: number; bits: number } {
  let least = keys[0] ?? 0;
  let most = least;
  let previous = least;
  let ascends = true;
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i] ?? 0;
    if (key < previous) ascends = false;
    if (key < least) least = key;
    if (key > most) most = key;
    previous = key;
  }
  return { least, bits: ascends ? 0 : 32 - Math.clz32(most - least) };
}

function sortDigit(from: Sorted, to: Sorted, least: number, shift: number, mask: number): void {
  const { keys, order } = from;
  const next = new Uint32Array(mask + 2);
  for (let i = 0; i < keys.length; i += 1) {
    // Bits are cut off at 32, and so the difference of any two keys is right as an unsigned number.
    const digit = ((((keys[i] ?? 0) - least) >>> shift) & mask) + 1;
    next[digit] = (next[digit] ?? 0) + 1;
  }
  for (let digit = 1; digit < next.length; digit += 1)
    next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0);
  const { keys: toKeys, order: toOrder } = to;
  for (let i = 0; i < keys.length; i += 1) {
    const key = keys[i] ?? 0;
    const digit = ((key - least) >>> shift) & mask;
    const at = next[digit] ?? 0;
    toKeys[at] = key;
    toOrder[at] = order[i] ?? 0;
    next[digit] = at + 1;
  }
}

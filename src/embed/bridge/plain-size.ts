/**
 * How many characters plain data would have as text, about: keys, texts, and eight for any other value. Infinity for more than
 * `most`, for what is not plain (dates, maps, buffers, big integers), and for what holds itself.
 */
export function plainSize(value: unknown, most: number): number {
  const waiting: unknown[] = [value];
  let size = 0;
  // What holds itself is never through, and so grows beyond the most.
  while (waiting.length > 0) {
    const next = waiting.pop();
    size += ownSize(next);
    if (size > most) return Number.POSITIVE_INFINITY;
    if (typeof next === "object" && next !== null) waiting.push(...Object.values(next));
  }
  return size;
}

function ownSize(value: unknown): number {
  if (typeof value === "string") return value.length + 2;
  if (typeof value === "bigint") return Number.POSITIVE_INFINITY;
  if (typeof value !== "object" || value === null) return 8;
  if (Array.isArray(value)) return 2 + value.length;
  const prototype = Object.getPrototypeOf(value);
  // Of a plain object, of this window or another, the prototype is the last one.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null)
    return Number.POSITIVE_INFINITY;
  return Object.keys(value).reduce((sum, key) => sum + key.length + 4, 2);
}

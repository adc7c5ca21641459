/** True when two words are equal but for one letter that is added, missing, another, or swapped with its neighbour. */
export function isOneEdit(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  const shorter = Math.min(one.length, other.length);
  let from = 0;
  while (from < shorter && one[from] === other[from]) from++;
  let back = 0;
  while (back < shorter - from && one.at(-1 - back) === other.at(-1 - back)) back++;
  const [a, b] = [one.slice(from, one.length - back), other.slice(from, other.length - back)];
  if (a.length <= 1 && b.length <= 1) return true;
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}

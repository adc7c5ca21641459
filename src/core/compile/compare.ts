/**
 * Order of two numbers or texts for `sort`. Subtracting would make NaN of two open ends of time, and
 * sorting by locale would differ between machines.
 */
export function compare<T extends number | string>(a: T, b: T): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

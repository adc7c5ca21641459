/** Half-open span of time, UTC milliseconds since 1970: `start <= t < end`. Open ends are -Infinity and Infinity. */
export type Interval = { start: number; end: number };

/** True when two spans share at least one instant; touching ends do not count. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when the instant (UTC ms) lies in the span; its end does not. */
export function containsInstant(interval: Interval, t: number): boolean {
  return interval.start <= t && t < interval.end;
}

/** What two spans share; null when they share no instant. */
export function intersect(a: Interval, b: Interval): Interval | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}

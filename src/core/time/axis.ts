import { type Interval, intersect } from "./interval.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * The shortest span an axis shows: six hours. Reports seldom know a time better than to the hour, and so bars are never
 * finer; fewer than six of them would show no more.
 */
export const LEAST_AXIS_MS = 6 * HOUR_MS;

/** An axis shorter than this is about hours: bars may be hours, and dragged edges land on full hours. */
const FINE_AXIS_MS = 3 * DAY_MS;

/** True for an axis that shows less than three days. */
export const isFineAxis = ({ start, end }: Interval): boolean => end - start < FINE_AXIS_MS;

/** What the axis shows: the chosen span held inside the extent and no shorter than allowed; the extent for null. */
export function fitAxis(axis: Interval | null, extent: Interval): Interval {
  const shown = axis && intersect(axis, extent);
  if (!shown) return extent;
  const lengthMs = Math.max(shown.end - shown.start, leastIn(extent));
  return held(middle(shown) - lengthMs / 2, lengthMs, extent);
}

/**
 * The axis with its length times `factor` (below 1: closer), around an instant (UTC ms) that keeps its place. Held between
 * `LEAST_AXIS_MS` and the extent.
 */
export function zoomAxis(axis: Interval, extent: Interval, factor: number, at: number): Interval {
  const lengthMs = clamp((axis.end - axis.start) * factor, leastIn(extent), lengthOf(extent));
  const fixed = clamp(at, axis.start, axis.end);
  const share = (fixed - axis.start) / lengthOf(axis);
  return held(fixed - share * lengthMs, lengthMs, extent);
}

/** The axis moved by ms, to later when positive, as far as the extent goes. */
export function panAxis(axis: Interval, extent: Interval, byMs: number): Interval {
  return held(axis.start + byMs, lengthOf(axis), extent);
}

/**
 * The axis on which two instants (UTC ms) lie under two fingers, at shares (0 start, 1 end) of its length; where that is
 * too close or too far, their middle stays under the fingers' middle.
 */
export function pinchAxis(
  extent: Interval,
  instants: readonly [number, number],
  shares: readonly [number, number],
): Interval {
  const apart = Math.abs(instants[1] - instants[0]);
  const wanted = apart / Math.max(Math.abs(shares[1] - shares[0]), Number.EPSILON);
  const lengthMs = clamp(wanted, leastIn(extent), lengthOf(extent));
  const at = (instants[0] + instants[1]) / 2;
  return held(at - ((shares[0] + shares[1]) / 2) * lengthMs, lengthMs, extent);
}

/** The axis itself where it holds all of a span, else moved to have the span in its middle, and no shorter than it. */
export function showOnAxis(axis: Interval, extent: Interval, span: Interval): Interval {
  if (axis.start <= span.start && span.end <= axis.end) return axis;
  const lengthMs = Math.min(lengthOf(extent), Math.max(lengthOf(axis), span.end - span.start));
  return held(middle(span) - lengthMs / 2, lengthMs, extent);
}

/** Whole milliseconds, so that an axis that reached the extent is exactly the extent. */
function held(start: number, lengthMs: number, extent: Interval): Interval {
  const length = Math.round(lengthMs);
  const first = clamp(Math.round(start), extent.start, extent.end - length);
  return { start: first, end: first + length };
}

const lengthOf = ({ start, end }: Interval) => end - start;
const leastIn = (extent: Interval) => Math.min(LEAST_AXIS_MS, lengthOf(extent));
const middle = ({ start, end }: Interval) => (start + end) / 2;
const clamp = (value: number, least: number, most: number) =>
  Math.max(least, Math.min(most, value));

/** How sure the position is: a point, somewhere inside a circle, or a whole region named as one. */
export type Certainty = "exact" | "uncertain" | "area";

/** Above this a place is a region named as one, not a point that is not exactly known. */
const AREA_FROM_M = 15_000;

/** Largest symbols, so that neighbours stay in sight; the legend says from which number of events on they are alike. */
const MOST_RADIUS_PX = 20;

/** How sure a position is whose true place lies within `radiusM` metres; absent or 0 is exact. */
export function certaintyOf(radiusM = 0): Certainty {
  if (radiusM === 0) return "exact";
  return radiusM > AREA_FROM_M ? "area" : "uncertain";
}

/** A symbol's radius in pixels, so that its area grows with the count; smallest size stays a target for a finger. */
export const radiusOf = (count: number) => Math.min(MOST_RADIUS_PX, 3 + 2.6 * Math.sqrt(count));

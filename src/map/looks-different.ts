import type { State } from "../store/state.ts";

/** What symbols and tools are drawn from; the ground and the estimate between places look after themselves. */
const DRAWN = [
  "dataset",
  "table",
  "asOf",
  "window",
  "mode",
  "clock",
  "undated",
  "filters",
  "coloring",
  "comparison",
  "hover",
  "readPlaces",
  "selection",
  "tool",
  "ruler",
  "sketch",
  "language",
  "appearance",
] as const satisfies readonly (keyof State)[];

/** True when a state would be drawn in another way than the one before. */
export function looksDifferent(a: State, b: State): boolean {
  // What the map shows counts only where a filter asks for it.
  if (b.filters.inView && a.mapView !== b.mapView) return true;
  return DRAWN.some((key) => a[key] !== b[key]);
}

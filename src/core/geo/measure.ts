import type { Position } from "../../schema/place.ts";
import { metresBetween } from "./great-circle.ts";

/** Length of each leg of a line and of all of it, metres over the ground (great circles). No legs for fewer than two points. */
type Measured = { legs: readonly number[]; total: number };

/** Measures a line of `[lon, lat]` degrees. */
export function measureLine(points: readonly Position[]): Measured {
  const legs = points.slice(1).map((point, i) => metresBetween(points[i] ?? point, point));
  return { legs, total: legs.reduce((sum, leg) => sum + leg, 0) };
}

import { distance } from "@turf/turf";
import type { Position } from "../../schema/place.ts";

/** Length of each leg of a line and of all of it, metres over the ground (great circles). No legs for fewer than two points. */
type Measured = { legs: readonly number[]; total: number };

/** Measures a line of `[lon, lat]` degrees. */
export function measureLine(points: readonly Position[]): Measured {
  const legs = points
    .slice(1)
    .map((point, i) => distance(points[i] ?? point, point, { units: "meters" }));
  return { legs, total: legs.reduce((sum, leg) => sum + leg, 0) };
}

import { circle } from "@turf/turf";
import type { Position } from "../../schema/place.ts";
import type { Area } from "../select/filters.ts";

/** Corners of a drawn area as `[lon, lat]` degrees, not closed; a circle over the ground has 72. */
export function areaRing(area: Area): Position[] {
  if (area.kind === "polygon") return [...area.corners];
  const round = circle([...area.center], area.radiusM, { units: "meters", steps: 72 });
  const ring = round.geometry.coordinates[0] ?? [];
  return ring.slice(0, -1).map(([lon = 0, lat = 0]): Position => [lon, lat]);
}

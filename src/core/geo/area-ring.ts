import type { Position } from "../../schema/place.ts";
import type { Area } from "../select/filters.ts";
import { goneTo } from "./great-circle.ts";

/** Corners of a drawn area as `[lon, lat]` degrees, not closed; a circle over the ground has 72. */
export function areaRing(area: Area): Position[] {
  if (area.kind === "polygon") return [...area.corners];
  const { center, radiusM } = area;
  return Array.from({ length: CORNERS }, (_, i) => goneTo(center, radiusM, (i * -360) / CORNERS));
}

const CORNERS = 72;

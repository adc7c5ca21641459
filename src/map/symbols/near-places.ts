import type { Point } from "../../core/geo/mercator.ts";
import { metresPerPixel } from "../../core/geo/metres.ts";
import { cellsInView, levelAt } from "../../core/geo/place-cells.ts";
import type { PlaceGroups } from "../../core/select/place-groups.ts";
import { type Projection, worldInView } from "../projection.ts";
import type { PlacePoints } from "./place-points.ts";

/** Places that share a symbol, by number, and where it stands while several are shown: a point of the flat world, 0–1. */
export type Near = { members: readonly number[]; world: Point };

/**
 * The groups of which anything may be in view or so many pixels beside it, regions first, each without the places that
 * `isShown` leaves out; empty ones are none. Costs the places in view, and those whose position is not exact.
 */
export function placesNear(
  groups: PlaceGroups,
  points: PlacePoints,
  projection: Projection,
  marginPx: number,
  isShown: (place: number) => boolean,
): Near[] {
  const { areas, circles } = groups;
  const reach = marginPx + groups.reachPx;
  const touching = (place: number) =>
    isShown(place) && touches(points, place, projection, marginPx);
  // So large a circle is never grouped; those of the cells in view are there already.
  const isFar = (place: number) => !isWithin(points, place, projection, reach) && touching(place);
  return [
    ...[...areas.filter(touching), ...circles.filter(isFar)].map((place) => alone(points, place)),
    ...cellsNear(groups, projection, reach, isShown),
  ];
}

const alone = ({ x, y }: PlacePoints, place: number): Near => ({
  members: [place],
  world: { x: x[place] ?? 0, y: y[place] ?? 0 },
});

function cellsNear(
  { cells, points }: PlaceGroups,
  projection: Projection,
  reach: number,
  isShown: (place: number) => boolean,
): Near[] {
  const level = levelAt(cells, projection.zoom);
  const { x, y, first, members } = level;
  const near: Near[] = [];
  // In their own order: what is drawn over what must not change while the map moves.
  for (const cell of cellsInView(level, worldInView(projection, reach)).sort((a, b) => a - b)) {
    const shown: number[] = [];
    for (let at = first[cell] ?? 0; at < (first[cell + 1] ?? 0); at += 1) {
      const place = points[members[at] ?? 0] ?? 0;
      if (isShown(place)) shown.push(place);
    }
    if (shown.length > 0)
      near.push({ members: shown, world: { x: x[cell] ?? 0, y: y[cell] ?? 0 } });
  }
  return near;
}

/** True when a place stands in view, or so many pixels beside it. */
function isWithin(
  { x, y }: PlacePoints,
  place: number,
  { middle, worldPx, width, height }: Projection,
  marginPx: number,
): boolean {
  return (
    Math.abs((x[place] ?? 0) - middle.x) * worldPx <= width / 2 + marginPx &&
    Math.abs((y[place] ?? 0) - middle.y) * worldPx <= height / 2 + marginPx
  );
}

/** True when the circle that a place lies in may be in view, or so many pixels beside it. */
function touches(
  points: PlacePoints,
  place: number,
  projection: Projection,
  marginPx: number,
): boolean {
  const y = points.y[place] ?? 0;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  const radiusPx = (points.radiusM[place] ?? 0) / metresPerPixel(lat, projection.zoom);
  return isWithin(points, place, projection, marginPx + radiusPx);
}

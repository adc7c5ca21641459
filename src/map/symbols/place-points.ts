import { toMercator } from "../../core/geo/mercator.ts";
import type { Dataset } from "../../core/select/dataset.ts";

/** What drawing asks of each place, in arrays by its number: nothing is looked up by name in a frame. */
export type PlacePoints = {
  /** Its point of the flat world, 0–1; not a number where it has no position. */
  x: Float64Array;
  y: Float64Array;
  /** How far from it the true position may lie, metres; 0 when it is exact. */
  radiusM: Float64Array;
  /** 1 for cities. */
  isCity: Uint8Array;
};

const known = new WeakMap<Dataset["places"], PlacePoints>();

/** The points of a data set's places; made once, the same for all that is known of them at any time. */
export function placePoints({ places, placeIds }: Dataset): PlacePoints {
  const made = known.get(places);
  if (made) return made;
  const count = placeIds.length;
  const points: PlacePoints = {
    x: new Float64Array(count).fill(Number.NaN),
    y: new Float64Array(count).fill(Number.NaN),
    radiusM: new Float64Array(count),
    isCity: new Uint8Array(count),
  };
  let number = 0;
  for (const { geometry, properties } of places.values()) {
    if (geometry) {
      const { x, y } = toMercator(geometry.coordinates);
      points.x[number] = x;
      points.y[number] = y;
    }
    points.radiusM[number] = properties.radiusM ?? 0;
    points.isCity[number] = Number(properties.kind === "city");
    number += 1;
  }
  known.set(places, points);
  return points;
}

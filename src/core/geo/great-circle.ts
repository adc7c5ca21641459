import type { Position } from "../../schema/place.ts";

/** Mean radius of the earth, metres (IUGG), the same that Turf takes. */
const EARTH_RADIUS_M = 6_371_008.8;

/** Metres over the ground between two positions (`[lon, lat]` degrees): the haversine of the great circle. */
export function metresBetween([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const a =
    haversine(lat2 - lat1) +
    haversine(lon2 - lon1) * Math.cos(radians(lat1)) * Math.cos(radians(lat2));
  return 2 * EARTH_RADIUS_M * Math.atan2(Math.sqrt(a), Math.sqrt(1 - a));
}

/** Where one comes to from a position (`[lon, lat]` degrees) after so many metres over the ground, setting out at a bearing (degrees clockwise from north). */
export function goneTo([lon, lat]: Position, metres: number, bearing: number): Position {
  const [way, course, from] = [metres / EARTH_RADIUS_M, radians(bearing), radians(lat)];
  const sine = Math.sin(from) * Math.cos(way) + Math.cos(from) * Math.sin(way) * Math.cos(course);
  const east = Math.atan2(
    Math.sin(course) * Math.sin(way) * Math.cos(from),
    Math.cos(way) - Math.sin(from) * sine,
  );
  return [lon + degrees(east), degrees(Math.asin(sine))];
}

const haversine = (angle: number) => Math.sin(radians(angle) / 2) ** 2;
const radians = (angle: number) => (angle * Math.PI) / 180;
const degrees = (angle: number) => (angle * 180) / Math.PI;

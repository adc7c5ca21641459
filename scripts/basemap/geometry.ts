import type { Feature, FeatureCollection, Geometry, Polygon, Position } from "geojson";

/** `[west, south, east, north]` degrees: where the map carries every settlement and small rivers. */
export const HOME_BBOX = [24, 12, 64, 43] as const;

/** True when a `[lon, lat]` position lies in `HOME_BBOX`, edges included. */
export function inHomeRegion([lon = Number.NaN, lat = Number.NaN]: Position): boolean {
  const [west, south, east, north] = HOME_BBOX;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

/** A collection of the given features. */
export function collection<G extends Geometry>(features: Feature<G>[]): FeatureCollection<G> {
  return { type: "FeatureCollection", features };
}

/** The polygons of a polygonal geometry, as arrays of rings of `[lon, lat]`; none for other kinds. */
export function polygonsOf(geometry: Geometry): Polygon["coordinates"][] {
  if (geometry.type === "Polygon") return [geometry.coordinates];
  return geometry.type === "MultiPolygon" ? geometry.coordinates : [];
}

/** Area of a ring in square degrees: a rank for size, not a measure. */
export function ringArea(ring: Position[]): number {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1 = 0, y1 = 0] = ring[j] ?? [];
    const [x2 = 0, y2 = 0] = ring[i] ?? [];
    sum += (x1 - x2) * (y1 + y2);
  }
  return Math.abs(sum / 2);
}

/** Rounds a number to `decimals` places. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function distanceToSegment(point: Position, from: Position, to: Position): number {
  const [x = 0, y = 0] = point;
  const [x1 = 0, y1 = 0] = from;
  const [x2 = 0, y2 = 0] = to;
  const length2 = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = length2 === 0 ? 0 : ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length2;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(x - (x1 + t * (x2 - x1)), y - (y1 + t * (y2 - y1)));
}

/** Douglas-Peucker on a line of `[lon, lat]`: leaves out vertices less than `tolerance` degrees off. */
export function simplifyLine(line: Position[], tolerance: number): Position[] {
  const keep = new Set([0, line.length - 1]);
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [start, end] = span;
    const from = line[start];
    const to = line[end];
    let far = -1;
    let farthest = tolerance;
    for (let i = start + 1; i < end; i++) {
      const vertex = line[i];
      if (!vertex || !from || !to) continue;
      const distance = distanceToSegment(vertex, from, to);
      if (distance > farthest) [far, farthest] = [i, distance];
    }
    if (far < 0) continue;
    keep.add(far);
    spans.push([start, far], [far, end]);
  }
  return line.filter((_, index) => keep.has(index));
}

/** Cuts a line where it crosses the home region's edge: pieces inside and pieces outside of it. */
export function splitAtHomeRegion(line: Position[]): {
  inside: Position[][];
  outside: Position[][];
} {
  const pieces: { inside: Position[][]; outside: Position[][] } = { inside: [], outside: [] };
  let piece: Position[] = [];
  let within: boolean | null = null;
  for (const position of line) {
    const now = inHomeRegion(position);
    if (within !== null && now !== within) {
      piece.push(position);
      pieces[within ? "inside" : "outside"].push(piece);
      piece = [];
    }
    piece.push(position);
    within = now;
  }
  if (piece.length > 1) pieces[within ? "inside" : "outside"].push(piece);
  return pieces;
}

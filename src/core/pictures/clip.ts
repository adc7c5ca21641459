import type { Point } from "./view.ts";

/** An upright rectangle. */
export type Rect = { left: number; top: number; right: number; bottom: number };

/** What two rectangles share; one without any area where they share nothing. */
export function sharedRect(a: Rect, b: Rect): Rect {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** True when two rectangles share some area. */
export const meets = (a: Rect, b: Rect) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/**
 * The part of a ring inside a rectangle, as one ring in the same direction, with edges along the rectangle where
 * the ring left it (Sutherland and Hodgman, 1974); empty where nothing is inside.
 */
export function clipRing(ring: readonly Point[], rect: Rect): Point[] {
  const edges: ((p: Point) => number)[] = [
    (p) => p.x - rect.left,
    (p) => rect.right - p.x,
    (p) => p.y - rect.top,
    (p) => rect.bottom - p.y,
  ];
  return edges.reduce<Point[]>((points, inside) => clipAt(points, inside), [...ring]);
}

/** Keeps what has a distance from an edge that is not negative. */
function clipAt(points: readonly Point[], distance: (p: Point) => number): Point[] {
  const kept: Point[] = [];
  let before = points.at(-1);
  for (const point of points) {
    const [from, to] = [before ? distance(before) : 0, distance(point)];
    if (before && from < 0 !== to < 0) kept.push(between(before, point, from / (from - to)));
    if (to >= 0) kept.push(point);
    before = point;
  }
  return kept;
}

/** The pieces of a line inside a rectangle (Liang and Barsky, 1984, leg by leg). */
export function clipLine(line: readonly Point[], rect: Rect): Point[][] {
  const pieces: Point[][] = [];
  let piece: Point[] = [];
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1], line[i]];
    const part = a && b ? insideLeg(a, b, rect) : null;
    if (!part) continue;
    const last = piece.at(-1);
    if (!last || last.x !== part[0].x || last.y !== part[0].y) {
      piece = [part[0]];
      pieces.push(piece);
    }
    piece.push(part[1]);
  }
  return pieces;
}

function insideLeg(a: Point, b: Point, rect: Rect): [Point, Point] | null {
  let [from, to] = [0, 1];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const limits: [step: number, room: number][] = [
    [-dx, a.x - rect.left],
    [dx, rect.right - a.x],
    [-dy, a.y - rect.top],
    [dy, rect.bottom - a.y],
  ];
  for (const [step, room] of limits) {
    if (step === 0 && room < 0) return null;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  if (from >= to) return null;
  return [from === 0 ? a : between(a, b, from), to === 1 ? b : between(a, b, to)];
}

const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
});

/** Leaves out points nearer than `least` to the one kept before; the ends stay. */
export function thin(line: readonly Point[], least: number): Point[] {
  const kept: Point[] = [];
  for (const [i, point] of line.entries()) {
    const last = kept.at(-1);
    const isEnd = i === line.length - 1;
    if (!last || isEnd || Math.hypot(point.x - last.x, point.y - last.y) >= least) kept.push(point);
  }
  return kept;
}

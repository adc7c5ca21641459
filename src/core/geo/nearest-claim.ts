import {
  booleanPointInPolygon,
  circle,
  featureCollection,
  point,
  toMercator,
  toWgs84,
  voronoi,
} from "@turf/turf";
import { extent, group } from "d3-array";
import type { Feature, Polygon } from "geojson";
import type { Position } from "../../schema/place.ts";
import type { Held } from "./claims.ts";
import { type Corner, cutAlong } from "./convex-clip.ts";
import { createLand, type Ground } from "./land.ts";

/** Who is said to hold something; disputed where a claim is, or where claims of one position differ. */
type Said = { sides: readonly string[]; disputed: boolean };

/** Ground by whom the nearest claim gives it to, and where that ends, as lines of `[lon, lat]` degrees. */
export type Estimate = {
  ground: readonly (Ground & { properties: Said })[];
  edges: readonly Position[][];
};

/** A place with its claims, on the Mercator plane (metres). */
type Site = { position: Position; at: readonly [x: number, y: number]; said: Said };

/** What a piece's edge borders on: a neighbour by its index, or null where the estimate's reach ends. */
type Border = number | null;

const CIRCLE_STEPS = 96;

/** Wider than any reach, also far from the equator, where Mercator's metres shrink. */
const MARGIN_MERCATOR_M = 500_000;

/**
 * The ground nearest to each claim and within `reachM` metres of it: a guess from points, not a front line. Nearness is
 * measured on a Mercator plane, which agrees with the ground within such distances; the antimeridian divides it.
 * Where `land` is given (pieces that may overlap), all else is cut off. Circles are cut at the cells' edges by our
 * own few lines: general polygon arithmetic takes seconds for a few hundred places.
 */
export function nearestClaims(
  held: readonly Held[],
  reachM: number,
  land: readonly Ground[] = [],
): Estimate {
  const sites = sitesOf(held);
  const pieces = cutCircles(sites, reachM);
  const onLand = land.length > 0 ? createLand(land) : null;
  const ground: Estimate["ground"][number][] = [];
  const edges: Position[][] = [];
  pieces.forEach((corners, i) => {
    const said = sites[i]?.said;
    if (!said || corners.length < 3) return;
    const piece = groundOf(corners);
    const dry = onLand ? onLand(piece) : piece;
    if (!dry) return;
    ground.push({ ...dry, properties: said });
    const seen = corners.map(({ edge }) => endsAt(edge, i, sites));
    for (const line of linesOf(piece, seen))
      edges.push(...(dry === piece ? [line] : within(line, dry)));
  });
  return { ground, edges };
}

/** Claims by position; the same position can be held by nobody alone. */
function sitesOf(held: readonly Held[]): Site[] {
  return [...group(held, ({ position }) => position.join(" ")).values()].flatMap((claims) => {
    const [first] = claims;
    if (!first) return [];
    const sides = [...new Set(claims.flatMap((claim) => claim.sides))].sort();
    const disputed = sides.length > 1 || claims.some((claim) => claim.disputed);
    const [x = 0, y = 0] = toMercator(point([...first.position])).geometry.coordinates;
    return [{ position: first.position, at: [x, y] as const, said: { sides, disputed } }];
  });
}

/** The circle of each site cut down to its Voronoi cell, as corners on the plane. */
function cutCircles(sites: readonly Site[], reachM: number): Corner<Border>[][] {
  const cells = cellsOf(sites);
  const borders = new Map<string, number[]>();
  cells.forEach((cell, i) => {
    for (const wall of cell) borders.set(keyOf(wall), [...(borders.get(keyOf(wall)) ?? []), i]);
  });
  return sites.map(({ position, at }, i) => {
    const round = circle([...position], reachM, { units: "meters", steps: CIRCLE_STEPS });
    const ring = toMercator(round).geometry.coordinates[0] ?? [];
    const whole = ring
      .slice(1)
      .map(([x = 0, y = 0]): Corner<Border> => ({ at: [x, y], edge: null }));
    return (cells[i] ?? []).reduce((corners, wall) => {
      const neighbour = borders.get(keyOf(wall))?.find((other) => other !== i) ?? null;
      return cutAlong(corners, wall, at, neighbour);
    }, whole);
  });
}

type Point = readonly [x: number, y: number];
type Wall = readonly [Point, Point];

/** The same for both cells that share a wall. */
const keyOf = ([a, b]: Wall) => [a.join(), b.join()].sort().join(" ");

/** Walls of each site's Voronoi cell. */
function cellsOf(sites: readonly Site[]): Wall[][] {
  if (sites.length === 0) return [];
  const [west = 0, east = 0] = extent(sites, ({ at }) => at[0]);
  const [south = 0, north = 0] = extent(sites, ({ at }) => at[1]);
  const margin = MARGIN_MERCATOR_M;
  const { features } = voronoi(featureCollection(sites.map(({ at }) => point([...at]))), {
    bbox: [west - margin, south - margin, east + margin, north + margin],
  });
  return features.map(({ geometry }) => {
    const ring = (geometry.coordinates[0] ?? []).map(([x = 0, y = 0]): Point => [x, y]);
    return ring.slice(1).map((end, i): Wall => [ring[i] ?? end, end]);
  });
}

function groundOf(corners: readonly Corner<Border>[]): Feature<Polygon> {
  const ring = [...corners, ...corners.slice(0, 1)].map(({ at }) => [...at]);
  return toWgs84({
    type: "Feature",
    properties: {},
    geometry: { type: "Polygon", coordinates: [ring] },
  });
}

/** True where an edge ends something: reach, or what the neighbours say. Drawn once for two neighbours. */
function endsAt(edge: Border, own: number, sites: readonly Site[]): boolean {
  if (edge === null) return true;
  return own < edge && JSON.stringify(sites[own]?.said) !== JSON.stringify(sites[edge]?.said);
}

/** The seen edges of a ring, joined where they follow each other. */
function linesOf({ geometry }: Feature<Polygon>, seen: readonly boolean[]): Position[][] {
  const ring = (geometry.coordinates[0] ?? []).map(([lon = 0, lat = 0]): Position => [lon, lat]);
  const lines: Position[][] = [];
  seen.forEach((isSeen, i) => {
    const [from, to] = [ring[i], ring[i + 1]];
    if (!isSeen || !from || !to) return;
    const last = lines.at(-1);
    if (seen[i - 1] && last) last.push(to);
    else lines.push([from, to]);
  });
  return lines;
}

/** The parts of a line whose middles lie on some ground. */
function within(line: readonly Position[], ground: Ground): Position[][] {
  return line.slice(1).flatMap((to, i) => {
    const from = line[i] ?? to;
    const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
    return booleanPointInPolygon(middle, ground) ? [[from, to]] : [];
  });
}

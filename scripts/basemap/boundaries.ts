import type { Feature, Position } from "geojson";
import { polygonsOf } from "./geometry.ts";

/** `data/basemap/boundary-policy.json`: the editors' list of how lines of each class are drawn. */
export type BoundaryPolicy = {
  dashedClasses: string[];
  /** Pairs of neighbours, by Natural Earth's names, whose border is drawn so whatever its class. */
  solidPairs: [string, string][];
  dashedPairs: [string, string][];
  hiddenLines: string[];
  hiddenClaims: string[];
  /** Pairs of provinces, by Natural Earth's names, whose common edge is drawn as a disputed border. */
  dashedProvincePairs: { pair: [string, string]; why: string }[];
};

/** How a national boundary is drawn: `s` = 0 solid, 1 dashed; `k` = 1 when one side only claims it. */
type BoundaryTags = { s: 0 | 1; k?: 1 };

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** Natural Earth's de facto national boundaries, each solid or dashed by the policy. */
export function nationalBoundaries(features: Feature[], policy: BoundaryPolicy): Feature[] {
  return features.flatMap(({ geometry, properties }) => {
    const { type, featurecla, name, adm0_left, adm0_right } = properties ?? {};
    const left = text(adm0_left);
    const right = text(adm0_right);
    if (type === "Water Indicator" || policy.hiddenLines.includes(text(name))) return [];
    const listed = (pairs: [string, string][]) =>
      left !== right && pairs.some((pair) => pair.includes(left) && pair.includes(right));
    const dashed =
      listed(policy.dashedPairs) ||
      (policy.dashedClasses.includes(text(featurecla)) && !listed(policy.solidPairs));
    const tags: BoundaryTags = { s: dashed ? 1 : 0 };
    return [{ type: "Feature", properties: tags, geometry }];
  });
}

/** Lines that a state claims but does not hold; always dashed, or left out by the policy. */
export function claimedBoundaries(features: Feature[], policy: BoundaryPolicy): Feature[] {
  const tags: BoundaryTags = { s: 1, k: 1 };
  return features
    .filter(({ properties }) => !policy.hiddenClaims.includes(text(properties?.name)))
    .map(({ geometry }) => ({ type: "Feature", properties: tags, geometry }));
}

/** Pieces of the first polygons' edges whose vertices are all vertices of the second's too. */
function sharedEdges(first: Feature[], second: Feature[]): Position[][] {
  const rings = (features: Feature[]) =>
    features.flatMap(({ geometry }) => polygonsOf(geometry).flat());
  const key = (position: Position) => position.map((degrees) => degrees.toFixed(4)).join();
  const shared = new Set(rings(second).flat().map(key));
  return rings(first).flatMap((ring) => {
    const pieces: Position[][] = [[]];
    for (const position of ring) {
      if (shared.has(key(position))) pieces.at(-1)?.push(position);
      else pieces.push([]);
    }
    return pieces.filter((piece) => piece.length > 1);
  });
}

/** Edges between provinces that the policy shows as disputed borders, such as the neck of Crimea. */
export function disputedProvinceEdges(provinces: Feature[], policy: BoundaryPolicy): Feature[] {
  const named = (name: string) => provinces.filter((each) => each.properties?.name === name);
  const tags: BoundaryTags = { s: 1 };
  return policy.dashedProvincePairs.map(({ pair: [first, second] }) => {
    const coordinates = sharedEdges(named(first), named(second));
    if (coordinates.length === 0) throw new Error(`${first} and ${second} share no edge`);
    return {
      type: "Feature",
      properties: tags,
      geometry: { type: "MultiLineString", coordinates },
    };
  });
}

/** Lines between provinces; `m` = the zoom from which Natural Earth would draw them, at most 9. */
export function provinceBoundaries(features: Feature[]): Feature[] {
  return features
    .filter(({ properties }) => properties?.featurecla === "Admin-1 boundary")
    .map(({ geometry, properties }) => ({
      type: "Feature",
      properties: { m: Math.round(Math.min(Number(properties?.min_zoom ?? 8), 9)) },
      geometry,
    }));
}

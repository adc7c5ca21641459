import type { Feature, MultiPolygon, Position } from "geojson";
import { inHomeRegion, polygonsOf, ringArea, rounded, simplifyLine } from "./geometry.ts";
import type { Governorate, Names } from "./names.ts";

/** Degrees: how far an outline may stray, in the home region and elsewhere. */
const HOME_TOLERANCE = 0.004;
const WORLD_TOLERANCE = 0.05;
const GOVERNORATE_TOLERANCE = 0.001;
/** Square degrees; smaller islands are left out unless they are all a country has. */
const SMALLEST_ISLAND = 0.01;

function simplifyRing(ring: Position[], tolerance: number): Position[] {
  const positions = simplifyLine(ring, tolerance).map((position) =>
    position.slice(0, 2).map((degrees) => rounded(degrees, 3)),
  );
  return positions.filter(
    ([lon, lat], i) => i === 0 || lon !== positions[i - 1]?.[0] || lat !== positions[i - 1]?.[1],
  );
}

/** Simplified polygons; the largest always stays, and rings that collapse are dropped. */
function outline(features: Feature[], tolerance: (ring: Position[]) => number): MultiPolygon {
  const polygons = features.flatMap((feature) => polygonsOf(feature.geometry));
  const largest = Math.max(...polygons.map((rings) => ringArea(rings[0] ?? [])));
  const coordinates = polygons
    .filter((rings) => ringArea(rings[0] ?? []) >= Math.min(largest, SMALLEST_ISLAND))
    .map((rings) =>
      rings.map((ring) => simplifyRing(ring, tolerance(ring))).filter((ring) => ring.length > 3),
    )
    .filter((rings) => rings.length > 0);
  return { type: "MultiPolygon", coordinates };
}

/** Outlines of countries: `country` = ISO 3166-1 alpha-2, `name` = English name. */
export function countryOutlines(countries: Feature[], names: Record<string, Names>): Feature[] {
  return countries.flatMap((feature) => {
    const country = String(feature.properties?.iso_a2);
    const name = names[country]?.en;
    if (!name) return [];
    const geometry = outline([feature], (ring) =>
      ring.some(inHomeRegion) ? HOME_TOLERANCE : WORLD_TOLERANCE,
    );
    return [{ type: "Feature", properties: { country, name }, geometry }];
  });
}

/** Outlines of Syria's governorates; the UN zone in the Golan (UNDOF) counts as Quneitra's. */
export function governorateOutlines(provinces: Feature[], governorates: Governorate[]): Feature[] {
  const syrian = provinces.filter((each) => each.properties?.iso_a2 === "SY");
  return governorates.map(({ en, ar, iso, naturalEarth }) => {
    const parts = syrian.filter(
      ({ properties }) =>
        properties?.name === naturalEarth || (iso === "SY-QU" && properties?.name === "UNDOF"),
    );
    if (parts.length === 0) throw new Error(`no polygon named ${naturalEarth} for ${iso}`);
    return {
      type: "Feature",
      properties: { country: "SY", governorate: en, name_ar: ar, iso_3166_2: iso },
      geometry: outline(parts, () => GOVERNORATE_TOLERANCE),
    };
  });
}

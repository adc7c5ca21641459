import type { Feature, Geometry, Point, Position } from "geojson";
import polylabel from "polylabel";
import { polygonsOf, ringArea, rounded } from "./geometry.ts";
import type { Governorate, Names } from "./names.ts";

/** Where a label sits inside the largest polygon of a geometry, and that polygon's square degrees. */
function labelPosition(geometry: Geometry): { position: Position; area: number } | null {
  let largest: Position[][] | null = null;
  let area = 0;
  for (const polygon of polygonsOf(geometry)) {
    const size = ringArea(polygon[0] ?? []);
    if (size > area) [largest, area] = [polygon, size];
  }
  if (!largest) return null;
  const [lon, lat] = polylabel(largest, 0.05);
  return { position: [rounded(lon, 4), rounded(lat, 4)], area };
}

function point(position: Position, properties: object): Feature<Point> {
  return { type: "Feature", properties, geometry: { type: "Point", coordinates: position } };
}

/** Square degrees of its largest part that earn a country a label from a zoom on; smaller: from 6. */
const COUNTRY_ZOOMS: readonly [area: number, zoom: number][] = [
  [300, 1],
  [60, 2],
  [8, 3],
  [2.5, 4],
  [0.5, 5],
];

/** Names of countries, largest first; `n` English, `a` Arabic, `z` zoom from which, `r` rank. */
export function countryLabels(
  countries: Feature[],
  names: Record<string, Names>,
): Feature<Point>[] {
  const labelled = countries.flatMap(({ geometry, properties }) => {
    const name = names[String(properties?.iso_a2)];
    const at = name ? labelPosition(geometry) : null;
    return name && at ? [{ name, ...at }] : [];
  });
  return labelled
    .sort((a, b) => b.area - a.area)
    .map(({ name, position, area }, r) => {
      const z = COUNTRY_ZOOMS.find(([least]) => area > least)?.[1] ?? 6;
      return point(position, { n: name.en, a: name.ar, z, r });
    });
}

/** Names of provinces; Syria's in both languages, elsewhere as Natural Earth spells them. */
export function provinceLabels(
  provinces: Feature[],
  governorates: Governorate[],
): Feature<Point>[] {
  const byName = new Map(governorates.map((each) => [each.naturalEarth, each]));
  return provinces.flatMap(({ geometry, properties }) => {
    const name = String(properties?.name ?? "");
    const at = labelPosition(geometry);
    if (!at || name === "" || name === "UNDOF") return [];
    const own = properties?.adm0_a3 === "SYR" ? byName.get(name) : undefined;
    const z = own || at.area > 1 ? 6 : at.area > 0.4 ? 7 : 8;
    return [point(at.position, own ? { n: own.en, a: own.ar, z } : { n: name, z })];
  });
}

import type { MultiPolygon, Polygon } from "geojson";
import * as v from "valibot";
import type { Result } from "../../schema/issue.ts";
import { read } from "../../schema/read.ts";

const Ring = v.array(v.array(v.number()));

const RegionSchema = v.object({
  geometry: v.variant("type", [
    v.object({ type: v.literal("Polygon"), coordinates: v.array(Ring) }),
    v.object({ type: v.literal("MultiPolygon"), coordinates: v.array(v.array(Ring)) }),
  ]),
  properties: v.object({
    /** ISO 3166-1 alpha-2 code. */
    country: v.string(),
    /** First-level region; absent for the outline of the country. */
    governorate: v.optional(v.nullable(v.string())),
  }),
});
const RegionsSchema = v.object({ features: v.array(RegionSchema) });

/** Outline of a country or of one of its governorates; `[lon, lat]` in degrees. */
export type Region = {
  geometry: Polygon | MultiPolygon;
  country: string;
  governorate: string | null;
};

/** Reads a GeoJSON FeatureCollection of outlines; fails as a whole. */
export function readRegions(data: unknown): Result<Region[]> {
  const result = read(RegionsSchema, data);
  if (!result.ok) return result;
  const value = result.value.features.map(({ geometry, properties }) => ({
    geometry,
    country: properties.country,
    governorate: properties.governorate ?? null,
  }));
  return { ok: true, value, issues: [] };
}

import { isRecord } from "../read/limits.ts";
import type { RawRow } from "./table.ts";

/** Columns that a feature's own id and its point get, beside those of its properties. */
export const FEATURE_COLUMNS = {
  id: "feature.id",
  longitude: "geometry.longitude",
  latitude: "geometry.latitude",
} as const;

/**
 * A GeoJSON Feature (RFC 7946) as a row: its properties, its id and its point. Where it has another geometry, that
 * one's type stands in place of the degrees, so that whoever reads the row can say what came. Null for no Feature.
 */
export function featureRow(value: unknown): RawRow | null {
  if (!isRecord(value) || value.type !== "Feature") return null;
  const properties = isRecord(value.properties) ? value.properties : {};
  const [longitude, latitude] = degreesOf(value.geometry);
  return {
    ...properties,
    ...(value.id === undefined ? {} : { [FEATURE_COLUMNS.id]: value.id }),
    [FEATURE_COLUMNS.longitude]: longitude,
    [FEATURE_COLUMNS.latitude]: latitude,
  };
}

function degreesOf(geometry: unknown): [longitude: unknown, latitude: unknown] {
  if (!isRecord(geometry)) return [null, null];
  const { type, coordinates } = geometry;
  if (type !== "Point" || !Array.isArray(coordinates)) return [type, type];
  return [coordinates[0], coordinates[1]];
}

import { isRecord } from "../../core/read/limits.ts";
import { parseExactJson } from "../../core/table/exact-json.ts";
import { FEATURE_COLUMNS, featureRow } from "../../core/table/feature-row.ts";
import { flatRow } from "../../core/table/flat-row.ts";
import { splitJsonList } from "./json-list.ts";
import { splitLines } from "./lines.ts";
import type { ReadRecord } from "./read-record.ts";
import type { TextFormat } from "./text-source.ts";

/** A GeoJSON FeatureCollection (RFC 7946): its features are the rows. */
export const GEOJSON_FORMAT: TextFormat = {
  recordsBefore: 0,
  columns: null,
  splitter: (isInside) => splitJsonList("features", isInside),
  reader: () => (text, number) => readRecord(text, number, false),
};

/** A list of objects or Features: the whole text, or the value of the member `name`, written as in the file. */
export const jsonListFormat = (name: string | null): TextFormat => ({
  recordsBefore: 0,
  columns: null,
  splitter: (isInside) => splitJsonList(name, isInside),
  reader: () => (text, number) => readRecord(text, number, true),
});

/** A value a line: Features, or plain objects; with record separators (RFC 8142) or without. */
export const NDJSON_FORMAT: TextFormat = {
  recordsBefore: 0,
  columns: null,
  splitter: () => splitLines(),
  reader: () => (text, number) => readRecord(text.replaceAll("\u001e", ""), number, true),
};

/** Names of columns of JSON rows: their members, the position and the id last. */
export function jsonColumns(rows: readonly object[]): string[] {
  const last: readonly string[] = Object.values(FEATURE_COLUMNS);
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return [...names].sort((a, b) => Number(last.includes(a)) - Number(last.includes(b)));
}

function readRecord(text: string, row: number, isPlainAllowed: boolean): ReadRecord {
  const value = parsed(text);
  if (value instanceof SyntaxError) {
    const message = `no JSON came (${value.message}); expected a whole object`;
    return { values: null, fault: { row, code: "not-json", message } };
  }
  if (!isRecord(value)) return notAnObject(value, row, isPlainAllowed);
  if (value.type !== "Feature" && isPlainAllowed && !isRecord(value.geometry))
    return { values: flatRow(value), fault: null };
  const point = asPoint(value);
  if (typeof point === "string") {
    const message = `a ${point} came; expected a Point: the middle of anything else is not what the file says`;
    return { values: null, fault: { row, code: "not-a-point", message } };
  }
  const values = featureRow(point);
  return values ? { values: flatRow(values), fault: null } : notFeature(row, String(value.type));
}

function notAnObject(value: unknown, row: number, isPlainAllowed: boolean): ReadRecord {
  const came = JSON.stringify(value)?.slice(0, 40) ?? "nothing";
  if (!isPlainAllowed) return notFeature(row, came);
  const message = `${came} came; expected an object with the row's values by their names`;
  return { values: null, fault: { row, code: "not-an-object", message } };
}

function parsed(text: string): unknown {
  try {
    return parseExactJson(text);
  } catch (cause) {
    return cause instanceof SyntaxError ? cause : new SyntaxError(String(cause));
  }
}

function notFeature(row: number, came: string): ReadRecord {
  const message = `${came} came; expected a Feature`;
  return { values: null, fault: { row, code: "not-a-feature", message } };
}

/** The feature with a Point, or without a geometry; a MultiPoint of one is one. For other geometries their type. */
function asPoint(feature: Record<string, unknown>): Record<string, unknown> | string {
  const { geometry } = feature;
  if (!isRecord(geometry) || geometry.type === "Point") return feature;
  const { type, coordinates } = geometry;
  if (type !== "MultiPoint" || !Array.isArray(coordinates) || coordinates.length !== 1)
    return String(type);
  return { ...feature, geometry: { type: "Point", coordinates: coordinates[0] } };
}

import * as v from "valibot";
import { MentionSchema } from "./mention.ts";
import { EdtfTextSchema, IdSchema } from "./text.ts";

/** `[lon, lat]` in degrees, WGS 84 (RFC 7946 §3.1.1); a third number, altitude, is dropped. */
export const PositionSchema = v.pipe(
  v.array(v.pipe(v.number(), v.finite())),
  v.check(
    ([lon, lat]) =>
      lon !== undefined && Math.abs(lon) <= 180 && lat !== undefined && Math.abs(lat) <= 90,
    "[longitude from -180 to 180, latitude from -90 to 90]",
  ),
  v.transform(([lon, lat]): [lon: number, lat: number] => [lon ?? 0, lat ?? 0]),
);
export type Position = v.InferOutput<typeof PositionSchema>;

/** What a place is, for its card and for filters. */
const PLACE_KINDS = [
  "city",
  "town",
  "village",
  "district",
  "landmark",
  "base",
  "airport",
  "prison",
  "crossing",
  "junction",
  "bridge",
  "hill",
  "mountain",
  "governorate",
  "region",
  "hospital",
  "other",
] as const;

/** Who held a place before the first claim, as of a day, with the source that says so. */
const BaselineSchema = v.object({
  side: IdSchema,
  asOf: EdtfTextSchema,
  source: v.optional(IdSchema),
  note: v.optional(v.string()),
});
export type Baseline = v.InferOutput<typeof BaselineSchema>;

const PlaceFields = {
  name: v.pipe(v.string(), v.minLength(1)),
  /** Names by language tag beside `name`, e.g. `{ ar: "حلفايا" }`. */
  names: v.optional(v.record(v.string(), v.string()), {}),
  alternateNames: v.optional(v.array(v.string()), []),
  kind: v.optional(v.picklist(PLACE_KINDS), "other"),
  /** ISO 3166-1 alpha-2 code. */
  country: v.optional(v.string()),
  governorate: v.optional(v.string()),
  /** Our reading of the precision: the true position lies within this many metres; absent means "the point is the place". */
  radiusM: v.optional(v.pipe(v.number(), v.minValue(0))),
  /** The source's own code with its scale, kept unchanged: codes of two scales can't be compared. */
  precision: v.optional(v.object({ scale: v.string(), code: v.union([v.string(), v.number()]) })),
  confidence: v.optional(v.picklist(["high", "medium", "low"])),
  positionSource: v.optional(v.string()),
  positionLicense: v.optional(v.string()),
  note: v.optional(v.string()),
  identifiers: v.optional(v.record(v.string(), v.union([v.string(), v.number()])), {}),
  baseline: v.optional(BaselineSchema),
};

const GeometrySchema = v.nullable(
  v.object({ type: v.literal("Point"), coordinates: PositionSchema }),
);

/** A place as people write it in `data/<collection>/places.geojson`; `geometry: null` means not placed yet. */
export const SourcePlaceSchema = v.object({
  type: v.literal("Feature"),
  id: IdSchema,
  geometry: GeometrySchema,
  properties: v.object(PlaceFields),
});
export type SourcePlace = v.InferOutput<typeof SourcePlaceSchema>;

/** A place of a published collection: flat summary properties for any GIS, and its mentions in full. */
export const PlaceSchema = v.object({
  type: v.literal("Feature"),
  id: IdSchema,
  geometry: GeometrySchema,
  properties: v.object({
    ...PlaceFields,
    mentionCount: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    firstOccurred: v.optional(v.string()),
    lastOccurred: v.optional(v.string()),
    mentions: v.optional(v.array(MentionSchema), []),
  }),
});
export type Place = v.InferOutput<typeof PlaceSchema>;

/** `places.geojson` of a published collection: RFC 7946, readable by any GIS. */
export const PlacesSchema = v.object({
  type: v.literal("FeatureCollection"),
  features: v.array(PlaceSchema),
});
export type Places = v.InferOutput<typeof PlacesSchema>;

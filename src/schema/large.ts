import * as v from "valibot";

/** Most rows of counts that a page loads; docs/scale.md has what that takes. */
export const MOST_COUNT_ROWS = 16_000_000;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Minute = v.pipe(v.number(), v.integer());

/** A file of the folder, by its path relative to `collection.json`: a name, or one folder and a name. */
const FileSchema = v.object({
  path: v.pipe(
    v.string(),
    v.regex(/^(?:[\w-]+\/)?[\w.-]+\.parquet$/, "a Parquet file of the folder"),
  ),
  bytes: Count,
  rows: Count,
});
export type LargeFile = v.InferOutput<typeof FileSchema>;

/** A column of the events' files, in the order of the file, as its bytes are to be read. */
const ColumnSchema = v.object({
  name: v.string(),
  physical: v.picklist(["INT32", "INT64", "BYTE_ARRAY"]),
  required: v.boolean(),
  codec: v.picklist(["UNCOMPRESSED", "SNAPPY", "ZSTD"]),
});
export type LargeColumn = v.InferOutput<typeof ColumnSchema>;

/**
 * What makes a collection a large one: its events are not in `places.geojson` but in Parquet files that are read by
 * range. Written by `dateline build --large`; the files are described in docs/scale.md.
 */
export const LargeSchema = v.object({
  version: v.literal(1),
  events: Count,
  undated: Count,
  places: Count,
  /** First and last minute of its events, since 1970 (UTC), the end not included; null where none has a date. */
  extent: v.nullable(v.object({ start: Minute, end: Minute })),
  /** Finest time that counts are exact to: UTC days. */
  grain: v.literal("day"),
  /** False where the aggregate was too large to be divided: no counts by type, side and status then, and no such filters. */
  divided: v.boolean(),
  /** What events call their sides, the most frequent first; a code is 1 + the place here, and 0 is none of these. */
  sides: v.array(v.string()),
  /** Sides that are too rare to have a code. */
  moreSides: Count,
  /** Rows of the input that were left out, by the reason. */
  leftOut: v.record(v.string(), Count),
  files: v.object({
    places: FileSchema,
    days: FileSchema,
    undated: FileSchema,
    groups: FileSchema,
    events: v.array(FileSchema),
  }),
  columns: v.array(ColumnSchema),
});
export type Large = v.InferOutput<typeof LargeSchema>;

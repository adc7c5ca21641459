import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import * as v from "valibot";
import { ArticleSchema } from "../src/schema/article.ts";
import { CollectionSchema, SourceCollectionSchema } from "../src/schema/collection.ts";
import { PlacesSchema, PositionSchema, SourcePlaceSchema } from "../src/schema/place.ts";

const SourcePlacesSchema = v.object({
  type: v.literal("FeatureCollection"),
  features: v.array(SourcePlaceSchema),
});

const SCHEMAS: Record<string, [title: string, schema: v.GenericSchema]> = {
  collection: ["collection.yaml as people write it", SourceCollectionSchema],
  "source-places": ["places.geojson as people write it", SourcePlacesSchema],
  "published-collection": ["collection.json of a published collection", CollectionSchema],
  places: ["places.geojson of a published collection", PlacesSchema],
  article: ["articles/<id>.json of a published collection", ArticleSchema],
};

/** `[longitude, latitude]`: its ranges are a check that JSON Schema can't be made from. */
const POSITION: JsonSchema = {
  type: "array",
  items: [
    { type: "number", minimum: -180, maximum: 180 },
    { type: "number", minimum: -90, maximum: 90 },
  ],
  additionalItems: { type: "number" },
  minItems: 2,
};

/** The JSON Schemas (draft-07, which editors know) of all files, as they are kept in `public/schema/`. */
export function jsonSchemaFiles(): { path: string; text: string }[] {
  return Object.entries(SCHEMAS).map(([name, [title, schema]]) => {
    const { $schema, ...made } = toJsonSchema(schema, {
      typeMode: "input",
      errorMode: "ignore",
      // A pipe is converted link by link; the array is its first.
      overrideSchema: ({ valibotSchema }) =>
        valibotSchema === PositionSchema.pipe[0] ? POSITION : undefined,
    });
    return {
      path: `public/schema/${name}.schema.json`,
      text: `${JSON.stringify({ $schema, title, ...made }, null, 2)}\n`,
    };
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  for (const { path, text } of jsonSchemaFiles()) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

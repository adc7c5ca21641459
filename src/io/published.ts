import * as v from "valibot";
import { type Article, ArticleSchema } from "../schema/article.ts";
import { type Collection, CollectionSchema } from "../schema/collection.ts";
import type { Issue, Result } from "../schema/issue.ts";
import { MentionSchema } from "../schema/mention.ts";
import { migrate } from "../schema/migrate.ts";
import { type Place, PlaceSchema, type Places } from "../schema/place.ts";
import { read } from "../schema/read.ts";
import { fetchJson } from "./fetch-json.ts";

/** A published collection without its articles' texts. */
export type Published = { collection: Collection; places: Places };

/**
 * Loads `collection.json` and `places.geojson` of a folder (address with a slash at its end), side by
 * side. A broken place or mention is left out and named; fails when either file can't be used at all.
 */
export async function loadPublished(folder: string): Promise<Result<Published>> {
  const [metadata, features] = await Promise.all([
    fetchJson(`${folder}collection.json`),
    fetchJson(`${folder}places.geojson`),
  ]);
  const collection = metadata.ok ? readRecord(CollectionSchema, metadata.value) : metadata;
  const places = features.ok ? readPlaces(features.value) : features;
  const issues = [...collection.issues, ...places.issues];
  if (!collection.ok || !places.ok) return { ok: false, issues };
  return { ok: true, value: { collection: collection.value, places: places.value }, issues };
}

/** Loads the text of one article. */
export async function loadArticle(folder: string, id: string): Promise<Result<Article>> {
  const loaded = await fetchJson(`${folder}articles/${encodeURIComponent(id)}.json`);
  return loaded.ok ? readRecord(ArticleSchema, loaded.value) : loaded;
}

function readRecord<S extends v.GenericSchema>(schema: S, data: unknown): Result<v.InferOutput<S>> {
  const record = read(v.record(v.string(), v.unknown()), data);
  const current = record.ok ? migrate(record.value) : record;
  return current.ok ? read(schema, current.value) : current;
}

const FeaturesSchema = v.object({
  type: v.literal("FeatureCollection"),
  features: v.array(v.unknown()),
});

/** Reads places one by one, so that a broken one does not take the rest along. */
export function readPlaces(data: unknown): Result<Places> {
  const file = read(FeaturesSchema, data);
  if (!file.ok) return file;
  const issues: Issue[] = [];
  const features = file.value.features.flatMap((feature, i) => {
    const place = readPlace(feature);
    issues.push(
      ...place.issues.map((issue) => ({ ...issue, path: `/features/${i}${issue.path ?? ""}` })),
    );
    return place.ok ? place.value : [];
  });
  return { ok: true, value: { type: "FeatureCollection", features }, issues };
}

const RawMentionsSchema = v.looseObject({
  properties: v.looseObject({ mentions: v.optional(v.array(v.unknown()), []) }),
});

function readPlace(feature: unknown): Result<Place> {
  const whole = read(PlaceSchema, feature);
  const raw = v.safeParse(RawMentionsSchema, feature);
  if (whole.ok || !raw.success) return whole;
  const mentions = raw.output.properties.mentions.filter((mention) => v.is(MentionSchema, mention));
  const rest = read(PlaceSchema, {
    ...raw.output,
    properties: { ...raw.output.properties, mentions },
  });
  return rest.ok ? { ...rest, issues: whole.issues } : whole;
}

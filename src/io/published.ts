import * as v from "valibot";
import { firstIssues } from "../core/read/first-issues.ts";
import { isTimeZone } from "../core/time/zone.ts";
import { type Article, ArticleSchema } from "../schema/article.ts";
import { type Collection, CollectionSchema } from "../schema/collection.ts";
import type { Issue, Result } from "../schema/issue.ts";
import { MentionSchema } from "../schema/mention.ts";
import { migrate } from "../schema/migrate.ts";
import { type Place, PlaceSchema, type Places } from "../schema/place.ts";
import { read, readToFault } from "../schema/read.ts";
import { type FetchRules, fetchJson } from "./fetch-json.ts";

/** A published collection without its articles' texts. */
export type Published = { collection: Collection; places: Places };

/** Where a published collection is: an address with a slash at its end, and rules where it is not the site's own. */
export type Folder = { address: string; rules?: FetchRules };

const NO_PLACES: Places = { type: "FeatureCollection", features: [] };

/**
 * Loads `collection.json` and `places.geojson` of a folder, side by side. A broken place or mention is left out and
 * named; fails when either file can't be used at all. `came` is told the first as soon as it is there: the places are much
 * larger.
 */
export async function loadPublished(
  { address, rules }: Folder,
  came?: (collection: Collection) => void,
): Promise<Result<Published>> {
  const loadMetadata = async () => {
    const metadata = await fetchJson(`${address}collection.json`, rules);
    const collection = readLoaded(metadata, readCollection);
    if (collection.ok) came?.(collection.value);
    return collection;
  };
  const [collection, features] = await Promise.all([
    loadMetadata(),
    fetchJson(`${address}places.geojson`, rules),
  ]);
  // A large collection has its places elsewhere.
  if (collection.ok && collection.value.large)
    return { ...collection, value: { collection: collection.value, places: NO_PLACES } };
  const places = readLoaded(features, readPlaces);
  const issues = firstIssues([...collection.issues, ...places.issues]);
  if (!collection.ok || !places.ok) return { ok: false, issues };
  return { ok: true, value: { collection: collection.value, places: places.value }, issues };
}

/** Loads the text of one article. */
export async function loadArticle(
  { address, rules }: Folder,
  id: string,
): Promise<Result<Article>> {
  const loaded = await fetchJson(`${address}articles/${encodeURIComponent(id)}.json`, rules);
  return readLoaded(loaded, (value) => readRecord(ArticleSchema, value));
}

/** Reads what was loaded, if it was, and keeps what loading had to say. */
function readLoaded<T>(loaded: Result<unknown>, readIt: (value: unknown) => Result<T>): Result<T> {
  if (!loaded.ok) return loaded;
  const result = readIt(loaded.value);
  return { ...result, issues: [...loaded.issues, ...result.issues] };
}

/** Reads `collection.json`. Fails also where its time zone is unknown here, for no date could be read then. */
export function readCollection(data: unknown): Result<Collection> {
  const collection = readRecord(CollectionSchema, data);
  if (!collection.ok || isTimeZone(collection.value.timeZone)) return collection;
  const message = `the time zone is "${collection.value.timeZone}"; expected an IANA name like Asia/Damascus`;
  const issue: Issue = { code: "bad-time-zone", severity: "error", path: "/timeZone", message };
  return { ok: false, issues: [issue] };
}

/** Reads a record of any version that is known, as the current one. */
export function readRecord<S extends v.GenericSchema>(
  schema: S,
  data: unknown,
): Result<v.InferOutput<S>> {
  const record = read(v.record(v.string(), v.unknown()), data);
  const current = record.ok ? migrate(record.value) : record;
  return current.ok ? readToFault(schema, current.value) : current;
}

const FeaturesSchema = v.object({
  type: v.literal("FeatureCollection"),
  features: v.array(v.unknown()),
});

/** Reads places one by one, so that a broken one does not take the rest along; one issue a place at most. */
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

/** A place with those of its mentions that fit; the first fault is named, and how many mentions are left out for such. */
function readPlace(feature: unknown): Result<Place> {
  const whole = readToFault(PlaceSchema, feature);
  const raw = v.safeParse(RawMentionsSchema, feature);
  if (whole.ok || !raw.success) return whole;
  const { properties } = raw.output;
  const mentions = properties.mentions.filter((mention) => v.is(MentionSchema, mention));
  const rest = readToFault(PlaceSchema, { ...raw.output, properties: { ...properties, mentions } });
  if (!rest.ok) return whole;
  const left = properties.mentions.length - mentions.length;
  const issues = whole.issues.map((issue) =>
    left === 1
      ? issue
      : { ...issue, message: `${issue.message}; ${left} mentions of the place are left out` },
  );
  return { ...rest, issues };
}

import { group } from "d3-array";
import type { ArticleSummary } from "../../schema/article.ts";
import type { Collection, Source } from "../../schema/collection.ts";
import type { Issue } from "../../schema/issue.ts";
import type { Mention } from "../../schema/mention.ts";
import type { Place, Places } from "../../schema/place.ts";
import { EVER, parseEdtf } from "../time/edtf.ts";
import type { Interval } from "../time/interval.ts";
import { addDays, startOfDay } from "../time/zone.ts";

/** A mention with its place and its two times read: half-open UTC ms; `occurred` is null when undated. */
export type PlacedMention = {
  mention: Mention;
  placeId: string;
  occurred: Interval | null;
  published: Interval;
};

/** A collection as the app works with it: everything indexed once, nothing filtered. */
export type Dataset = {
  collection: Collection;
  places: ReadonlyMap<string, Place>;
  /** Ids of all places in the order of the data, and their numbers in it: what columns and indexes call a place. */
  placeIds: readonly string[];
  placeNumbers: ReadonlyMap<string, number>;
  articles: ReadonlyMap<string, ArticleSummary>;
  sources: ReadonlyMap<string, Source>;
  /** All mentions, by the start of `occurred`, undated ones last. */
  mentions: readonly PlacedMention[];
  mentionsById: ReadonlyMap<string, PlacedMention>;
  mentionsByPlace: ReadonlyMap<string, readonly PlacedMention[]>;
  mentionsByArticle: ReadonlyMap<string, readonly PlacedMention[]>;
  /** Whole local days that hold every dated mention and the collection's range. */
  extent: Interval;
  /** Who held a place before the first claim: start of the baseline's day by place. */
  baselineStart: ReadonlyMap<string, number>;
  /** Dates that could not be read; their mentions count as undated. */
  issues: readonly Issue[];
};

/** Indexes a read collection; every mention is kept, those with an unreadable date as undated. */
export function createDataset(collection: Collection, places: Places): Dataset {
  const issues: Issue[] = [];
  const zone = collection.timeZone;
  // Many mentions share few dates, and reading one is slow.
  const read = new Map<string, ReturnType<typeof parseEdtf>>();
  const readDate = (edtf: string | undefined, path: string): Interval | null => {
    if (edtf === undefined) return null;
    const parsed = read.get(edtf) ?? parseEdtf(edtf, zone);
    read.set(edtf, parsed);
    if (parsed.ok) return parsed.value.interval;
    issues.push({ code: "bad-date", severity: "error", path, message: parsed.message });
    return null;
  };

  const mentions = places.features
    .flatMap((place) =>
      place.properties.mentions.map((mention) => placeMention(mention, place.id, readDate)),
    )
    .sort(byTime);
  const baselineStart = new Map<string, number>();
  for (const place of places.features) {
    const start = readDate(place.properties.baseline?.asOf, `${place.id}/baseline`)?.start;
    if (start !== undefined) baselineStart.set(place.id, start);
  }
  const range = readDate(collection.range, "/range");
  const byId = new Map(places.features.map((place) => [place.id, place]));
  const placeIds = [...byId.keys()];
  return {
    collection,
    places: byId,
    placeIds,
    placeNumbers: new Map(placeIds.map((id, number) => [id, number])),
    articles: new Map(collection.articles.map((article) => [article.id, article])),
    sources: new Map(collection.sources.map((source) => [source.id, source])),
    ...indexMentions(mentions),
    extent: extentOf(mentions, range, zone),
    baselineStart,
    issues,
  };
}

/** Mentions, which come in order of time, under everything they are looked up by. */
export function indexMentions(mentions: readonly PlacedMention[]) {
  return {
    mentions,
    mentionsById: new Map(mentions.map((placed) => [placed.mention.id, placed])),
    mentionsByPlace: group(mentions, (placed) => placed.placeId),
    mentionsByArticle: group(mentions, (placed) => placed.mention.article),
  };
}

function placeMention(
  mention: Mention,
  placeId: string,
  readDate: (edtf: string | undefined, path: string) => Interval | null,
): PlacedMention {
  return {
    mention,
    placeId,
    occurred: readDate(mention.occurred, `${mention.id}/occurred`),
    // An unreadable publication day can hide nothing: it counts as always known.
    published: readDate(mention.published, `${mention.id}/published`) ?? EVER,
  };
}

function byTime(a: PlacedMention, b: PlacedMention): number {
  const start = (m: PlacedMention) => m.occurred?.start ?? Number.POSITIVE_INFINITY;
  // Two that have no start differ by no number (NaN).
  return start(a) - start(b) || (a.mention.id < b.mention.id ? -1 : 1);
}

function extentOf(
  mentions: readonly PlacedMention[],
  range: Interval | null,
  zone: string,
): Interval {
  const instants = [...mentions.flatMap((m) => [m.occurred, m.published]), range]
    .flatMap((interval) => (interval ? [interval.start, interval.end] : []))
    .filter(Number.isFinite);
  if (instants.length === 0) return { start: 0, end: addDays(0, 1, zone) };
  const first = instants.reduce((a, b) => Math.min(a, b));
  const last = instants.reduce((a, b) => Math.max(a, b));
  // The last instant is not within: at the start of a day the days end there.
  return { start: startOfDay(first, zone), end: addDays(startOfDay(last - 1, zone), 1, zone) };
}

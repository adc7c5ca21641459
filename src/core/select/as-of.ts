import type { Source } from "../../schema/collection.ts";
import { parseEdtf } from "../time/edtf.ts";
import { type Dataset, indexMentions } from "./dataset.ts";

/** A data set as it was known at a time, and how much of it came later. */
export type Known = { dataset: Dataset; laterArticles: number; laterMentions: number };

/**
 * What was published before `asOf` (UTC ms; the day after the chosen one): articles and mentions that came
 * later are left out and counted, so that control, trail and lists rest on what was known; so are baselines of a
 * later day, or from a later source. All of it for null.
 */
export function knownAsOf(dataset: Dataset, asOf: number | null): Known {
  if (asOf === null) return { dataset, laterArticles: 0, laterMentions: 0 };
  const { timeZone } = dataset.collection;
  const isKnown = (edtf: string | undefined) => startOf(edtf, timeZone) < asOf;
  const sourceOf = (placeId: string): Source | undefined =>
    dataset.sources.get(dataset.places.get(placeId)?.properties.baseline?.source ?? "");
  const mentions = dataset.mentions.filter((placed) => placed.published.start < asOf);
  const articles = dataset.collection.articles.filter(({ published }) => isKnown(published));
  const baselines = [...dataset.baselineStart].filter(
    ([placeId, start]) => start < asOf && isKnown(sourceOf(placeId)?.date),
  );
  return {
    dataset: {
      ...dataset,
      ...indexMentions(mentions),
      collection: { ...dataset.collection, articles },
      articles: new Map(articles.map((article) => [article.id, article])),
      baselineStart: new Map(baselines),
    },
    laterArticles: dataset.collection.articles.length - articles.length,
    laterMentions: dataset.mentions.length - mentions.length,
  };
}

/** Start of a date; an absent one, or one that can't be read, hides nothing. */
function startOf(edtf: string | undefined, timeZone: string): number {
  const parsed = edtf === undefined ? null : parseEdtf(edtf, timeZone);
  return parsed?.ok ? parsed.value.interval.start : Number.NEGATIVE_INFINITY;
}

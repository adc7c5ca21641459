import type { Collection } from "../../schema/collection.ts";
import { parseEdtf } from "../time/edtf.ts";
import { type Dataset, indexMentions } from "./dataset.ts";

/** A data set as it was known at a time, and how much of it came later. */
export type Known = { dataset: Dataset; laterArticles: number; laterMentions: number };

/**
 * What was published before `asOf` (UTC ms; the day after the chosen one): articles and mentions that came
 * later are left out and counted, so that control, trail and lists rest on what was known. All of it for null.
 */
export function knownAsOf(dataset: Dataset, asOf: number | null): Known {
  if (asOf === null) return { dataset, laterArticles: 0, laterMentions: 0 };
  const mentions = dataset.mentions.filter((placed) => placed.published.start < asOf);
  const articles = dataset.collection.articles.filter(
    ({ published }) => publishedFrom(published, dataset.collection) < asOf,
  );
  return {
    dataset: {
      ...dataset,
      ...indexMentions(mentions),
      collection: { ...dataset.collection, articles },
    },
    laterArticles: dataset.collection.articles.length - articles.length,
    laterMentions: dataset.mentions.length - mentions.length,
  };
}

/** Start of a publication date; one that can't be read hides nothing. */
function publishedFrom(edtf: string, { timeZone }: Collection): number {
  const parsed = parseEdtf(edtf, timeZone);
  return parsed.ok ? parsed.value.interval.start : Number.NEGATIVE_INFINITY;
}

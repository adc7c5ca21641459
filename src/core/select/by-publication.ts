import type { ArticleSummary } from "../../schema/article.ts";
import type { Collection } from "../../schema/collection.ts";
import { parseEdtf } from "../time/edtf.ts";

/** A collection's articles by the start of the publication day; those whose day can't be read last, equal ones by title. */
export function byPublication({ articles, timeZone }: Collection): ArticleSummary[] {
  const start = ({ published }: ArticleSummary) => {
    const parsed = parseEdtf(published, timeZone);
    return parsed.ok ? parsed.value.interval.start : Number.MAX_SAFE_INTEGER;
  };
  return articles
    .map((article) => ({ article, start: start(article) }))
    .sort((a, b) => a.start - b.start || (a.article.title < b.article.title ? -1 : 1))
    .map(({ article }) => article);
}

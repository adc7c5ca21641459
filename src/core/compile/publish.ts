import { searchTexts } from "./search-texts.ts";
import type { Compiled, SourceFile } from "./source.ts";

/** Where `publishedFiles` puts an article. */
export const articlePath = (id: string) => `articles/${id}.json`;

/**
 * The files of a published collection, paths relative to its folder; the same data gives the same bytes.
 * None when the collection could not be read.
 */
export function publishedFiles({ collection, places, articles }: Compiled): SourceFile[] {
  if (!collection) return [];
  return [
    { path: "collection.json", text: asJson(collection) },
    { path: "places.geojson", text: asJson(places) },
    ...articles.map((article) => ({ path: articlePath(article.id), text: asJson(article) })),
    { path: "search.json", text: asJson(searchTexts(articles)) },
  ];
}

const asJson = (value: unknown) => `${JSON.stringify(value)}\n`;

import type { Article } from "../../schema/article.ts";
import type { SearchText } from "../search/search-text.ts";

/** `search.json`: the lines of all articles in reading order, for searching without opening each; empty lines are left out. */
export function searchTexts(articles: readonly Article[]): SearchText[] {
  return articles.flatMap(({ id, blocks }) =>
    blocks
      .flatMap((block) => block.lines)
      .filter(({ text }) => text.trim() !== "")
      .map(({ start, text }) => ({ article: id, start, text })),
  );
}

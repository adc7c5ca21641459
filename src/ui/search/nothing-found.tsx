import { quotationCounts } from "../../core/search/find.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { MOST_SEARCHED } from "./searched-places.ts";

/** Says that nothing was found, and in what. */
export function NothingFound({ query, known }: { query: string; known: Dataset }) {
  const t = useMessages();
  const isTable = useApp((s) => s.table !== null);
  const quoted = quotationCounts(known);
  const searched = {
    places: known.places.size,
    articles: known.collection.articles.length,
    quotations: [...quoted.values()].reduce((sum, count) => sum + count, 0),
    speakers: quoted.size,
  };
  return (
    <div className="search-none">
      <p className="search-none-title">{t("search.none", { query: query.trim() })}</p>
      <p>
        {isTable
          ? t("search.searchedTable", {
              places: Math.min(searched.places, MOST_SEARCHED),
              all: searched.places,
            })
          : t("search.searched", searched)}
      </p>
    </div>
  );
}

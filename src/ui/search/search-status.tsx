import { known } from "../../store/selectors.ts";
import { useMessages } from "../messages/context.tsx";
import { useDates } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import type { Searchable } from "./use-search-index.ts";

/** Announces how much was found (null: nothing was asked), what is not searched yet or at all, and what is hidden. */
export function SearchStatus(props: {
  query: string;
  count: number | null;
  texts: Searchable["texts"];
}) {
  const { query, count, texts } = props;
  const t = useMessages();
  const dates = useDates();
  const later = useApp((s) => known(s)?.laterArticles ?? 0);
  const asOf = useApp((s) => s.asOf);
  const isTable = useApp((s) => s.table !== null);
  const isAsked = query.trim() !== "";
  return (
    <div className="search-status" role="status">
      {isAsked && count !== null && (
        <p className={count > 0 ? undefined : "unseen"}>
          {count > 0 ? t("search.count", { count }) : t("search.none", { query: query.trim() })}
        </p>
      )}
      {isAsked && texts === "loading" && (
        <p>{t(isTable ? "search.loadingTable" : "search.loading")}</p>
      )}
      {isAsked && texts === "failed" && <p className="search-warning">{t("search.textsFailed")}</p>}
      {isAsked && asOf !== null && later > 0 && (
        <p>{t("search.later", { count: later, date: dates.day(asOf - 1) })}</p>
      )}
    </div>
  );
}

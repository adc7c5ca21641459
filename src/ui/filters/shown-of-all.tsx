import { countFilters } from "../../core/select/filters.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { useAllInWindow } from "./table-choices.ts";

/** "3 of 12 events" of a table, as soon as all are counted. */
export function ShownOfAll({ shown }: { shown: number }) {
  const t = useMessages();
  const isFiltered = useApp((s) => countFilters(s.filters) > 0);
  const counted = useAllInWindow(isFiltered);
  const all = isFiltered ? counted : shown;
  return all === null ? t("summary.events", { count: shown }) : t("filters.events", { shown, all });
}

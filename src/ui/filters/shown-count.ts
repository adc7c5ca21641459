import { useMemo } from "react";
import { isShown } from "../../core/select/visible.ts";
import { knownDataset, visible } from "../../store/selectors.ts";
import { useApp } from "../use-store.ts";

/** How many of the window's known mentions pass the filters (`shown`), and how many there are (`all`). */
export function useShownCount(): { shown: number; all: number } {
  const dataset = useApp(knownDataset);
  const now = useApp(visible);
  const view = now?.view;
  const all = useMemo(
    () => (dataset && view ? dataset.mentions.filter((m) => isShown(m, view)).length : 0),
    [dataset, view],
  );
  return { shown: now?.mentionCount ?? 0, all };
}

import { lazy } from "react";

const fetchSelection = () => import("../shell/selection-view.tsx");

/** The open article or card, fetched when it is first shown; show it inside a `Part`. */
export const SelectionView = lazy(async () => {
  const part = await fetchSelection();
  return { default: part.SelectionView };
});

/** Fetches the code of articles and cards when the browser has nothing else to do, so that the first one opens at once. */
export function fetchSelectionWhenIdle(): void {
  const later = window.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 1000));
  // Without a network it is tried again when something is opened, and its failure is said there.
  later(() => void fetchSelection().catch(() => {}));
}

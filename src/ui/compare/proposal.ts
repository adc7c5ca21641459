import { useMemo, useState } from "react";
import { type Choice, choicesOf } from "../../core/select/choices.ts";
import type { Comparison } from "../../core/select/compare.ts";
import { comparisonChosen } from "../../store/narrow.ts";
import { knownDataset, passes, timeView } from "../../store/selectors.ts";
import { useApp } from "../use-store.ts";
import { suggestDays } from "./suggestions.ts";

/** Kinds of comparisons, in the order in which they are offered. */
export const KINDS: readonly Comparison["kind"][] = ["days", "publishers"];

/**
 * What is compared, or would be: before anything is chosen, the first suggestion of the kind; null where the
 * collection has nothing of it to compare. `propose` changes the kind, of a running comparison, too.
 */
export function useProposal() {
  const chosen = useApp((s) => s.comparison);
  const [kind, setKind] = useState(chosen?.kind ?? "days");
  const days = useFirstDays();
  const publishers = useFirstPublishers();
  const usual = { days, publishers };
  const propose = (next: Comparison["kind"]) => {
    setKind(next);
    if (chosen && chosen.kind !== next) comparisonChosen(usual[next]);
  };
  const shownKind = chosen?.kind ?? kind;
  return { kind: shownKind, comparison: chosen ?? usual[shownKind], propose };
}

/** Publishers with the number of their mentions in the window that pass the filters, the busiest first. */
export function usePublishers(): readonly Choice[] {
  const whole = useApp((s) => s.dataset);
  const mentions = useApp(knownDataset)?.mentions;
  const test = useApp(passes);
  const view = useApp(timeView);
  return useMemo(() => {
    if (!whole || !mentions || !test) return [];
    // What `compare` holds against each other, whatever the mode.
    const compared = { ...view, mode: "window", undated: false } as const;
    return choicesOf(whole, mentions, test, compared, "publisher");
  }, [whole, mentions, test, view]);
}

function useFirstDays(): Comparison | null {
  const window = useApp((s) => s.window);
  const dataset = useApp((s) => s.dataset);
  if (!dataset) return null;
  const [first] = suggestDays(window, dataset.extent, dataset.collection.timeZone);
  return first ? { kind: "days", before: first.before, after: first.after } : null;
}

function useFirstPublishers(): Comparison | null {
  const [first, second] = usePublishers();
  return first && second ? { kind: "publishers", before: first.value, after: second.value } : null;
}

import { group } from "d3-array";
import { timeOf } from "../../core/select/visible.ts";
import { hasDates, known, timeView } from "../../store/selectors.ts";
import { useChips } from "../filters/chips.ts";
import { localized } from "../localized.ts";
import { useMessages } from "../messages/context.tsx";
import { spanText } from "../summary/span-text.ts";
import { useCountWords, visibleArticles } from "../summary/use-count-words.ts";
import { useDates } from "../symbols/use-collection.ts";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";

/** What is shown, in the reader's language. */
export type ShownWords = {
  /** Title of the collection. */
  title: string;
  span: string;
  /** "12 places", "31 mentions", ... */
  counts: readonly string[];
  /** Mode, clock, as-of day, filters, and what was left out. */
  conditions: readonly string[];
};

/** Says what is shown; null until a collection is loaded. */
export function useShownWords(): ShownWords | null {
  const t = useMessages();
  const dates = useDates();
  const language = useApp((s) => s.language);
  const dataset = useApp((s) => s.dataset);
  const view = useSettled(timeView);
  const { counts, changes } = useCountWords();
  const isDated = useApp(hasDates);
  const narrowing = useNarrowing();
  const leftOut = useLeftOut();
  if (!dataset) return null;
  const { collection, extent } = dataset;
  const { window, mode, clock } = view;
  return {
    title: localized(collection.title, language),
    span: isDated ? spanText(view, extent, dates, t) : t("symbol.undated"),
    counts: [...counts, ...changes],
    conditions: [
      ...(isDated
        ? [t(`share.mode.${mode}`, { date: dates.day(window.end - 1) }), t(`share.clock.${clock}`)]
        : []),
      ...narrowing,
      ...leftOut,
    ],
  };
}

/** What narrows the view, the values of one filter together. */
function useNarrowing(): string[] {
  const t = useMessages();
  const chips = useChips();
  const groups = group(chips, (chip) => chip.group ?? chip.key);
  const words = [...groups.values()].map((alike) => {
    const names = alike.map(({ name }) => name).join(", ");
    const title = alike[0]?.group;
    return title === undefined ? names : t("share.filter", { group: title, names });
  });
  return chips.some((chip) => chip.group !== undefined)
    ? words
    : [...words, t("share.filter.none")];
}

/** Counts of what is left out without the reader having asked for it piece by piece. */
function useLeftOut(): string[] {
  const t = useMessages();
  const shown = useSettled(visibleArticles);
  const later = useApp((s) => known(s)?.laterMentions) ?? 0;
  const undatedEvents = useApp((s) => (s.undated ? 0 : (s.table?.undated ?? 0)));
  if (undatedEvents > 0) return [t("share.undatedEventsLeftOut", { count: undatedEvents })];
  if (!shown) return [];
  const inFile = shown.places
    .flatMap(({ mentions }) => mentions)
    .filter((placed) => timeOf(placed, shown.view.clock) === null).length;
  const undated = shown.undated - inFile;
  return [
    ...(undated > 0 ? [t("share.undatedLeftOut", { count: undated })] : []),
    ...(later > 0 ? [t("share.later", { count: later })] : []),
  ];
}

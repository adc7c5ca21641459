import { isFirstStated } from "../../core/select/compare.ts";
import { changes, visible } from "../../store/selectors.ts";
import type { State } from "../../store/state.ts";
import { type PlaceCounts, placeCounts } from "../events/place-counts.ts";
import { useMessages } from "../messages/context.tsx";
import type { Translate } from "../messages/translate.ts";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";

/** What is shown, as words: "12 places", "31 mentions", ...; and how much changed hands. */
type CountWords = { counts: readonly string[]; changes: readonly string[] };

/**
 * True counts of what the map shows, in the reader's language: of the window, or of what is compared. Between two days a
 * change of hands is one only where both know who holds the place.
 */
export function useCountWords(): CountWords {
  const t = useMessages();
  const ofTable = useSettled(placeCounts);
  const shown = useSettled(visibleArticles);
  const table = useApp((s) => s.table);
  const comparison = useApp((s) => s.comparison);
  const compared = useSettled(changes);
  if (table) {
    return { counts: tableWords(ofTable, table.isCounting, t), changes: [] };
  }
  if (!shown) return { counts: [], changes: [] };
  if (comparison) {
    const changed = compared.filter((one) => one.kind === "changed" && !isFirstStated(one)).length;
    return {
      counts: [t("summary.places", { count: compared.length })],
      changes:
        comparison.kind === "days" && changed > 0 ? [t("summary.control", { count: changed })] : [],
    };
  }
  return {
    counts: [
      t("summary.places", { count: shown.places.length }),
      t("summary.mentions", { count: shown.mentionCount }),
      t("summary.articles", { count: shown.articleIds.size }),
    ],
    changes:
      shown.controlChanges > 0 ? [t("summary.control", { count: shown.controlChanges })] : [],
  };
}

/** What is shown of articles; null for a table: an object for each place would be made, and it may have a million. */
export const visibleArticles = (state: State) => (state.table ? null : visible(state));

function tableWords(shown: PlaceCounts | null, isCounting: boolean, t: Translate): string[] {
  const counting = isCounting || !shown ? [t("summary.counting")] : [];
  if (!shown) return counting;
  const { places, events } = shown;
  return [
    t("summary.places", { count: places }),
    t("summary.events", { count: events }),
    ...counting,
  ];
}

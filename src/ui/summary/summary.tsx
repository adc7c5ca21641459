import type { Dataset } from "../../core/select/dataset.ts";
import type { TimeView } from "../../core/select/visible.ts";
import { hasDates, timeView } from "../../store/selectors.ts";
import { dateWriter } from "../dates.ts";
import { useMessages } from "../messages/context.tsx";
import { isolated } from "../symbols/isolated.ts";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";
import { spanText } from "./span-text.ts";
import { useCountWords } from "./use-count-words.ts";
import "./summary.css";

/**
 * The sentence that says what is shown: the window, and true counts of places, mentions, articles and changes; while two
 * things are compared, which, and counts of those.
 */
export function Summary() {
  const dataset = useApp((s) => s.dataset);
  const view = useSettled(timeView);
  return dataset && <Sentence dataset={dataset} view={view} />;
}

function Sentence({ dataset, view }: { dataset: Dataset; view: TimeView }) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const asOf = useApp((s) => s.asOf);
  const comparison = useApp((s) => s.comparison);
  const isDated = useApp(hasDates);
  const { counts, changes } = useCountWords();
  const dates = dateWriter(language, dataset.collection.timeZone);
  const [first, second] =
    comparison?.kind === "days"
      ? [dates.day(comparison.before), dates.day(comparison.after)]
      : [isolated(comparison?.before ?? ""), isolated(comparison?.after ?? "")];
  const parts = [
    ...(comparison ? [t("summary.compared", { first, second })] : []),
    ...counts,
    ...(view.clock === "published" ? [t("summary.reported")] : []),
    ...(asOf === null ? [] : [t("summary.asOf", { date: dates.day(asOf - 1) })]),
    ...changes,
  ];
  // Publishers are compared in the window, whatever else the mode counts.
  const shown = comparison ? { ...view, mode: "window" as const } : view;
  return (
    <p className="summary" data-testid="summary">
      {isDated && comparison?.kind !== "days" && (
        <strong className="summary-span">{spanText(shown, dataset.extent, dates, t)}</strong>
      )}
      {parts.map((part, i) => (
        <span key={part} className={comparison && i === 0 ? "summary-compared" : "summary-part"}>
          {part}
        </span>
      ))}
    </p>
  );
}

import type { Dataset } from "../../core/select/dataset.ts";
import type { TimeView } from "../../core/select/visible.ts";
import { timeView } from "../../store/selectors.ts";
import { dateWriter } from "../dates.ts";
import { useMessages } from "../messages/context.tsx";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";
import { spanText } from "./span-text.ts";
import { useCountWords } from "./use-count-words.ts";
import "./summary.css";

/** The sentence that says what is shown: the window, and true counts of places, mentions, articles and changes. */
export function Summary() {
  const dataset = useApp((s) => s.dataset);
  const view = useSettled(timeView);
  return dataset && <Sentence dataset={dataset} view={view} />;
}

function Sentence({ dataset, view }: { dataset: Dataset; view: TimeView }) {
  const t = useMessages();
  const language = useApp((s) => s.language);
  const asOf = useApp((s) => s.asOf);
  const { counts, changes } = useCountWords();
  const dates = dateWriter(language, dataset.collection.timeZone);
  const parts = [
    ...counts,
    ...(view.clock === "published" ? [t("summary.reported")] : []),
    ...(asOf === null ? [] : [t("summary.asOf", { date: dates.day(asOf - 1) })]),
    ...changes,
  ];
  return (
    <p className="summary" data-testid="summary">
      <strong className="summary-span">{spanText(view, dataset.extent, dates, t)}</strong>
      {parts.map((part) => (
        <span key={part} className="summary-part">
          {part}
        </span>
      ))}
    </p>
  );
}

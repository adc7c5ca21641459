import { visible } from "../../store/selectors.ts";
import { dateWriter } from "../dates.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { spanText } from "./span-text.ts";
import "./summary.css";

/** The sentence that says what is shown: the window, and true counts of places, mentions, articles and changes. */
export function Summary() {
  const t = useMessages();
  const shown = useApp(visible);
  const dataset = useApp((s) => s.dataset);
  const language = useApp((s) => s.language);
  const asOf = useApp((s) => s.asOf);
  if (!shown || !dataset) return null;
  const dates = dateWriter(language, dataset.collection.timeZone);
  const parts = [
    t("summary.places", { count: shown.places.length }),
    t("summary.mentions", { count: shown.mentionCount }),
    t("summary.articles", { count: shown.articleIds.size }),
    ...(shown.view.clock === "published" ? [t("summary.reported")] : []),
    ...(asOf === null ? [] : [t("summary.asOf", { date: dates.day(asOf - 1) })]),
    ...(shown.controlChanges > 0 ? [t("summary.control", { count: shown.controlChanges })] : []),
  ];
  return (
    <p className="summary" data-testid="summary">
      <strong className="summary-span">{spanText(shown.view, dataset.extent, dates, t)}</strong>
      {parts.map((part) => (
        <span key={part} className="summary-part">
          {part}
        </span>
      ))}
    </p>
  );
}

import type { TimeView } from "../../core/select/visible.ts";
import type { Interval } from "../../core/time/interval.ts";
import { visible } from "../../store/selectors.ts";
import { type DateWriter, dateWriter } from "../dates.ts";
import { useMessages } from "../messages/context.tsx";
import type { Translate } from "../messages/translate.ts";
import { useApp } from "../use-store.ts";
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

/** The span that counts: in cumulative mode from the beginning, at an instant its end. */
function spanText(view: TimeView, extent: Interval, dates: DateWriter, t: Translate): string {
  const { window, mode } = view;
  if (mode === "window") return dates.span(window);
  if (mode === "cumulative") return dates.span({ start: extent.start, end: window.end });
  return dates.isMidnight(window.end)
    ? t("summary.moment", { date: dates.day(window.end - 1) })
    : dates.span({ start: window.end, end: window.end });
}

import { shownSpan, type TimeView } from "../../core/select/visible.ts";
import type { DateWriter } from "../../core/time/date-writer.ts";
import type { Interval } from "../../core/time/interval.ts";
import type { Translate } from "../messages/translate.ts";

/**
 * The span that counts, in words: in cumulative mode from the beginning of the collection (`extent`), at an instant the
 * minute that is shown, as its exact entry has it; the last minute of a day is called that day's end.
 */
export function spanText(
  view: TimeView,
  extent: Interval,
  dates: DateWriter,
  t: Translate,
): string {
  const { window, mode } = view;
  if (mode === "window") return dates.span(window);
  if (mode === "cumulative") return dates.span({ start: extent.start, end: window.end });
  if (dates.isMidnight(window.end)) return t("summary.moment", { date: dates.day(window.end - 1) });
  const { start } = shownSpan(view);
  return dates.span({ start, end: start });
}

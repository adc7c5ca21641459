import { useId, useState } from "react";
import { readDayEntry, writeLocalTime } from "../../core/time/time-entry.ts";
import type { WindowBounds } from "../../core/time/window.ts";
import { addDays } from "../../core/time/zone.ts";
import { known } from "../../store/selectors.ts";
import { asOfChosen } from "../../store/time.ts";
import { useMessages } from "../messages/context.tsx";
import { useDates } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import { ControlButton } from "./control-button.tsx";

/** Up to which day what was published is known: a day of the collection's time, or all that is known now. */
export function AsOf({ bounds }: { bounds: WindowBounds }) {
  const t = useMessages();
  const id = useId();
  const dates = useDates();
  const asOf = useApp((state) => state.asOf);
  // Of a table it is not known how much is hidden.
  const later = useApp((state) => (state.table ? null : known(state)));
  // A text that is no possible day, while it is being typed.
  const [draft, setDraft] = useState<string | null>(null);
  const { extent, timeZone } = bounds;
  const dayText = (instant: number) => writeLocalTime(instant, timeZone).slice(0, 10);
  const choose = (next: number | null) => {
    setDraft(null);
    asOfChosen(next);
  };
  const typed = (text: string) => {
    const day = readDayEntry(text, bounds);
    if (day === null) setDraft(text);
    else choose(addDays(day, 1, timeZone));
  };
  // What is known now counts as the last day.
  const earlier = addDays(asOf ?? extent.end, -1, timeZone);
  const isFirst = earlier <= extent.start;
  const isLast = (asOf ?? extent.end) >= extent.end;
  return (
    <fieldset className="timeline-choice">
      <legend id={`${id}legend`}>{t("timeline.asof")}</legend>
      <div className="timeline-form-row">
        <ControlButton
          icon="previous"
          label={t("entry.asof.previous")}
          idle={isFirst}
          onPress={() => choose(earlier)}
        />
        <input
          type="date"
          className="field"
          aria-labelledby={`${id}legend`}
          aria-describedby={`${id}said`}
          aria-invalid={draft !== null}
          min={dayText(extent.start)}
          max={dayText(extent.end - 1)}
          value={draft ?? (asOf === null ? "" : dayText(asOf - 1))}
          onChange={(event) => typed(event.currentTarget.value)}
        />
        <ControlButton
          icon="next"
          label={t("entry.asof.next")}
          idle={isLast}
          onPress={() => choose(addDays(asOf ?? extent.end, 1, timeZone))}
        />
        <button
          type="button"
          className="button"
          aria-pressed={asOf === null}
          onClick={() => choose(null)}
        >
          {t("entry.asof.all")}
        </button>
      </div>
      <div id={`${id}said`} aria-live="polite">
        {draft !== null && (
          <p className="timeline-problem">
            {t("entry.asof.outside", {
              from: dates.day(extent.start),
              to: dates.day(extent.end - 1),
            })}
          </p>
        )}
        <p className="timeline-soft">
          {asOf === null || !later
            ? t("entry.asof.hint")
            : t("timeline.asof.hidden", {
                articles: later.laterArticles,
                mentions: later.laterMentions,
              })}
        </p>
      </div>
    </fieldset>
  );
}

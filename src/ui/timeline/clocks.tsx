import { useId } from "react";
import { CLOCKS } from "../../core/select/visible.ts";
import type { WindowBounds } from "../../core/time/window.ts";
import { known } from "../../store/selectors.ts";
import { clockChosen } from "../../store/time.ts";
import { useMessages } from "../messages/context.tsx";
import { useDates } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import { AsOf } from "./as-of.tsx";
import { Icon } from "./icons.tsx";
import { Popover } from "./popover.tsx";

/**
 * Which of the two clocks counts, and up to which day what was published is known. The button says the
 * clock and, while it is chosen, the day with how much is hidden because it came later.
 */
export function Clocks({ bounds }: { bounds: WindowBounds }) {
  const t = useMessages();
  const dates = useDates();
  const clock = useApp((state) => state.clock);
  const asOf = useApp((state) => state.asOf);
  const later = useApp(known);
  const isLimited = asOf !== null && later !== null;
  const counts = { articles: later?.laterArticles ?? 0, mentions: later?.laterMentions ?? 0 };
  const label = [
    `${t("timeline.clock")}: ${t(`timeline.clock.${clock}`)}`,
    ...(isLimited
      ? [t("timeline.asof.on", { day: dates.day(asOf - 1) }), t("timeline.asof.hidden", counts)]
      : []),
  ].join(". ");
  const face = (
    <>
      <Icon name="clock" />
      <span className="timeline-lines">
        <span className="timeline-long">{t(`timeline.clock.${clock}`)}</span>
        <span className="timeline-short">{t(`timeline.clock.${clock}.short`)}</span>
        {isLimited && (
          <strong className="timeline-asof">
            <span className="timeline-wide">
              {t("timeline.asof.on", { day: dates.day(asOf - 1) })}
              {" · "}
              {t("timeline.asof.hidden", counts)}
            </span>
            <span className="timeline-narrow">
              {t("timeline.asof.short", { day: dates.shortDay(asOf - 1), ...counts })}
            </span>
          </strong>
        )}
      </span>
    </>
  );
  const className = `button timeline-button timeline-clock${isLimited ? " timeline-limited" : ""}`;
  return (
    <Popover name={t("timeline.clock")} button={{ className, label, title: label, face }}>
      {() => (
        <>
          <ClockChoice />
          <AsOf bounds={bounds} />
        </>
      )}
    </Popover>
  );
}

function ClockChoice() {
  const t = useMessages();
  const id = useId();
  const clock = useApp((state) => state.clock);
  return (
    <fieldset className="timeline-choice">
      <legend className="unseen">{t("timeline.clock")}</legend>
      {CLOCKS.map((value) => (
        <label key={value} className="timeline-check">
          <input
            type="radio"
            name="timeline-clock"
            checked={clock === value}
            aria-describedby={`${id}${value}`}
            aria-label={t(`timeline.clock.${value}`)}
            onChange={() => clockChosen(value)}
          />
          <span>
            {t(`timeline.clock.${value}`)}
            <span id={`${id}${value}`} className="timeline-soft timeline-below">
              {t(`timeline.clock.${value}.hint`)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

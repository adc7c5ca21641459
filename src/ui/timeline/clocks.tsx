import { lazy, useId } from "react";
import { CLOCKS } from "../../core/select/visible.ts";
import type { WindowBounds } from "../../core/time/window.ts";
import { known } from "../../store/selectors.ts";
import { clockChosen } from "../../store/time.ts";
import { useMessages } from "../messages/context.tsx";
import { Part } from "../part.tsx";
import { useDates } from "../symbols/use-collection.ts";
import { useApp } from "../use-store.ts";
import { Icon } from "./icons.tsx";
import { Popover } from "./popover.tsx";

const AsOf = lazy(async () => {
  const part = await import("./as-of.tsx");
  return { default: part.AsOf };
});

/** Which of the two clocks counts; nothing for a table that does not tell when its events were reported. */
export function Clocks({ bounds }: { bounds: WindowBounds }) {
  const hasBoth = useApp((state) => state.table?.table.hasPublished ?? true);
  return hasBoth && <BothClocks bounds={bounds} />;
}

/**
 * Which of the two clocks counts, and up to which day what was published is known. The button says the
 * clock and, while it is chosen, the day with how much is hidden because it came later.
 */
function BothClocks({ bounds }: { bounds: WindowBounds }) {
  const t = useMessages();
  const dates = useDates();
  const clock = useApp((state) => state.clock);
  const asOf = useApp((state) => state.asOf);
  const later = useApp(known);
  const isLimited = asOf !== null && later !== null;
  const isTable = useApp((state) => state.table !== null);
  const counts = { articles: later?.laterArticles ?? 0, mentions: later?.laterMentions ?? 0 };
  // Of a table it is not known how much is hidden.
  const hidden = isTable ? [] : [t("timeline.asof.hidden", counts)];
  const label = [
    `${t("timeline.clock")}: ${t(`timeline.clock.${clock}`)}`,
    ...(isLimited ? [t("timeline.asof.on", { day: dates.day(asOf - 1) }), ...hidden] : []),
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
              {[t("timeline.asof.on", { day: dates.day(asOf - 1) }), ...hidden].join(" · ")}
            </span>
            <span className="timeline-narrow">
              {isTable
                ? t("timeline.asof.on", { day: dates.shortDay(asOf - 1) })
                : t("timeline.asof.short", { day: dates.shortDay(asOf - 1), ...counts })}
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
          <Part>
            <AsOf bounds={bounds} />
          </Part>
        </>
      )}
    </Popover>
  );
}

function ClockChoice() {
  const t = useMessages();
  const id = useId();
  const clock = useApp((state) => state.clock);
  const says = useApp((state) => (state.table ? "event" : "hint"));
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
              {t(`timeline.clock.${value}.${says}`)}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

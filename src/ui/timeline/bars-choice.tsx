import { memo } from "react";
import { coloringChosen } from "../../store/narrow.ts";
import { COLORINGS } from "../../store/state.ts";
import { barsInViewToggled } from "../../store/time.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { Popover } from "./popover.tsx";

/** What the bars stand for: a small menu that says whether they show less than everything. */
export const BarsChoice = memo(function BarsChoice() {
  const t = useMessages();
  const coloring = useApp((s) => s.coloring);
  const barsInView = useApp((s) => s.barsInView);
  const face = `${t(`timeline.bars.${coloring}.short`)}${barsInView ? ` · ${t("timeline.bars.inView.short")}` : ""}`;
  return (
    <Popover
      name={t("timeline.bars.name")}
      button={{
        className: "timeline-axis-tool timeline-axis-word",
        label: `${t("timeline.bars.name")}: ${face}`,
        title: t("timeline.bars.name"),
        face: (
          <>
            {face}
            <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
              <path d="M.5 2h7L4 6.5z" />
            </svg>
          </>
        ),
      }}
    >
      {() => (
        <div className="timeline-bars-choice">
          <fieldset>
            <legend>{t("timeline.bars.by")}</legend>
            {COLORINGS.map((value) => (
              <label key={value}>
                <input
                  type="radio"
                  name="timeline-bars"
                  checked={coloring === value}
                  onChange={() => coloringChosen(value)}
                />
                {t(`timeline.bars.${value}`)}
              </label>
            ))}
          </fieldset>
          <label>
            <input
              type="checkbox"
              checked={barsInView}
              onChange={(event) => barsInViewToggled(event.currentTarget.checked)}
            />
            {t("timeline.bars.inView")}
          </label>
        </div>
      )}
    </Popover>
  );
});

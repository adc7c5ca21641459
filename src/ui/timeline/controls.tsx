import { type ReactNode, useMemo, useState } from "react";
import { MODES, type Mode } from "../../core/select/visible.ts";
import { reportDays } from "../../core/time/bins.ts";
import type { Interval } from "../../core/time/interval.ts";
import { stepToReport } from "../../core/time/play.ts";
import { sameWindow } from "../../core/time/window.ts";
import { visible } from "../../store/selectors.ts";
import { modeChosen, playToggled } from "../../store/time.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { Icon, type IconName } from "./icons.tsx";
import type { TimelineParts } from "./parts.ts";
import { timesOn } from "./side-bins.ts";
import { windowMovedByHand } from "./window-moved.ts";

/**
 * Play, steps from one day with reports to another, the whole time, mode, and what the timeline can't show.
 * Steps and the whole time say where they led, for those who can't see the window move.
 */
export function Controls({ dataset, window, bounds, dates }: TimelineParts) {
  const t = useMessages();
  const mode = useApp((state) => state.mode);
  const clock = useApp((state) => state.clock);
  const playing = useApp((state) => state.playing);
  const [said, setSaid] = useState("");
  const days = useMemo(
    () => reportDays(timesOn(dataset, clock), dataset.collection.timeZone),
    [dataset, clock],
  );
  const jump = (name: "previous" | "next" | "all", to: Interval) => (
    <ControlButton
      icon={name}
      label={t(`timeline.${name}`)}
      idle={sameWindow(to, window)}
      onPress={() => {
        windowMovedByHand(to);
        setSaid(dates.span(to));
      }}
    >
      {name === "all" && <span className="timeline-word">{t("timeline.all.short")}</span>}
    </ControlButton>
  );
  return (
    <div className="timeline-controls">
      <ControlButton
        icon={playing ? "pause" : "play"}
        label={t(playing ? "timeline.pause" : "timeline.play")}
        onPress={() => playToggled(!playing)}
      />
      {jump("previous", stepToReport(window, mode, -1, days, bounds))}
      {jump("next", stepToReport(window, mode, 1, days, bounds))}
      <ModeSwitch mode={mode} />
      {jump("all", bounds.extent)}
      <NotShown />
      <span className="unseen" role="status">
        {said}
      </span>
    </div>
  );
}

/** An `idle` button has nothing to do now, but keeps the focus that a disabled one would lose. */
function ControlButton({
  icon,
  label,
  idle = false,
  onPress,
  children,
}: {
  icon: IconName;
  label: string;
  idle?: boolean;
  onPress: () => void;
  children?: ReactNode;
}) {
  return (
    <button
      type="button"
      className="button timeline-button"
      aria-label={label}
      title={label}
      aria-disabled={idle}
      onClick={idle ? undefined : onPress}
    >
      <Icon name={icon} />
      {children}
    </button>
  );
}

function ModeSwitch({ mode }: { mode: Mode }) {
  const t = useMessages();
  return (
    <fieldset className="timeline-modes">
      <legend className="unseen">{t("timeline.mode")}</legend>
      {MODES.map((value) => (
        <label key={value} className="timeline-mode" title={t(`timeline.mode.${value}.hint`)}>
          <input
            type="radio"
            name="timeline-mode"
            className="unseen"
            checked={mode === value}
            onChange={() => modeChosen(value)}
          />
          <Icon name={value} />
          <span className="timeline-word">{t(`timeline.mode.${value}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** How many mentions have no date on this clock, and how many are in the window but not on the map. */
function NotShown() {
  const t = useMessages();
  const shown = useApp(visible);
  const counts = { undated: shown?.undated ?? 0, unplaced: shown?.unplaced ?? 0 };
  const kinds = (["undated", "unplaced"] as const).filter((kind) => counts[kind] > 0);
  if (kinds.length === 0) return null;
  return (
    <ul className="timeline-missing">
      {kinds.map((kind) => (
        <li key={kind}>
          <span className="timeline-wide">{t(`timeline.${kind}`, { count: counts[kind] })}</span>
          <span className="timeline-narrow">
            {t(`timeline.${kind}.short`, { count: counts[kind] })}
          </span>
        </li>
      ))}
    </ul>
  );
}

import { useState } from "react";
import type { Interval } from "../../core/time/interval.ts";
import { sameWindow } from "../../core/time/window.ts";
import { playToggled } from "../../store/time.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { Clocks } from "./clocks.tsx";
import { ControlButton } from "./control-button.tsx";
import { exactWriter } from "./exact-times.ts";
import { MissingTrays } from "./missing-tray.tsx";
import { ModeSwitch } from "./mode-switch.tsx";
import type { TimelineParts } from "./parts.ts";
import { PlaySettings } from "./play-settings.tsx";
import { useReportSteps } from "./use-report-steps.ts";
import { shownTime, WindowDates } from "./window-dates.tsx";
import { windowChosen } from "./window-moved.ts";
import "./controls.css";

/**
 * Play, steps from report to report, mode, the shown time and its exact entry, the clock, and what the timeline
 * or the map can't show. Whatever moves the window says where it led, for those who can't see it move.
 */
export function Controls({ window, bounds, dates }: TimelineParts) {
  const t = useMessages();
  const mode = useApp((state) => state.mode);
  const playing = useApp((state) => state.playing);
  const exact = exactWriter(
    useApp((state) => state.language),
    bounds.timeZone,
  );
  const [said, setSaid] = useState("");
  const stepTo = useReportSteps(window, bounds);
  const go = (to: Interval) => {
    windowChosen(to, bounds.extent);
    setSaid(shownTime(to, mode, { dates, exact, t }));
  };
  const step = (name: "previous" | "next") => {
    const to = stepTo(name);
    return (
      <ControlButton
        icon={name}
        label={t(mode === "instant" ? `timeline.${name}.moment` : `timeline.${name}`)}
        idle={sameWindow(to, window)}
        onPress={() => go(to)}
      />
    );
  };
  return (
    <div className="timeline-controls">
      <div className="timeline-group">
        <ControlButton
          icon={playing ? "pause" : "play"}
          label={t(playing ? "timeline.pause" : "timeline.play")}
          onPress={() => playToggled(!playing)}
        />
        <PlaySettings />
        {step("previous")}
        {step("next")}
        <ModeSwitch mode={mode} />
      </div>
      <div className="timeline-group timeline-told">
        <WindowDates window={window} bounds={bounds} dates={dates} onEntered={go} />
        <ControlButton
          icon="all"
          className="timeline-all"
          label={t("timeline.all")}
          idle={sameWindow(bounds.extent, window)}
          onPress={() => go(bounds.extent)}
        />
        <Clocks bounds={bounds} />
        <MissingTrays />
      </div>
      <span className="unseen" role="status">
        {said}
      </span>
    </div>
  );
}

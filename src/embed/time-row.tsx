import { useMemo, useState } from "react";
import { sameWindow } from "../core/time/window.ts";
import { playToggled } from "../store/time.ts";
import { useMessages } from "../ui/messages/context.tsx";
import { ControlButton } from "../ui/timeline/control-button.tsx";
import { exactWriter } from "../ui/timeline/exact-times.ts";
import { Histogram } from "../ui/timeline/histogram.tsx";
import { litBy } from "../ui/timeline/lit.ts";
import type { TimelineParts } from "../ui/timeline/parts.ts";
import { createTimeScale } from "../ui/timeline/scale.ts";
import { useBars } from "../ui/timeline/use-bars.ts";
import { useDrag } from "../ui/timeline/use-drag.ts";
import { useReportSteps } from "../ui/timeline/use-report-steps.ts";
import { useWidth } from "../ui/timeline/use-width.ts";
import { shownTime } from "../ui/timeline/window-dates.tsx";
import { WindowHandles } from "../ui/timeline/window-handles.tsx";
import { windowChosen } from "../ui/timeline/window-moved.ts";
import { useApp } from "../ui/use-store.ts";

/** The timeline in one line: play, the steps from report to report, and the window's dates over small bars with its thumbs. */
export function TimeRow(parts: TimelineParts) {
  const { window, bounds, dates } = parts;
  const t = useMessages();
  const mode = useApp((s) => s.mode);
  const playing = useApp((s) => s.playing);
  const language = useApp((s) => s.language);
  const stepTo = useReportSteps(window, bounds);
  const exact = exactWriter(language, bounds.timeZone);
  const [said, setSaid] = useState("");
  const step = (name: "previous" | "next") => {
    const to = stepTo(name);
    return (
      <ControlButton
        icon={name}
        label={t(mode === "instant" ? `timeline.${name}.moment` : `timeline.${name}`)}
        idle={sameWindow(to, window)}
        onPress={() => {
          windowChosen(to, bounds.extent);
          setSaid(shownTime(to, mode, { dates, exact, t }));
        }}
      />
    );
  };
  return (
    <div className="embed-row">
      <ControlButton
        icon={playing ? "pause" : "play"}
        label={t(playing ? "timeline.pause" : "timeline.play")}
        onPress={() => playToggled(!playing)}
      />
      {step("previous")}
      {step("next")}
      <div className="embed-row-time">
        <strong className="embed-row-dates">{shownTime(window, mode, { dates, exact, t })}</strong>
        <Bars {...parts} />
      </div>
      <span className="unseen" role="status">
        {said}
      </span>
    </div>
  );
}

/** Small bars, and the window over them. */
function Bars(parts: TimelineParts) {
  const { dataset, window, bounds, axis } = parts;
  const mode = useApp((s) => s.mode);
  const rtl = useApp((s) => s.language === "ar");
  const [track, width] = useWidth<HTMLDivElement>();
  const scale = useMemo(() => createTimeScale(axis, width, rtl), [axis, width, rtl]);
  const { bars, reportEdges } = useBars(dataset.collection, bounds, axis, width);
  const drag = useDrag({
    track,
    window,
    bounds,
    axis,
    rtl,
    reportEdges,
  });
  const isMoment = mode === "instant";
  const lit = litBy(mode, window, bounds.extent, bars.bins);
  return (
    <div className="embed-row-field">
      <div ref={track} className="timeline-track">
        <div className="timeline-ground" />
        <Histogram bins={bars.bins} scale={scale} window={isMoment ? lit : window} lit={lit} />
        <WindowHandles {...parts} isMoment={isMoment} rtl={rtl} drag={drag.handlers} />
      </div>
    </div>
  );
}

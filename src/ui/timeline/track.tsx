import { type PointerEvent, useMemo, useRef, useState } from "react";
import { centreWindow } from "../../core/time/window.ts";
import { useApp } from "../use-store.ts";
import { Axis } from "./axis.tsx";
import { BinTip } from "./bin-tip.tsx";
import { CountsTable } from "./counts-table.tsx";
import { Histogram } from "./histogram.tsx";
import type { TimelineParts } from "./parts.ts";
import { PlaceMarks } from "./place-marks.tsx";
import { createTimeScale } from "./scale.ts";
import { type Bin, sideBins } from "./side-bins.ts";
import { instantAt, useDrag } from "./use-drag.ts";
import { useWidth } from "./use-width.ts";
import { WindowHandles } from "./window-handles.tsx";
import { windowMovedByHand } from "./window-moved.ts";

/** Farthest a pointer may slip during a tap, px. */
const TAP_PX = 5;

/** The drawn time: bars, marks, axis and the window over them. A tap beside the window brings its middle there. */
export function Track({ dataset, window, bounds, dates }: TimelineParts) {
  const { extent, timeZone } = bounds;
  const mode = useApp((state) => state.mode);
  const clock = useApp((state) => state.clock);
  const language = useApp((state) => state.language);
  const rtl = language === "ar";
  const [track, width] = useWidth<HTMLDivElement>();
  const scale = useMemo(() => createTimeScale(extent, width, rtl), [extent, width, rtl]);
  const bins = useMemo(() => sideBins(dataset, clock, width), [dataset, clock, width]);
  const drag = useDrag(track, window, bounds, rtl);
  const [tip, setTip] = useState<Bin | null>(null);
  const tapFrom = useRef(0);

  const at = (event: PointerEvent) =>
    track.current ? instantAt(event, track.current, extent, rtl) : extent.start;
  const showTip = (event: PointerEvent) => {
    const instant = at(event);
    const under = bins.find(({ span }) => span.start <= instant && instant < span.end);
    const wanted = event.pointerType === "mouse" && event.buttons === 0 && under?.count;
    setTip(wanted ? under : null);
  };
  return (
    <div className="timeline-plot">
      <div
        ref={track}
        className="timeline-track"
        onPointerMove={showTip}
        onPointerLeave={() => setTip(null)}
      >
        <div
          className="timeline-ground"
          onPointerDown={(event) => {
            tapFrom.current = event.clientX;
          }}
          onPointerUp={(event) => {
            if (Math.abs(event.clientX - tapFrom.current) > TAP_PX) return;
            windowMovedByHand(centreWindow(window, at(event), bounds));
          }}
        />
        <Histogram
          bins={bins}
          scale={scale}
          window={window}
          lit={mode === "cumulative" ? { start: extent.start, end: window.end } : window}
        />
        <PlaceMarks dataset={dataset} clock={clock} scale={scale} />
        <WindowHandles window={window} bounds={bounds} rtl={rtl} dates={dates} drag={drag} />
        {tip && <BinTip bin={tip} scale={scale} dates={dates} />}
      </div>
      <Axis extent={extent} timeZone={timeZone} scale={scale} language={language} />
      <CountsTable bins={bins} dates={dates} />
    </div>
  );
}

import {
  type ComponentType,
  type KeyboardEvent,
  lazy,
  type PointerEvent,
  Suspense,
  useDeferredValue,
  useMemo,
  useRef,
  useState,
} from "react";
import { centreWindow, moveWindow, sameWindow } from "../../core/time/window.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import { Axis } from "./axis.tsx";
import { keyed } from "./axis-input.ts";
import { axisMovedTo } from "./axis-moved.ts";
import { AxisTools } from "./axis-tools.tsx";
import { BarsChoice } from "./bars-choice.tsx";
import { BinTip } from "./bin-tip.tsx";
import { ComparedDays } from "./compared-days.tsx";
import { CountsTable } from "./counts-table.tsx";
import { Histogram } from "./histogram.tsx";
import { litBy } from "./lit.ts";
import { LongList } from "./long-list.tsx";
import { OffAxis } from "./off-axis.tsx";
import type { OverviewProps } from "./overview.tsx";
import type { TimelineParts } from "./parts.ts";
import { PlaceMarks } from "./place-marks.tsx";
import { createTimeScale } from "./scale.ts";
import { Spans } from "./spans.tsx";
import { useAxisGestures } from "./use-axis-gestures.ts";
import { useBars } from "./use-bars.ts";
import { grainOf, instantAt, useDrag } from "./use-drag.ts";
import { useWidth } from "./use-width.ts";
import { WindowHandles } from "./window-handles.tsx";
import { windowMovedByHand } from "./window-moved.ts";

// Few zoom the axis. Where the code can't be fetched there is none: buttons and keys do the same.
const Overview = lazy<ComponentType<OverviewProps>>(async () => {
  try {
    const part = await import("./overview.tsx");
    return { default: part.Overview };
  } catch {
    return { default: () => null };
  }
});

/** Farthest a pointer may slip during a tap, px. */
const TAP_PX = 5;
const HALF_MS = { day: 12 * 3_600_000, hour: 30 * 60_000, minute: 30_000 };

/**
 * The drawn time: bars, marks, long times, axis, and the window over them; while the axis shows a part, the whole below it. A tap
 * beside the window brings its middle there. Keys while the focus is inside: plus, minus and 0 zoom, Ctrl with arrows pans.
 */
export function Track(props: TimelineParts) {
  const { dataset, window, bounds, axis, dates } = props;
  const { extent, timeZone } = bounds;
  const t = useMessages();
  const mode = useApp((state) => state.mode);
  const clock = useApp((state) => state.clock);
  const language = useApp((state) => state.language);
  const rtl = language === "ar";
  const isMoment = mode === "instant";
  const [track, width] = useWidth<HTMLDivElement>();
  const [tools, toolsWidth] = useWidth<HTMLDivElement>(0);
  const field = useRef<HTMLDivElement>(null);
  const scale = useMemo(() => createTimeScale(axis, width, rtl), [axis, width, rtl]);
  const { bars, times, countIn, reportEdges } = useBars(dataset.collection, bounds, axis, width);
  const drag = useDrag({
    track,
    window,
    bounds,
    axis,
    rtl,
    reportEdges,
  });
  const view = { axis, extent, window, rtl };
  const gestures = useAxisGestures({ ...view, field, track, cancelDrag: drag.cancel });
  const [tipStart, setTipStart] = useState<number | null>(null);
  const tip = bars.bins.find(({ span }) => span.start === tipStart);
  // The words for screen readers may come after what is drawn.
  const [told, toldTimes] = [useDeferredValue(bars.bins), useDeferredValue(times)];
  const lit = litBy(mode, window, extent, bars.bins);

  const at = (event: PointerEvent) =>
    track.current ? instantAt(event, track.current, axis, rtl) : axis.start;
  const showTip = (event: PointerEvent) => {
    const instant = at(event);
    const under = bars.bins.find(({ span }) => span.start <= instant && instant < span.end);
    const isWanted =
      event.pointerType === "mouse" && event.buttons === 0 && under && under.count + under.earlier;
    setTipStart(isWanted ? under.span.start : null);
  };
  const onTap = (instant: number) => {
    const grain = grainOf(axis);
    const to = isMoment
      ? // The end of the day or hour that was meant: what lasts until then is shown.
        moveWindow(window, "moment", instant + HALF_MS[grain], grain, bounds)
      : centreWindow(window, instant, bounds, grain);
    windowMovedByHand(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = event.defaultPrevented ? null : keyed(event, view);
    if (!next || sameWindow(next, axis)) return;
    event.preventDefault();
    axisMovedTo(next, extent);
  };
  return (
    <fieldset className="timeline-plot" aria-label={t("timeline.axis.name")} onKeyDown={onKeyDown}>
      <div className="timeline-drawn">
        <div ref={field} {...gestures.pinch}>
          <div
            ref={track}
            className="timeline-track"
            onPointerMove={showTip}
            onPointerLeave={() => setTipStart(null)}
          >
            <Ground
              isZoomed={!sameWindow(axis, extent)}
              pan={gestures.pan}
              onTap={(e) => onTap(at(e))}
            />
            <Histogram bins={bars.bins} scale={scale} window={isMoment ? lit : window} lit={lit} />
            <ComparedDays scale={scale} timeZone={timeZone} />
            <PlaceMarks dataset={dataset} clock={clock} scale={scale} />
            <WindowHandles {...props} isMoment={isMoment} rtl={rtl} drag={drag.handlers} />
            <OffAxis {...props} isMoment={isMoment} />
            {tip && <BinTip bin={tip} scale={scale} dates={dates} />}
          </div>
          <Spans times={times} scale={scale} dates={dates} rtl={rtl} />
          <Axis timeZone={timeZone} scale={scale} language={language} reserved={toolsWidth} />
        </div>
        <div ref={tools} className="timeline-axis-tools">
          <AxisTools {...props} rtl={rtl} />
          <BarsChoice />
        </div>
      </div>
      {!sameWindow(axis, extent) && (
        <Suspense>
          <Overview {...props} countIn={countIn} outside={bars} rtl={rtl} />
        </Suspense>
      )}
      <div className="unseen">
        <CountsTable bins={told} dates={dates} />
        <LongList times={toldTimes} dates={dates} />
      </div>
    </fieldset>
  );
}

/** What lies behind the bars: a tap is told, a drag moves the zoomed axis. */
function Ground({
  isZoomed,
  pan,
  onTap,
}: {
  isZoomed: boolean;
  pan: ReturnType<typeof useAxisGestures>["pan"];
  onTap: (event: PointerEvent) => void;
}) {
  const tapFrom = useRef(0);
  return (
    <div
      className={isZoomed ? "timeline-ground timeline-ground-zoomed" : "timeline-ground"}
      {...pan}
      onPointerDown={(event) => {
        tapFrom.current = event.clientX;
        pan.onPointerDown(event);
      }}
      onPointerUp={(event) => {
        pan.onPointerUp();
        if (Math.abs(event.clientX - tapFrom.current) <= TAP_PX) onTap(event);
      }}
    />
  );
}

import {
  type KeyboardEvent,
  memo,
  type PointerEvent,
  type RefObject,
  useMemo,
  useRef,
} from "react";
import { panAxis } from "../../core/time/axis.ts";
import { histogramBins } from "../../core/time/bins.ts";
import type { Interval } from "../../core/time/interval.ts";
import { useMessages } from "../messages/context.tsx";
import { axisMovedTo } from "./axis-moved.ts";
import type { Bars } from "./bars.ts";
import type { TimelineParts } from "./parts.ts";
import { createTimeScale } from "./scale.ts";
import { instantAt } from "./use-drag.ts";
import { useFrame } from "./use-frame.ts";
import "./overview.css";

/** What the strip needs of the timeline, and how often each time is told of. */
export type OverviewProps = TimelineParts & {
  /** What begins between edges (UTC ms). */
  countIn: (edges: readonly number[]) => number[];
  outside: Pick<Bars, "before" | "after">;
  rtl: boolean;
};

/**
 * All of the collection's time in a thin strip, for while the axis shows a part of it: that part is a box to drag, with a native
 * range input for keys; beside it, how many mentions the axis leaves out.
 */
export function Overview(props: OverviewProps) {
  const { axis, bounds, window, countIn, outside, rtl } = props;
  const t = useMessages();
  const strip = useRef<HTMLDivElement>(null);
  const drag = useOverviewDrag(strip, axis, bounds.extent, rtl);
  const note = (side: "before" | "after") => (
    <span className="timeline-outside">
      {outside[side] > 0 && t(`timeline.axis.${side}`, { count: outside[side] })}
    </span>
  );
  return (
    <div className="timeline-overview">
      {note("before")}
      <div ref={strip} className="timeline-strip" {...drag}>
        <StripBars countIn={countIn} bounds={bounds} rtl={rtl} />
        <div className="timeline-strip-window" style={boxOf(window, bounds.extent)} />
        <StripBox {...props} />
      </div>
      {note("after")}
    </div>
  );
}

/** What the axis shows: arrows move it by a tenth of that, Page keys by all of it, Home and End to the limits. */
function StripBox({ axis, bounds, dates, rtl }: OverviewProps) {
  const t = useMessages();
  const { extent } = bounds;
  const lengthMs = axis.end - axis.start;
  const roomMs = Math.max(1, extent.end - extent.start - lengthMs);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const byMs = shareOfKey(event.key, rtl) * lengthMs;
    const limit = event.key === "Home" ? -roomMs : event.key === "End" ? roomMs : 0;
    if (byMs + limit === 0) return;
    event.preventDefault();
    axisMovedTo(panAxis(axis, extent, byMs + limit), extent);
  };
  return (
    <label className="timeline-strip-box" style={boxOf(axis, extent)}>
      <span className="unseen">{t("timeline.overview.box")}</span>
      <input
        type="range"
        min={0}
        max={100}
        value={Math.round(((axis.start - extent.start) / roomMs) * 100)}
        aria-valuetext={dates.span(axis)}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          const start = extent.start + (event.currentTarget.valueAsNumber / 100) * roomMs;
          axisMovedTo(panAxis(axis, extent, start - axis.start), extent);
        }}
      />
    </label>
  );
}

/** The strip takes hold of the box where it is pressed; beside the box, the box comes there first. */
function useOverviewDrag(
  strip: RefObject<HTMLElement | null>,
  axis: Interval,
  extent: Interval,
  rtl: boolean,
) {
  const grab = useRef<{ axis: Interval; at: number } | null>(null);
  const frame = useFrame();
  const letGo = () => {
    frame.flush();
    grab.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !strip.current) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = instantAt(event, strip.current, extent, rtl);
      const inBox = axis.start <= at && at <= axis.end;
      const from = inBox ? axis : panAxis(axis, extent, at - (axis.start + axis.end) / 2);
      grab.current = { axis: from, at };
      if (!inBox) axisMovedTo(from, extent);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!grab.current || !strip.current) return;
      const { axis: from, at } = grab.current;
      const next = panAxis(from, extent, instantAt(event, strip.current, extent, rtl) - at);
      frame.ask(() => axisMovedTo(next, extent));
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
  };
}

const STRIP_BINS = 160;

const StripBars = memo(function StripBars({
  countIn,
  bounds,
  rtl,
}: Pick<OverviewProps, "countIn" | "bounds" | "rtl">) {
  const { extent, timeZone } = bounds;
  const path = useMemo(() => {
    const edges = histogramBins(extent, timeZone, STRIP_BINS, "day");
    const counts = countIn(edges);
    const most = Math.max(1, ...counts);
    const scale = createTimeScale(extent, 1000, rtl);
    return counts.map((count, i) => {
      const { x, width } = scale.extent({ start: edges[i] ?? 0, end: edges[i + 1] ?? 0 });
      return `M${x},1V${1 - count / most}h${width * 0.85}V1z`;
    });
  }, [countIn, extent, timeZone, rtl]);
  return (
    <svg viewBox="0 0 1000 1" preserveAspectRatio="none" aria-hidden="true">
      <path d={path.join("")} />
    </svg>
  );
});

function shareOfKey(key: string, rtl: boolean): number {
  if (key === "PageUp") return 1;
  if (key === "PageDown") return -1;
  if (key === "ArrowUp" || key === (rtl ? "ArrowLeft" : "ArrowRight")) return 0.1;
  if (key === "ArrowDown" || key === (rtl ? "ArrowRight" : "ArrowLeft")) return -0.1;
  return 0;
}

function boxOf({ start, end }: Interval, extent: Interval) {
  const lengthMs = extent.end - extent.start;
  return {
    insetInlineStart: `${((start - extent.start) / lengthMs) * 100}%`,
    inlineSize: `${((end - start) / lengthMs) * 100}%`,
  };
}

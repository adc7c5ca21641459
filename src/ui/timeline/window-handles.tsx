import type { KeyboardEvent } from "react";
import { showOnAxis } from "../../core/time/axis.ts";
import type { DateWriter } from "../../core/time/date-writer.ts";
import { type Interval, overlaps } from "../../core/time/interval.ts";
import {
  instantOf,
  moveWindow,
  nudgeWindow,
  stepWindow,
  type WindowBounds,
  type WindowPart,
} from "../../core/time/window.ts";
import { startOfDay } from "../../core/time/zone.ts";
import { useMessages } from "../messages/context.tsx";
import { axisMovedTo } from "./axis-moved.ts";
import { isOnAxis } from "./off-axis.tsx";
import type { TimelineParts } from "./parts.ts";
import { type DragHandlers, finestGrain } from "./use-drag.ts";
import { windowMovedByHand } from "./window-moved.ts";
import "./window-handles.css";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEK_DAYS = 7;

type HandlesProps = TimelineParts & {
  /** Only the window's end counts: one thumb in place of body and two. */
  isMoment: boolean;
  rtl: boolean;
  drag: (part: WindowPart) => DragHandlers;
};

/**
 * The window's frame: its body and two thumbs, or one for the moment, each dragged by pointer and each a native range
 * input in days for keys and screen readers. Its dates stand below it while it is moved. Arrows move by a day, with Shift
 * or by Page keys a week, with Alt an hour, with Alt and Shift a minute; Home and End go to the limits. What is moved by
 * keys, or gets the focus, is brought onto the axis.
 */
export function WindowHandles(props: HandlesProps) {
  const { window, bounds, axis, isMoment, dates } = props;
  const [from, to] = [daysInto(window.start, bounds), daysInto(window.end, bounds)];
  const all = daysInto(bounds.extent.end, bounds);
  const [start, end] = [
    shareOf(isMoment ? window.end : window.start, axis),
    shareOf(window.end, axis),
  ];
  return (
    <div
      className={frameClass(props)}
      style={{ insetInlineStart: `${start * 100}%`, inlineSize: `${(end - start) * 100}%` }}
    >
      <span
        className={start > 0.5 ? "timeline-span timeline-span-late" : "timeline-span"}
        aria-hidden
      >
        {isMoment ? dateOf("moment", window, bounds.timeZone, dates) : dates.span(window)}
      </span>
      {isMoment ? (
        <Handle {...props} part="moment" min={1} max={all} value={to} />
      ) : (
        <>
          <Handle
            {...props}
            part="body"
            min={0}
            max={Math.max(0, all - (to - from))}
            value={from}
          />
          <Handle {...props} part="start" min={0} max={Math.max(0, to - 1)} value={from} />
          <Handle {...props} part="end" min={Math.min(from + 1, all)} max={all} value={to} />
        </>
      )}
    </div>
  );
}

function Handle({
  part,
  min,
  max,
  value,
  window,
  bounds,
  axis,
  rtl,
  dates,
  drag,
}: HandlesProps & { part: WindowPart; min: number; max: number; value: number }) {
  const t = useMessages();
  const show = (window: Interval) => {
    const next = showOnAxis(axis, bounds.extent, spanToShow(part, window, axis));
    if (next !== axis) axisMovedTo(next, bounds.extent);
  };
  const move = (next: Interval) => {
    windowMovedByHand(next);
    show(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyed(event, part, window, bounds, rtl);
    if (!next) return;
    event.preventDefault();
    move(next);
  };
  const isAway = part !== "body" && isOutside(instantOf(window, part), axis);
  return (
    <label
      className={`timeline-handle timeline-${part}${isAway ? " timeline-handle-away" : ""}`}
      {...drag(part)}
    >
      <span className="unseen">
        {t(part === "moment" ? "timeline.axis.moment" : `timeline.${part}`)}
      </span>
      <input
        type="range"
        min={min}
        max={max}
        value={value}
        aria-valuetext={dateOf(part, window, bounds.timeZone, dates)}
        onFocus={() => show(window)}
        onKeyDown={onKeyDown}
        // Screen readers on touch screens change the value itself.
        onChange={(event) =>
          move(stepWindow(window, part, event.currentTarget.valueAsNumber - value, bounds))
        }
      />
    </label>
  );
}

/** Where a key moves a part of the window to; null for keys that mean nothing to it. */
function keyed(
  event: KeyboardEvent,
  part: WindowPart,
  window: Interval,
  bounds: WindowBounds,
  rtl: boolean,
): Interval | null {
  if (event.ctrlKey || event.metaKey) return null;
  const { start, end } = bounds.extent;
  const days = daysOfKey(event, rtl);
  if (event.altKey && finestGrain() === "minute") {
    const byMs = Math.sign(days) * (event.shiftKey ? MINUTE_MS : HOUR_MS);
    return days === 0 ? null : nudgeWindow(window, part, byMs, bounds);
  }
  if (event.key === "Home") return moveWindow(window, part, start, "day", bounds);
  if (event.key === "End") return moveWindow(window, part, end, "day", bounds);
  return days === 0 ? null : stepWindow(window, part, days, bounds);
}

/** Days a key moves by, negative to earlier; 0 for other keys. Time runs the way the text does. */
function daysOfKey({ key, shiftKey }: KeyboardEvent, rtl: boolean): number {
  const days = shiftKey ? WEEK_DAYS : 1;
  if (key === "PageUp") return WEEK_DAYS;
  if (key === "PageDown") return -WEEK_DAYS;
  if (key === "ArrowUp") return days;
  if (key === "ArrowDown") return -days;
  if (key === (rtl ? "ArrowLeft" : "ArrowRight")) return days;
  if (key === (rtl ? "ArrowRight" : "ArrowLeft")) return -days;
  return 0;
}

/**
 * Local date of an edge; the end says the last day inside, since a window that ends at midnight holds none of the next,
 * and the moment its minute, the last before the end.
 */
function dateOf(part: WindowPart, window: Interval, timeZone: string, dates: DateWriter): string {
  const { start, end } = window;
  if (part === "body") return dates.span(window);
  if (part === "start") return dates.span({ start, end: start });
  if (part === "moment") return dates.span({ start: end - MINUTE_MS, end: end - MINUTE_MS });
  return startOfDay(end, timeZone) === end ? dates.day(end - 1) : dates.span({ start: end, end });
}

/** What must be seen of a part: its instant; of the body anything at all. */
function spanToShow(part: WindowPart, window: Interval, axis: Interval): Interval {
  if (part === "body") return overlaps(window, axis) ? axis : window;
  const at = instantOf(window, part);
  return { start: at, end: at };
}

/** Where the frame is cut by the axis' ends it has no line and no grip. */
function frameClass({ window, axis, isMoment }: HandlesProps): string {
  const names = ["timeline-frame"];
  if (isMoment) names.push("timeline-frame-moment");
  if (!isOnAxis(window, axis, isMoment)) names.push("timeline-frame-away");
  if (window.start < axis.start) names.push("timeline-frame-cut-start");
  if (window.end > axis.end) names.push("timeline-frame-cut-end");
  return names.join(" ");
}

const isOutside = (instant: number, axis: Interval) => instant < axis.start || instant > axis.end;

/** Where an instant lies on the axis: 0 its start, 1 its end, held between. */
const shareOf = (instant: number, { start, end }: Interval) =>
  Math.max(0, Math.min(1, (instant - start) / (end - start)));

/** Whole days from the extent's start; rounding undoes days of 23 or 25 hours. */
const daysInto = (instant: number, { extent }: WindowBounds) =>
  Math.round((instant - extent.start) / DAY_MS);

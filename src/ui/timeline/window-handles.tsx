import type { KeyboardEvent } from "react";
import type { Interval } from "../../core/time/interval.ts";
import {
  moveWindow,
  stepWindow,
  type WindowBounds,
  type WindowPart,
} from "../../core/time/window.ts";
import { startOfDay } from "../../core/time/zone.ts";
import type { DateWriter } from "../dates.ts";
import { useMessages } from "../messages/context.tsx";
import type { DragHandlers } from "./use-drag.ts";
import { windowMovedByHand } from "./window-moved.ts";
import "./window-handles.css";

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;

type HandlesProps = {
  window: Interval;
  bounds: WindowBounds;
  rtl: boolean;
  dates: DateWriter;
  drag: (part: WindowPart) => DragHandlers;
};

/**
 * The window's frame: its body and two thumbs, each dragged by pointer and each a native range input in
 * days for keys and screen readers. Its dates stand below it while it is moved. Arrows move by a day, with Shift or by Page keys a week; Home and End
 * go to the limits.
 */
export function WindowHandles(props: HandlesProps) {
  const { window, bounds } = props;
  const [from, to] = [daysInto(window.start, bounds), daysInto(window.end, bounds)];
  const all = daysInto(bounds.extent.end, bounds);
  const lengthMs = bounds.extent.end - bounds.extent.start;
  const isLate = window.start - bounds.extent.start > lengthMs / 2;
  return (
    <div
      className="timeline-frame"
      style={{
        insetInlineStart: `${((window.start - bounds.extent.start) / lengthMs) * 100}%`,
        inlineSize: `${((window.end - window.start) / lengthMs) * 100}%`,
      }}
    >
      <span className={isLate ? "timeline-span timeline-span-late" : "timeline-span"} aria-hidden>
        {props.dates.span(window)}
      </span>
      <Handle {...props} part="body" min={0} max={Math.max(0, all - (to - from))} value={from} />
      <Handle {...props} part="start" min={0} max={Math.max(0, to - 1)} value={from} />
      <Handle {...props} part="end" min={Math.min(from + 1, all)} max={all} value={to} />
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
  rtl,
  dates,
  drag,
}: HandlesProps & { part: WindowPart; min: number; max: number; value: number }) {
  const t = useMessages();
  const step = (days: number) => windowMovedByHand(stepWindow(window, part, days, bounds));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { start, end } = bounds.extent;
    const days = daysOfKey(event, rtl);
    const limit = event.key === "Home" ? start : event.key === "End" ? end : null;
    if (days === 0 && limit === null) return;
    event.preventDefault();
    if (limit === null) step(days);
    else windowMovedByHand(moveWindow(window, part, limit, "day", bounds));
  };
  return (
    <label className={`timeline-handle timeline-${part}`} {...drag(part)}>
      <span className="unseen">{t(`timeline.${part}`)}</span>
      <input
        type="range"
        min={min}
        max={max}
        value={value}
        aria-valuetext={dateOf(part, window, bounds.timeZone, dates)}
        onKeyDown={onKeyDown}
        // Screen readers on touch screens change the value itself.
        onChange={(event) => step(event.currentTarget.valueAsNumber - value)}
      />
    </label>
  );
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

/** Local date of an edge; the end says the last day inside, since a window that ends at midnight holds none of the next. */
function dateOf(part: WindowPart, window: Interval, timeZone: string, dates: DateWriter): string {
  const { start, end } = window;
  if (part === "body") return dates.span(window);
  if (part === "start") return dates.span({ start, end: start });
  return startOfDay(end, timeZone) === end ? dates.day(end - 1) : dates.span({ start: end, end });
}

/** Whole days from the extent's start; rounding undoes days of 23 or 25 hours. */
const daysInto = (instant: number, { extent }: WindowBounds) =>
  Math.round((instant - extent.start) / DAY_MS);

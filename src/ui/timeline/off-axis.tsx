import { showOnAxis } from "../../core/time/axis.ts";
import { type Interval, overlaps } from "../../core/time/interval.ts";
import { useMessages } from "../messages/context.tsx";
import { axisMovedTo } from "./axis-moved.ts";
import type { TimelineParts } from "./parts.ts";

/** A button at the axis' edge behind which the window lies: it brings the window into view. Nothing while any of it is seen. */
export function OffAxis({
  window,
  axis,
  bounds,
  dates,
  isMoment,
}: TimelineParts & { isMoment: boolean }) {
  const t = useMessages();
  const shown: Interval = isMoment ? { start: window.end, end: window.end } : window;
  if (isOnAxis(window, axis, isMoment)) return null;
  const side = shown.end <= axis.start ? "before" : "after";
  const name = t("timeline.axis.bring", { dates: dates.span(window) });
  return (
    <button
      type="button"
      className={`timeline-off timeline-off-${side}`}
      aria-label={name}
      title={name}
      onClick={() => axisMovedTo(showOnAxis(axis, bounds.extent, shown), bounds.extent)}
    >
      <svg width="10" height="16" viewBox="0 0 10 16" aria-hidden="true">
        <path d="M8 1 1.5 8 8 15" />
      </svg>
    </button>
  );
}

/** True when something of the window, or its moment, is seen. */
export const isOnAxis = (window: Interval, axis: Interval, isMoment: boolean): boolean =>
  isMoment ? axis.start <= window.end && window.end <= axis.end : overlaps(window, axis);

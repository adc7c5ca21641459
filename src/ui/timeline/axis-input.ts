import { panAxis, zoomAxis } from "../../core/time/axis.ts";
import { type Interval, intersect } from "../../core/time/interval.ts";

/** Length of the axis after one step of zooming in, as a share of it before. */
const CLOSER = 1 / 1.6;
/** Share of the axis by which a key moves it. */
const PAN = 0.2;
/** How much a wheel's px zoom in: a notch of 100 px shows a third more. */
const ZOOM_PER_PX = 0.003;
/** Trackpads send pinches as wheel events with Ctrl, in px some ten times smaller. */
const PINCH_PER_PX = 0.015;
const PX_PER_LINE = 16;
const PX_PER_PAGE = 400;

type Wheel = Pick<WheelEvent, "deltaX" | "deltaY" | "deltaMode" | "ctrlKey" | "shiftKey">;
type Key = { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean };

/** What zooming means here: the axis, its limits, and the window that zooming by keys keeps in view. */
type AxisView = { axis: Interval; extent: Interval; window: Interval; rtl: boolean };

/** The axis one step closer or farther; the middle of what is seen of the window keeps its place, else that of the axis. */
export function zoomedBy(direction: "in" | "out", { axis, extent, window }: AxisView): Interval {
  const kept = intersect(window, axis) ?? axis;
  const factor = direction === "in" ? CLOSER : 1 / CLOSER;
  return zoomAxis(axis, extent, factor, (kept.start + kept.end) / 2);
}

/**
 * The axis after a turn of the wheel over an instant (UTC ms): up zooms in around it, sideways or with Shift pans by as
 * many px of a track of `width`. The same span at the limits.
 */
export function wheeled(
  wheel: Wheel,
  at: number,
  { axis, extent, rtl }: AxisView,
  width: number,
): Interval {
  const px = wheel.deltaMode === 1 ? PX_PER_LINE : wheel.deltaMode === 2 ? PX_PER_PAGE : 1;
  const sideways =
    !wheel.ctrlKey && (wheel.shiftKey || Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY));
  if (!sideways) {
    const perPx = wheel.ctrlKey ? PINCH_PER_PX : ZOOM_PER_PX;
    return zoomAxis(axis, extent, Math.exp(wheel.deltaY * px * perPx), at);
  }
  // Most browsers turn a wheel with Shift into a sideways one themselves.
  const right = (wheel.deltaX || wheel.deltaY) * px;
  const msPerPx = (axis.end - axis.start) / width;
  return panAxis(axis, extent, (rtl ? -right : right) * msPerPx);
}

/**
 * The axis that a key asks for; null for keys that mean nothing here. Plus and minus zoom, 0 shows the whole time, Ctrl or
 * Alt with the arrows pans the way the arrow points. What zooms the page (Ctrl or Command with them) stays the browser's.
 */
export function keyed({ key, ctrlKey, altKey, metaKey }: Key, view: AxisView): Interval | null {
  if (metaKey) return null;
  if (!ctrlKey && !altKey) {
    if (key === "+" || key === "=") return zoomedBy("in", view);
    if (key === "-" || key === "−") return zoomedBy("out", view);
    return key === "0" ? view.extent : null;
  }
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
  const later = (key === "ArrowRight") !== view.rtl;
  const byMs = (view.axis.end - view.axis.start) * PAN;
  return panAxis(view.axis, view.extent, later ? byMs : -byMs);
}

import { isFineAxis } from "../../core/time/axis.ts";
import { type Interval, overlaps } from "../../core/time/interval.ts";

/** Where instants lie on an axis of `width` px whose left end is 0. */
export type TimeScale = {
  span: Interval;
  width: number;
  /** Px from the left of an instant (UTC ms); instants outside the span are held at its ends. */
  x(instant: number): number;
  /** Left end and length in px of a span; nothing is thinner than one px. */
  extent(interval: Interval): { x: number; width: number };
  /** The instant (UTC ms) at px from the left; may lie outside the span. */
  instant(x: number): number;
};

/** Linear scale of a span over a width in px. With `rtl`, time runs from right to left, as the text does. */
export function createTimeScale(span: Interval, width: number, rtl: boolean): TimeScale {
  const lengthMs = span.end - span.start;
  const x = (instant: number) => {
    const part = Math.max(0, Math.min(1, (instant - span.start) / lengthMs));
    return (rtl ? 1 - part : part) * width;
  };
  return {
    span,
    width,
    x,
    extent: ({ start, end }) => {
      const [a, b] = [x(start), x(end)];
      return { x: Math.min(a, b), width: Math.max(1, Math.abs(b - a)) };
    },
    instant: (px) => span.start + (rtl ? 1 - px / width : px / width) * lengthMs,
  };
}

/** Left end and length in px of what is seen of a span: no length outside the axis. */
export function seenOf(interval: Interval, scale: TimeScale): { x: number; width: number } {
  if (overlaps(interval, scale.span)) return scale.extent(interval);
  return { x: scale.x(interval.start), width: 0 };
}

/** Bars grow no wider than this, px: on wide screens they stand in the middle of their days. */
const WIDEST_BAR_PX = 40;

/**
 * The bar that stands in a cell, both px from the left: with a gap to its neighbours where there is room. On an axis
 * of hours it fills the cell: a day's bar in the middle would say that all of it happened at noon.
 */
export function barIn(
  cell: { x: number; width: number },
  { span }: Pick<TimeScale, "span">,
): { x: number; width: number } {
  const gap = cell.width > 4 ? Math.max(1, cell.width * 0.12) : 0;
  if (isFineAxis(span)) return { x: cell.x + 1, width: Math.max(1, cell.width - 2) };
  const width = Math.min(WIDEST_BAR_PX, cell.width - gap);
  return { x: cell.x + (cell.width - width) / 2, width };
}

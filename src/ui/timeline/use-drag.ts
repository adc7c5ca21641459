import { type PointerEvent, type RefObject, useRef } from "react";
import { isFineAxis } from "../../core/time/axis.ts";
import type { Interval } from "../../core/time/interval.ts";
import {
  attract,
  type Grain,
  instantOf,
  moveWindow,
  type WindowBounds,
  type WindowPart,
} from "../../core/time/window.ts";
import { store } from "../../store/store.ts";
import { createTimeScale } from "./scale.ts";
import { useFrame } from "./use-frame.ts";
import { windowMovedByHand } from "./window-moved.ts";

const DAY_MS = 86_400_000;
/** Edges of days with reports draw a dragged edge in from this far, px, where days are narrower than that. */
const REACH_PX = 10;

/** What was taken hold of: the window as it was, and how far from the part's own instant the pointer was, ms. */
type Grab = {
  part: WindowPart;
  window: Interval;
  offsetMs: number;
  reportEdges: readonly number[];
};

/** Handlers of an element by which a part of the window is dragged. */
export type DragHandlers = {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
};

/** Where windows are dragged. `reportEdges` is asked once a drag for the ascending starts and ends of days with reports. */
type DragField = {
  track: RefObject<HTMLElement | null>;
  window: Interval;
  bounds: WindowBounds;
  axis: Interval;
  rtl: boolean;
  reportEdges: () => readonly number[];
};

/** Handlers for each part, and what puts the window back where a drag took it from. */
type Drag = { handlers: (part: WindowPart) => DragHandlers; cancel: () => void };

/**
 * Dragging parts of the window along a track. Edges land on starts of local days, on full hours where the axis
 * shows less than three days, with Shift or Alt held on minutes; they stay on the axis. The store hears of at most one move
 * per animation frame, and always of the last one.
 */
export function useDrag({ track, window, bounds, axis, rtl, reportEdges }: DragField): Drag {
  const grab = useRef<Grab | null>(null);
  const frame = useFrame();

  const move = (event: PointerEvent) => {
    if (!grab.current || !track.current) return;
    const { part, window, offsetMs, reportEdges } = grab.current;
    const at = instantAt(event, track.current, axis, rtl) - offsetMs;
    const onAxis = part === "body" ? at : Math.max(axis.start, Math.min(axis.end, at));
    const isExact = event.altKey || event.shiftKey;
    const grain = isExact && finestGrain() === "minute" ? "minute" : grainOf(axis);
    const msPerPx = (axis.end - axis.start) / track.current.getBoundingClientRect().width;
    const isCrowded = grain === "day" && msPerPx * REACH_PX > DAY_MS;
    const to = isCrowded ? attract(onAxis, reportEdges, msPerPx * REACH_PX) : onAxis;
    frame.ask(() => windowMovedByHand(moveWindow(window, part, to, grain, bounds)));
  };
  const release = () => {
    if (grab.current) frame.flush();
    grab.current = null;
  };
  const handlers = (part: WindowPart): DragHandlers => ({
    onPointerDown: (event) => {
      if (event.button !== 0 || !track.current) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = instantAt(event, track.current, axis, rtl);
      const offsetMs = at - instantOf(window, part);
      grab.current = { part, window, offsetMs, reportEdges: reportEdges() };
    },
    onPointerMove: move,
    onPointerUp: release,
    onPointerCancel: release,
  });
  const cancel = () => {
    frame.drop();
    if (grab.current) windowMovedByHand(grab.current.window);
    grab.current = null;
  };
  return { handlers, cancel };
}

/** Where edges land without a key held: hours where the axis is about hours and the data knows them. */
export const grainOf = (axis: Interval): Grain =>
  isFineAxis(axis) && finestGrain() === "minute" ? "hour" : "day";

/** What counts are exact to: whole days where a table was counted by days. */
export const finestGrain = (): "minute" | "day" => store.getState().table?.table.grain ?? "minute";

/** The instant under a pointer on a track that shows a span; UTC ms, not held inside it. */
export function instantAt(
  event: { clientX: number },
  track: HTMLElement,
  span: Interval,
  rtl: boolean,
): number {
  const { left, width } = track.getBoundingClientRect();
  return createTimeScale(span, Math.max(1, width), rtl).instant(event.clientX - left);
}

import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import type { Interval } from "../../core/time/interval.ts";
import { moveWindow, type WindowBounds, type WindowPart } from "../../core/time/window.ts";
import { createTimeScale } from "./scale.ts";
import { windowMovedByHand } from "./window-moved.ts";

/** What was taken hold of: the window as it was, and how far from the part's own instant the pointer was, ms. */
type Grab = { part: WindowPart; window: Interval; offsetMs: number };

/** Handlers of an element by which a part of the window is dragged. */
export type DragHandlers = {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onPointerCancel(event: PointerEvent<HTMLElement>): void;
};

/**
 * Dragging parts of the window along a track. Edges land on starts of local days, with Alt held on
 * minutes. The store hears of at most one move per animation frame, and always of the last one.
 */
export function useDrag(
  track: RefObject<HTMLElement | null>,
  window: Interval,
  bounds: WindowBounds,
  rtl: boolean,
): (part: WindowPart) => DragHandlers {
  const grab = useRef<Grab | null>(null);
  const frame = useRef(0);
  const next = useRef<Interval | null>(null);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const flush = () => {
    cancelAnimationFrame(frame.current);
    frame.current = 0;
    if (next.current) windowMovedByHand(next.current);
    next.current = null;
  };
  const move = (event: PointerEvent) => {
    if (!grab.current || !track.current) return;
    const { part, window, offsetMs } = grab.current;
    const to = instantAt(event, track.current, bounds.extent, rtl) - offsetMs;
    next.current = moveWindow(window, part, to, event.altKey ? "minute" : "day", bounds);
    if (frame.current === 0) frame.current = requestAnimationFrame(flush);
  };
  const release = () => {
    if (grab.current) flush();
    grab.current = null;
  };
  return (part) => ({
    onPointerDown: (event) => {
      if (event.button !== 0 || !track.current) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = instantAt(event, track.current, bounds.extent, rtl);
      const own = part === "end" ? window.end : window.start;
      grab.current = { part, window, offsetMs: at - own };
    },
    onPointerMove: move,
    onPointerUp: release,
    onPointerCancel: release,
  });
}

/** The instant under a pointer on a track that shows `extent`; UTC ms, not held inside it. */
export function instantAt(
  event: { clientX: number },
  track: HTMLElement,
  extent: Interval,
  rtl: boolean,
): number {
  const { left, width } = track.getBoundingClientRect();
  return createTimeScale(extent, Math.max(1, width), rtl).instant(event.clientX - left);
}

import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { panAxis, pinchAxis } from "../../core/time/axis.ts";
import type { Interval } from "../../core/time/interval.ts";
import { sameWindow } from "../../core/time/window.ts";
import { wheeled } from "./axis-input.ts";
import { axisMovedTo } from "./axis-moved.ts";
import { instantAt } from "./use-drag.ts";
import { useFrame } from "./use-frame.ts";

type AxisField = {
  /** Where the wheel is listened to; holds the track. */
  field: RefObject<HTMLElement | null>;
  track: RefObject<HTMLElement | null>;
  axis: Interval;
  extent: Interval;
  window: Interval;
  rtl: boolean;
  /** Puts back what a finger had begun to drag when a second one makes it a pinch. */
  cancelDrag: () => void;
};

/** Instants (UTC ms) under two fingers when they came down. */
type Pinch = { ids: readonly [number, number]; instants: readonly [number, number] };
/** The axis when the ground was taken hold of, and the instant under the pointer. */
type Hold = { axis: Interval; at: number; pointer: number };

/** The whole of a track, to ask for shares of it. */
const UNIT: Interval = { start: 0, end: 1 };

/**
 * Zoom and pan of the axis by pointer: the wheel, two fingers, and the ground between the bars, which drags the zoomed axis
 * along. `pinch` goes on the field, `pan` on the track's ground. At the limits the wheel is left to the page, and without
 * Ctrl or Command also inside `data-wheel="coop"`: there a page around the frame wants to be scrolled.
 */
export function useAxisGestures(field: AxisField) {
  useWheel(field);
  return { pinch: usePinch(field), pan: usePan(field) };
}

function useWheel(given: AxisField): void {
  const { field, track } = given;
  const latest = useRef(given);
  useLayoutEffect(() => {
    latest.current = given;
  });
  useEffect(() => {
    const element = field.current;
    const onWheel = (event: WheelEvent) => {
      const { axis, extent, rtl } = latest.current;
      if (!track.current || (isShared(track.current) && !event.ctrlKey && !event.metaKey)) return;
      const at = instantAt(event, track.current, axis, rtl);
      const { width } = track.current.getBoundingClientRect();
      const next = wheeled(event, at, latest.current, Math.max(1, width));
      // With Ctrl it would zoom the page, which nobody wants who zooms here.
      if (sameWindow(next, axis) && !event.ctrlKey) return;
      event.preventDefault();
      axisMovedTo(next, extent);
    };
    // React's own wheel listeners are passive: they can't keep the page from scrolling.
    element?.addEventListener("wheel", onWheel, { passive: false });
    return () => element?.removeEventListener("wheel", onWheel);
  }, [field, track]);
}

const isShared = (element: HTMLElement) => element.closest('[data-wheel="coop"]') !== null;

function usePinch({ track, axis, extent, rtl, cancelDrag }: AxisField) {
  const fingers = useRef(new Map<number, number>());
  const pinch = useRef<Pinch | null>(null);
  const frame = useFrame();
  const under = (clientX: number, span: Interval) =>
    track.current ? instantAt({ clientX }, track.current, span, rtl) : span.start;

  const onPointerDownCapture = (event: PointerEvent) => {
    if (event.pointerType !== "touch") return;
    fingers.current.set(event.pointerId, event.clientX);
    if (fingers.current.size < 2) return;
    // The first finger's drag is over, and the second begins none.
    event.stopPropagation();
    const [first, second] = [...fingers.current];
    if (pinch.current || !first || !second) return;
    cancelDrag();
    const [[a, aX], [b, bX]] = [first, second];
    pinch.current = { ids: [a, b], instants: [under(aX, axis), under(bX, axis)] };
  };
  const onPointerMoveCapture = (event: PointerEvent) => {
    if (!fingers.current.has(event.pointerId)) return;
    fingers.current.set(event.pointerId, event.clientX);
    if (!pinch.current) return;
    event.stopPropagation();
    const { ids, instants } = pinch.current;
    const [a, b] = [fingers.current.get(ids[0]), fingers.current.get(ids[1])];
    if (a === undefined || b === undefined) return;
    const next = pinchAxis(extent, instants, [under(a, UNIT), under(b, UNIT)]);
    frame.ask(() => axisMovedTo(next, extent));
  };
  const lift = (event: PointerEvent) => {
    fingers.current.delete(event.pointerId);
    if (!pinch.current) return;
    event.stopPropagation();
    frame.flush();
    if (fingers.current.size === 0) pinch.current = null;
  };
  return {
    onPointerDownCapture,
    onPointerMoveCapture,
    onPointerUpCapture: lift,
    onPointerCancelCapture: lift,
  };
}

function usePan({ track, axis, extent, rtl }: AxisField) {
  const hold = useRef<Hold | null>(null);
  const frame = useFrame();
  const letGo = () => {
    frame.flush();
    hold.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !track.current || sameWindow(axis, extent)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const at = instantAt(event, track.current, axis, rtl);
      hold.current = { axis, at, pointer: event.pointerId };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (hold.current?.pointer !== event.pointerId || !track.current) return;
      const { axis: from, at } = hold.current;
      const next = panAxis(from, extent, at - instantAt(event, track.current, from, rtl));
      frame.ask(() => axisMovedTo(next, extent));
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
  };
}

import { type PointerEvent, type RefObject, useRef } from "react";

/** Heights of the panel on narrow screens: its first line, a third of the screen, most of it. */
export const STOPS = ["low", "half", "high"] as const;
export type SheetStop = (typeof STOPS)[number];

/** Shares of the screen's height that the stops take; `low` is the sheet's own line, whatever its height. */
const STOP_SHARES: Record<SheetStop, number> = { low: 0, half: 0.34, high: 0.68 };
/** Pixels that a finger may tremble while it taps. */
const TAP_PX = 6;

type Grab = { pointerId: number; y: number; height: number; moved: boolean };

/**
 * Drags the sheet by its line: the sheet follows the finger, and when let go takes the nearest stop. Returns the
 * handlers for the line; buttons in it go on working as buttons.
 */
export function useSheetDrag(
  sheet: RefObject<HTMLElement | null>,
  onStop: (stop: SheetStop) => void,
) {
  const grab = useRef<Grab | null>(null);
  const release = (event: PointerEvent<HTMLElement>) => {
    const { current } = grab;
    grab.current = null;
    if (!current?.moved || !sheet.current) return;
    const share = sheet.current.clientHeight / window.innerHeight;
    sheet.current.style.blockSize = "";
    event.currentTarget.releasePointerCapture(current.pointerId);
    onStop(nearestStop(share));
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (!sheet.current || !event.isPrimary) return;
      const { pointerId, clientY: y } = event;
      grab.current = { pointerId, y, height: sheet.current.clientHeight, moved: false };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const { current } = grab;
      if (!current || !sheet.current) return;
      const up = current.y - event.clientY;
      if (!current.moved && Math.abs(up) < TAP_PX) return;
      // Captured only once it is a drag: a captured tap would never click the buttons.
      if (!current.moved) event.currentTarget.setPointerCapture(current.pointerId);
      current.moved = true;
      const most = window.innerHeight * STOP_SHARES.high;
      sheet.current.style.blockSize = `${Math.max(45, Math.min(most, current.height + up))}px`;
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}

/** The stop whose height is nearest to a share of the screen's height. */
function nearestStop(share: number): SheetStop {
  const distance = (stop: SheetStop) => Math.abs(STOP_SHARES[stop] - share);
  return STOPS.reduce<SheetStop>(
    (best, stop) => (distance(stop) < distance(best) ? stop : best),
    "low",
  );
}

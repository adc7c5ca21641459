import type { HoverBox } from "../../store/state.ts";

/** Width and height in CSS pixels. */
type Size = { width: number; height: number };

/** Between the preview and what it explains, and the least between it and the edge of the window; pixels. */
const GAP_PX = 8;
const MARGIN_PX = 8;

/**
 * Where a preview stands: above what it explains, else below, else right, else left of it, never over it, as long
 * as one of these has room for it; always inside the window where it fits into it. Pixels from the window's top left.
 */
export function standBeside(
  box: HoverBox,
  card: Size,
  window: Size,
): { left: number; top: number } {
  const most = { left: window.width - card.width, top: window.height - card.height };
  const along = {
    left: clamp((box.left + box.right - card.width) / 2, most.left),
    top: clamp((box.top + box.bottom - card.height) / 2, most.top),
  };
  const choices = [
    { left: along.left, top: box.top - GAP_PX - card.height },
    { left: along.left, top: box.bottom + GAP_PX },
    { left: box.right + GAP_PX, top: along.top },
    { left: box.left - GAP_PX - card.width, top: along.top },
  ];
  const roomy = choices.find(({ left, top }) => fits(left, most.left) && fits(top, most.top));
  const { left, top } = roomy ?? { left: along.left, top: box.bottom + GAP_PX };
  return { left: clamp(left, most.left), top: clamp(top, most.top) };
}

const fits = (value: number, most: number) => MARGIN_PX <= value && value <= most - MARGIN_PX;
const clamp = (value: number, most: number) =>
  Math.max(MARGIN_PX, Math.min(value, most - MARGIN_PX));

import type { Projection } from "./projection.ts";
import type { Box } from "./symbols/labels.ts";

/** Milliseconds after which what stands over the map is looked at anew: measuring it costs a layout of the page. */
const FRESH_MS = 500;
/** Room that names keep from it, CSS pixels. */
const GAP_PX = 2;

/**
 * Answers where parts of the page stand over a map: its own controls, and everything marked `data-over-map`. Boxes
 * are measured when the map's size changes, and every half second at most while it is drawn.
 */
export function createCovers(container: HTMLElement): (size: Projection) => readonly Box[] {
  let last = { width: 0, height: 0, at: Number.NEGATIVE_INFINITY, boxes: [] as readonly Box[] };
  return ({ width, height }) => {
    const at = performance.now();
    const isFresh = last.width === width && last.height === height && at - last.at < FRESH_MS;
    if (!isFresh) last = { width, height, at, boxes: measure(container) };
    return last.boxes;
  };
}

function measure(container: HTMLElement): Box[] {
  const { left, top } = container.getBoundingClientRect();
  const controls = container.parentElement?.querySelectorAll(".maplibregl-ctrl") ?? [];
  const others = document.querySelectorAll("[data-over-map]");
  return [...controls, ...others].map((element) => {
    const box = element.getBoundingClientRect();
    return {
      left: box.left - left - GAP_PX,
      top: box.top - top - GAP_PX,
      right: box.right - left + GAP_PX,
      bottom: box.bottom - top + GAP_PX,
    };
  });
}

/** What lies left and right of a map: a name that was cut off there could be read as another. */
export function besides({ width }: Projection): Box[] {
  const [top, bottom] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  return [
    { left: Number.NEGATIVE_INFINITY, right: 0, top, bottom },
    { left: width, right: Number.POSITIVE_INFINITY, top, bottom },
  ];
}

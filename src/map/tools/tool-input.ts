import type { LngLat, Map as MapLibreMap, MapMouseEvent } from "maplibre-gl";
import type { Position } from "../../schema/place.ts";
import { pointAdded, pointUndone, toolChosen, toolFinished } from "../../store/narrow.ts";
import type { State } from "../../store/state.ts";
import type { HitTest } from "../symbols/hit.ts";
import { isCluster, type MapSymbol } from "../symbols/symbol.ts";

/** What the map's tools take from pointer and keys. */
export type ToolInput = {
  /** The pointer is here; null when it left the map. */
  aimedAt(event: MapMouseEvent | null, symbol: MapSymbol | null): void;
  clicked(event: MapMouseEvent, symbol: MapSymbol | null): void;
  /** Another state: takes a tool up or puts it down. */
  update(state: State): void;
  /** Where the next point would go, `[lon, lat]` degrees; null where nobody aims. */
  aim(): Position | null;
  remove(): void;
};

/** How far an arrow key moves the map under the crosshair, pixels; with Shift for a fine aim. */
const STEP_PX = 40;
const FINE_STEP_PX = 4;

const ARROWS: Record<string, [x: number, y: number] | undefined> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Ruler and area: a click adds a point, on a symbol the place's own position, and a double click ends. With the keyboard
 * a crosshair stands in the middle of the map: arrows move the map under it (with Shift finely), Space adds the
 * point, Backspace takes the last one back, Enter ends, Escape gives up. `redraw` is called when the aim moved.
 */
export function createToolInput(
  map: MapLibreMap,
  getState: () => State,
  hit: HitTest,
  redraw: () => void,
): ToolInput {
  const canvas = map.getCanvas();
  const crosshair = document.createElement("div");
  crosshair.className = "map-crosshair";
  crosshair.hidden = true;
  map.getCanvasContainer().append(crosshair);
  let aim: Position | null = null;

  const setAim = (next: Position | null) => {
    if (aim === next) return;
    aim = next;
    redraw();
  };
  const positionAt = (symbol: MapSymbol | null, point: Pixel, lngLat: LngLat): Position => {
    const { lng, lat } = lngLat.wrap();
    return snapped(getState(), symbol, point) ?? [lng, lat];
  };
  const middle = (): Position => {
    const point = map.project(map.getCenter());
    return positionAt(hit(point.x, point.y, "mouse"), point, map.getCenter());
  };
  const aimByKeys = (on: boolean) => {
    crosshair.hidden = !on || getState().tool === null;
    setAim(crosshair.hidden ? null : middle());
  };
  const press = (event: KeyboardEvent) => {
    if (getState().tool === null || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!pressed(map, event, middle)) return;
    // The map's own keys would move it again.
    event.preventDefault();
    event.stopPropagation();
    aimByKeys(true);
  };
  const focus = () => aimByKeys(canvas.matches(":focus-visible"));
  const leave = () => aimByKeys(false);
  const follow = () => {
    if (!crosshair.hidden) setAim(middle());
  };
  map.on("move", follow);
  map.on("dblclick", () => {
    if (getState().tool) toolFinished();
  });
  canvas.addEventListener("keydown", press);
  canvas.addEventListener("focus", focus);
  canvas.addEventListener("blur", leave);
  canvas.addEventListener("pointerdown", leave);

  return {
    aimedAt(event, symbol) {
      if (crosshair.hidden) setAim(event && positionAt(symbol, event.point, event.lngLat));
    },
    clicked(event, symbol) {
      // The second click of a double click is the end, not another point.
      if (event.originalEvent.detail > 1) return;
      pointAdded(positionAt(symbol, event.point, event.lngLat));
    },
    update({ tool }) {
      map.doubleClickZoom[tool ? "disable" : "enable"]();
      canvas.style.cursor = tool ? "crosshair" : "";
      if (tool) focus();
      else leave();
    },
    aim: () => aim,
    remove: () => crosshair.remove(),
  };
}

type Pixel = { x: number; y: number };

/** How far beside a sign a point still goes to its place, pixels; a finger reaches no farther. */
const SNAP_PX = 14;

/**
 * The position of a symbol's place; null beside symbols, on a cluster, which is no place, and inside the circle of an
 * uncertain place: only its sign stands for it.
 */
function snapped({ dataset }: State, symbol: MapSymbol | null, { x, y }: Pixel): Position | null {
  if (!symbol || isCluster(symbol)) return null;
  if (Math.hypot(symbol.at.x - x, symbol.at.y - y) > symbol.at.r + SNAP_PX) return null;
  return dataset?.places.get(symbol.placeId)?.geometry?.coordinates ?? null;
}

/** Does what a key asks the tool for; false for keys that ask nothing of it. */
function pressed(map: MapLibreMap, { key, shiftKey }: KeyboardEvent, middle: () => Position) {
  const arrow = ARROWS[key];
  if (arrow) {
    const step = shiftKey ? FINE_STEP_PX : STEP_PX;
    map.panBy([arrow[0] * step, arrow[1] * step], { duration: 0 });
  } else if (key === " ") pointAdded(middle());
  else if (key === "Backspace" || key === "Delete") pointUndone();
  else if (key === "Enter") toolFinished();
  else if (key === "Escape") toolChosen(null);
  else return false;
  return true;
}

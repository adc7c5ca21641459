import { PALETTES } from "../core/palette.ts";
import type { Position } from "../schema/place.ts";
import { knownDataset } from "../store/selectors.ts";
import type { State } from "../store/state.ts";
import { besides, createCovers } from "./covers.ts";
import { drawMap, labelFont } from "./symbols/draw.ts";
import { createHitTest, type HitTest } from "./symbols/hit.ts";
import { labelWishes } from "./symbols/label-wishes.ts";
import { type Box, placeLabels } from "./symbols/labels.ts";
import { type Emphasis, layoutSymbols, type MapSymbol, type Projection } from "./symbols/layout.ts";
import type { Paint } from "./symbols/paint.ts";
import { rememberCells } from "./symbols/remember-cells.ts";
import { lookOf, shownPlaces } from "./symbols/shown.ts";
import { drawArea, drawTools } from "./tools/draw-tools.ts";

/** What is drawn besides the state: where a tool's next point would go, and how lengths are written. */
type Extras = { aim: Position | null; write: (metres: number) => string };

/** The places of a collection on a canvas over the map. */
export type Overlay = {
  /** Draws a state with a camera; remembers what was drawn. */
  draw(state: State, projection: Projection, extras: Extras): void;
  /** Draws the same on another canvas, whose unit is the CSS pixel, with nothing hovered or aimed at. */
  copyTo(
    context: CanvasRenderingContext2D,
    state: State,
    projection: Projection,
    extras: Extras,
  ): void;
  /** What was drawn last, in drawing order: what hit testing asks and tests look at. */
  symbols(): readonly MapSymbol[];
  hit: HitTest;
  remove(): void;
};

const FONT_FAMILY = '"Source Sans 3", "Noto Sans Arabic", sans-serif';

/** Adds a canvas to a container (pointer events pass through it) and returns what draws on it. */
export function createOverlay(container: HTMLElement): Overlay {
  const canvas = document.createElement("canvas");
  canvas.className = "map-symbols";
  canvas.setAttribute("aria-hidden", "true");
  container.append(canvas);
  const cellsOf = rememberCells();
  const coversOf = createCovers(container);
  let drawn: readonly MapSymbol[] = [];
  let hit: HitTest = () => null;

  const paintOn = (
    context: CanvasRenderingContext2D,
    state: State,
    emphasis: Emphasis,
    projection: Projection,
    { aim, write }: Extras,
    covers: readonly Box[],
  ): readonly MapSymbol[] => {
    const dataset = knownDataset(state);
    if (!dataset || !state.dataset) return [];
    const paint: Paint = { palette: PALETTES[state.appearance], fontFamily: FONT_FAMILY };
    const symbols = layoutSymbols(
      dataset,
      cellsOf(state.dataset, projection.zoom),
      shownPlaces(state),
      emphasis,
      projection,
      lookOf(state, dataset),
    );
    const labels = placeLabels(
      labelWishes(dataset, symbols, state.language, projection),
      symbols,
      (text, weight) => {
        context.font = labelFont(weight, FONT_FAMILY);
        return context.measureText(text).width;
      },
      [...covers, ...besides(projection)],
    );
    drawArea(context, state, projection, paint);
    drawMap(context, symbols, labels, paint);
    drawTools(context, state, aim, projection, paint, write);
    return symbols;
  };

  return {
    draw(state, projection, extras) {
      const context = canvas.getContext("2d");
      if (!context) return;
      prepare(canvas, context, projection);
      const emphasis = {
        hover: [state.hover.placeId, ...state.readPlaces],
        selected: state.selection.placeId,
      };
      drawn = paintOn(context, state, emphasis, projection, extras, coversOf(projection));
      hit = createHitTest(drawn);
    },
    copyTo(context, state, projection, extras) {
      const emphasis = { hover: [], selected: state.selection.placeId };
      paintOn(context, state, emphasis, projection, { ...extras, aim: null }, []);
    },
    symbols: () => drawn,
    hit: (x, y, pointer) => hit(x, y, pointer),
    remove: () => canvas.remove(),
  };
}

/** Matches the canvas to its size and the screen's pixels, and clears it. */
function prepare(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  projection: Projection,
): void {
  const density = Math.min(window.devicePixelRatio || 1, 2);
  const [width, height] = [projection.width * density, projection.height * density].map(Math.round);
  if (canvas.width !== width) canvas.width = width ?? 0;
  if (canvas.height !== height) canvas.height = height ?? 0;
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, projection.width, projection.height);
}

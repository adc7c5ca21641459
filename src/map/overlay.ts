import { PALETTES } from "../core/palette.ts";
import type { Position } from "../schema/place.ts";
import { knownDataset } from "../store/selectors.ts";
import type { State } from "../store/state.ts";
import { besides, createCovers } from "./covers.ts";
import type { Projection } from "./projection.ts";
import { drawMap } from "./symbols/draw.ts";
import { createHitTest, type HitTest } from "./symbols/hit.ts";
import { labelWishes } from "./symbols/label-wishes.ts";
import { type Box, placeLabels } from "./symbols/labels.ts";
import { layoutSymbols } from "./symbols/layout.ts";
import { createMeasure } from "./symbols/measure.ts";
import type { Paint } from "./symbols/paint.ts";
import { rememberGroups } from "./symbols/remember-groups.ts";
import { createShown } from "./symbols/shown.ts";
import type { Emphasis, MapSymbol } from "./symbols/symbol.ts";
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
  const groupsOf = rememberGroups();
  const shownIn = createShown();
  const coversOf = createCovers(container);
  const measure = createMeasure(FONT_FAMILY);
  let drawn: readonly MapSymbol[] = [];
  let hit: HitTest | null = null;

  const paintOn = (
    context: CanvasRenderingContext2D,
    state: State,
    isLive: boolean,
    projection: Projection,
    { aim, write }: Extras,
    covers: readonly Box[],
  ): readonly MapSymbol[] => {
    const dataset = knownDataset(state);
    const shown = shownIn(state);
    if (!dataset || !state.dataset || !shown) return [];
    const paint: Paint = { palette: PALETTES[state.appearance], fontFamily: FONT_FAMILY };
    const groups = groupsOf(state.dataset, state.table);
    const lit = emphasisOf(state, isLive);
    const symbols = layoutSymbols(dataset, groups, shown, lit, projection);
    const labels = placeLabels(
      labelWishes(dataset, symbols, state.language, projection),
      symbols,
      measure.widthIn(context),
      [...covers, ...besides(projection)],
    );
    drawArea(context, state, projection, paint);
    drawMap(context, symbols, labels, paint);
    drawTools(context, state, aim, projection, paint, write);
    return symbols;
  };

  const draw: Overlay["draw"] = (state, projection, extras) => {
    const context = canvas.getContext("2d");
    if (!context) return;
    prepare(canvas, context, projection);
    drawn = paintOn(context, state, true, projection, extras, coversOf(projection));
    hit = null;
  };

  return {
    draw,
    copyTo(context, state, projection, extras) {
      paintOn(context, state, false, projection, { ...extras, aim: null }, []);
    },
    symbols: () => drawn,
    hit(x, y, pointer) {
      // Most frames of a movement or of play are never asked.
      hit ??= createHitTest(drawn);
      return hit(x, y, pointer);
    },
    remove() {
      measure.end();
      canvas.remove();
    },
  };
}

/** What is lit in a state; in a picture only what is selected. */
function emphasisOf({ dataset, hover, readPlaces, selection }: State, isLive: boolean): Emphasis {
  const numberOf = (id: string | null) => dataset?.placeNumbers.get(id ?? "");
  const hovered = isLive ? [hover.placeId, ...readPlaces] : [];
  return {
    hover: hovered.flatMap((id) => numberOf(id) ?? []),
    selected: numberOf(selection.placeId) ?? null,
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

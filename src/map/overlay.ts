import { type Cell, type CellPoint, createCells } from "../core/geo/cells.ts";
import { PALETTES } from "../core/palette.ts";
import type { Dataset } from "../core/select/dataset.ts";
import { visiblePlaces } from "../store/selectors.ts";
import type { State } from "../store/state.ts";
import { drawMap, labelFont, type Paint } from "./symbols/draw.ts";
import { createHitTest, type HitTest } from "./symbols/hit.ts";
import { labelWishes } from "./symbols/label-wishes.ts";
import { placeLabels } from "./symbols/labels.ts";
import { certaintyOf, layoutSymbols, type MapSymbol, type Projection } from "./symbols/layout.ts";

/** The places of a collection on a canvas over the map. */
export type Overlay = {
  /** Draws a state with a camera; remembers what was drawn. */
  draw(state: State, projection: Projection): void;
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
  let drawn: readonly MapSymbol[] = [];
  let hit: HitTest = () => null;

  return {
    draw(state, projection) {
      const context = canvas.getContext("2d");
      if (!context) return;
      prepare(canvas, context, projection);
      const { dataset } = state;
      if (!dataset) return;
      const paint: Paint = {
        palette: PALETTES[state.appearance],
        sides: dataset.collection.sides,
        fontFamily: FONT_FAMILY,
      };
      const emphasis = { hover: state.hover.placeId, selected: state.selection.placeId };
      drawn = layoutSymbols(
        dataset,
        cellsOf(dataset, projection.zoom),
        visiblePlaces(state),
        emphasis,
        projection,
      );
      const labels = placeLabels(
        labelWishes(dataset, drawn, state.language, projection),
        drawn,
        (text, weight) => {
          context.font = labelFont(weight, FONT_FAMILY);
          return context.measureText(text).width;
        },
      );
      drawMap(context, drawn, labels, paint);
      hit = createHitTest(drawn);
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

/** Groups of a data set's points, made once for each data set. Regions named as one are never grouped: they are no points. */
function rememberCells(): (dataset: Dataset, zoom: number) => readonly Cell[] {
  let last: {
    dataset: Dataset;
    points: (zoom: number) => readonly Cell[];
    areas: readonly Cell[];
  } | null = null;
  return (dataset, zoom) => {
    if (last?.dataset !== dataset) {
      const all = pointsOf(dataset);
      const isArea = ({ radiusM }: CellPoint) => certaintyOf(radiusM) === "area";
      last = {
        dataset,
        points: createCells(all.filter((point) => !isArea(point))),
        areas: all
          .filter(isArea)
          .map(({ placeId, position }) => ({ position, placeIds: [placeId] })),
      };
    }
    return [...last.areas, ...last.points(zoom)];
  };
}

function pointsOf(dataset: Dataset): CellPoint[] {
  return [...dataset.mentionsByPlace.keys()].flatMap((placeId) => {
    const place = dataset.places.get(placeId);
    if (!place?.geometry) return [];
    return [
      { placeId, position: place.geometry.coordinates, radiusM: place.properties.radiusM ?? 0 },
    ];
  });
}

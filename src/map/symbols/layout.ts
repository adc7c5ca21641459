import type { Cell } from "../../core/geo/cells.ts";
import { metresPerPixel } from "../../core/geo/metres.ts";
import type { Control } from "../../core/select/control.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import type { PlaceState } from "../../core/select/visible.ts";
import type { SideShape } from "../../schema/collection.ts";
import type { Position } from "../../schema/place.ts";

/** How sure the position is: a point, somewhere inside a circle, or a whole region named as one. */
export type Certainty = "exact" | "uncertain" | "area";

/** One symbol as it is drawn and hit: screen pixels from the map's top left corner. */
export type MapSymbol = {
  /** The place's id, or the ids of a cluster joined by a space. */
  key: string;
  placeIds: readonly string[];
  /** Members with mentions in the window; more than one makes a cluster. */
  places: readonly PlaceState[];
  position: Position;
  x: number;
  y: number;
  /** Radius of a circle of the symbol's area. */
  r: number;
  /** Radius of the circle the true position lies in; 0 when exact. */
  doubtR: number;
  certainty: Certainty;
  /** Some member's position is not exact. */
  holdsDoubt: boolean;
  /** Mentions in the window. */
  count: number;
  control: Control;
  shape: SideShape;
  isNew: boolean;
  emphasis: "none" | "hover" | "selected";
};

/** Radius of what is seen of a symbol, pixels: of an uncertain place that is the circle it lies in. */
export function outerRadius({ certainty, r, doubtR }: MapSymbol): number {
  return certainty === "uncertain" ? Math.max(r, doubtR) : r;
}

/** The camera as symbols need it: `project` turns `[lon, lat]` degrees into pixels. */
export type Projection = {
  zoom: number;
  width: number;
  height: number;
  project(position: Position): { x: number; y: number };
};

/** Above this a place is a region named as one, not a point that is not exactly known. */
const AREA_FROM_M = 15_000;

/** Largest symbols and clusters, so that neighbours stay in sight. */
const MOST_RADIUS_PX = 20;
const MOST_CLUSTER_RADIUS_PX = 15;

/** How sure a position is whose true place lies within `radiusM` metres; absent or 0 is exact. */
export function certaintyOf(radiusM = 0): Certainty {
  if (radiusM === 0) return "exact";
  return radiusM > AREA_FROM_M ? "area" : "uncertain";
}

/** A symbol's radius so that its area grows with the count; smallest size stays a target for a finger. */
export const radiusOf = (count: number) => Math.min(MOST_RADIUS_PX, 3 + 2.6 * Math.sqrt(count));

/**
 * The symbols of the places in view, largest first so that small ones end on top. A cell with one
 * active member is drawn as that place, at its own position.
 */
export function layoutSymbols(
  dataset: Dataset,
  cells: readonly Cell[],
  shown: ReadonlyMap<string, PlaceState>,
  emphasis: { hover: string | null; selected: string | null },
  projection: Projection,
): MapSymbol[] {
  const symbols: MapSymbol[] = [];
  for (const cell of cells) {
    const places = cell.placeIds.flatMap((id) => shown.get(id) ?? []);
    if (places.length === 0) continue;
    const symbol = symbolOf(dataset, cell, places, emphasis, projection);
    if (isInView(symbol, projection)) symbols.push(symbol);
  }
  return symbols.sort((a, b) => rank(a) - rank(b) || b.r - a.r);
}

const EMPHASIS_RANK = { none: 1, hover: 2, selected: 3 };
const rank = (symbol: MapSymbol) =>
  symbol.certainty === "area" ? 0 : EMPHASIS_RANK[symbol.emphasis];

function symbolOf(
  dataset: Dataset,
  cell: Cell,
  places: readonly PlaceState[],
  emphasis: { hover: string | null; selected: string | null },
  projection: Projection,
): MapSymbol {
  const single = places.length === 1 ? dataset.places.get(places[0]?.placeId ?? "") : undefined;
  const position = single?.geometry?.coordinates ?? cell.position;
  const radiusM = single?.properties.radiusM ?? 0;
  const count = places.reduce((sum, place) => sum + place.mentions.length, 0);
  const ids = places.map((place) => place.placeId);
  const { x, y } = projection.project(position);
  const control = single
    ? (places[0]?.control ?? { kind: "unknown" })
    : { kind: "unknown" as const };
  return {
    key: ids.join(" "),
    placeIds: ids,
    places,
    position,
    x,
    y,
    r: single ? radiusOf(count) : Math.min(radiusOf(count), MOST_CLUSTER_RADIUS_PX),
    doubtR: radiusM / metresPerPixel(position[1], projection.zoom),
    certainty: single ? certaintyOf(radiusM) : "exact",
    holdsDoubt: places.some(({ placeId }) => isDoubtful(dataset, placeId)),
    count,
    control,
    shape: shapeOf(dataset, control),
    isNew: places.some((place) => place.isNew),
    emphasis: emphasisOf(ids, emphasis),
  };
}

function isDoubtful(dataset: Dataset, placeId: string): boolean {
  return certaintyOf(dataset.places.get(placeId)?.properties.radiusM) !== "exact";
}

function emphasisOf(
  ids: readonly string[],
  { hover, selected }: { hover: string | null; selected: string | null },
): MapSymbol["emphasis"] {
  if (selected !== null && ids.includes(selected)) return "selected";
  return hover !== null && ids.includes(hover) ? "hover" : "none";
}

function shapeOf(dataset: Dataset, control: Control): SideShape {
  if (control.kind !== "held") return "circle";
  return dataset.collection.sides.find((side) => side.id === control.side)?.shape ?? "circle";
}

function isInView({ x, y, r, doubtR }: MapSymbol, { width, height }: Projection): boolean {
  const reach = Math.max(r, doubtR) + 4;
  return x > -reach && y > -reach && x < width + reach && y < height + reach;
}

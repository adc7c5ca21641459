import type { Dataset } from "../../core/select/dataset.ts";
import type { PlaceGroups } from "../../core/select/place-groups.ts";
import type { PlaceStates } from "../../core/select/place-states.ts";
import type { Projection } from "../projection.ts";
import { gatherCrowds } from "./crowds.ts";
import { placesNear } from "./near-places.ts";
import { placePoints } from "./place-points.ts";
import { spreadApart } from "./spread.ts";
import { type Emphasis, type MapSymbol, type Scene, symbolOf } from "./symbol.ts";

/** Zoom from which symbols that could hide each other are moved apart: below it neighbours share a symbol. */
const SPREAD_FROM_ZOOM = 11;

/** Symbols this far outside the view still count for what is moved, so that nothing jumps at the edge. */
const SPREAD_MARGIN_PX = 200;

/** No sign reaches farther than this beyond its place, or its circle, pixels. */
const MOST_REACH_PX = 24;

/**
 * The symbols of the places in view, largest first so that small ones end on top. A cell with one
 * active member is drawn as that place, at its own position; close up none hides another. Costs the places in view.
 */
export function layoutSymbols(
  dataset: Dataset,
  groups: PlaceGroups,
  places: PlaceStates,
  emphasis: Emphasis,
  projection: Projection,
): MapSymbol[] {
  const points = placePoints(dataset);
  const { isVague } = groups;
  const scene: Scene = { dataset, places, points, emphasis, projection, isVague };
  const isShown = (place: number) => places.count(place) > 0 || places.change(place) !== null;
  const margin = SPREAD_MARGIN_PX + MOST_REACH_PX;
  const near = placesNear(groups, points, projection, margin, isShown)
    .map(({ members, world }) => symbolOf(scene, members, world))
    .filter((symbol) => isInView(symbol, projection, SPREAD_MARGIN_PX));
  const apart = projection.zoom >= SPREAD_FROM_ZOOM ? spread(gatherCrowds(scene, near)) : near;
  return apart
    .filter((symbol) => isInView(symbol, projection, 0))
    .sort((a, b) => rank(a) - rank(b) || b.r - a.r);
}

const EMPHASIS_RANK = { none: 1, hover: 2, selected: 3 };
const rank = (symbol: MapSymbol) => {
  if (symbol.certainty === "area") return 0;
  // What is the same on both sides of a comparison lies below what is not.
  return symbol.change === "same" && symbol.emphasis === "none"
    ? 0.5
    : EMPHASIS_RANK[symbol.emphasis];
};

/** Moves signs that could hide each other apart; circles of doubt stay where they are. */
function spread(symbols: readonly MapSymbol[]): MapSymbol[] {
  // By key: what is lit or how many mentions there are must not change who stands where.
  const sorted = [...symbols].sort((a, b) => (a.key < b.key ? -1 : 1));
  const centres = spreadApart(sorted.map(({ at }) => at));
  return sorted.map((symbol, i) => {
    const centre = centres[i] ?? symbol.at;
    const at = { ...symbol.at, ...centre };
    return symbol.certainty === "uncertain" ? { ...symbol, at } : { ...symbol, ...centre, at };
  });
}

function isInView(
  { x, y, r, doubtR }: MapSymbol,
  { width, height }: Projection,
  margin: number,
): boolean {
  const reach = Math.max(r, doubtR) + 4 + margin;
  return x > -reach && y > -reach && x < width + reach && y < height + reach;
}

import { WORLD_PX } from "../../core/geo/mercator.ts";
import { groupHidden } from "./spread.ts";
import { type MapSymbol, type Scene, symbolOf } from "./symbol.ts";

/** Symbols that hide each other are moved apart up to this number: more would stand in a ring far from their place. */
export const MOST_APART = 12;

/** More symbols in view than this can't all be told apart. */
const MOST_ALONE = 600;

/** Squares in which places are looked at together: of one spot, and where too many are in view; pixels. */
const SPOT_PX = 6;
const SQUARE_PX = 32;

/**
 * Joins symbols that would hide each other, and are too many to be moved apart, to clusters. Circles of doubt and
 * regions stay in sight, unless there are too many of them, too.
 */
export function gatherCrowds(scene: Scene, symbols: readonly MapSymbol[]): readonly MapSymbol[] {
  const dense = symbols.length > MOST_ALONE ? gatherIn(scene, symbols, SQUARE_PX, 1) : symbols;
  // Those of one spot first: each of thousands would be held against each other.
  let loose = gatherIn(scene, dense, SPOT_PX, MOST_APART);
  for (;;) {
    const groups = groupHidden(loose.map(({ at }) => at)).map((group) =>
      group.flatMap((index) => loose[index] ?? []),
    );
    const joined = groups.flatMap((group) => joinMany(scene, group, MOST_APART));
    if (joined.length === loose.length) return loose;
    loose = joined;
  }
}

/** Joins what stands in one square of a grid over the world where it is more than so many. */
function gatherIn(
  scene: Scene,
  symbols: readonly MapSymbol[],
  squarePx: number,
  most: number,
): readonly MapSymbol[] {
  if (symbols.length <= most) return symbols;
  // Of the whole zoom: squares that shrank with every frame of a movement would rattle.
  const squares = Math.round((WORLD_PX * 2 ** Math.round(scene.projection.zoom)) / squarePx);
  const { middle, worldPx, width, height } = scene.projection;
  const groups = new Map<number, MapSymbol[]>();
  for (const symbol of symbols) {
    const column = Math.floor((middle.x + (symbol.anchor.x - width / 2) / worldPx) * squares);
    const row = Math.floor((middle.y + (symbol.anchor.y - height / 2) / worldPx) * squares);
    const square = row * squares + column;
    const group = groups.get(square);
    if (group) group.push(symbol);
    else groups.set(square, [symbol]);
  }
  return [...groups.values()].flatMap((group) => joinMany(scene, group, most));
}

/** A group as it is, or with one cluster in place of those that may be joined, where they are more than so many. */
function joinMany(scene: Scene, group: readonly MapSymbol[], most: number): readonly MapSymbol[] {
  if (group.length <= most) return group;
  const mayJoin = ({ certainty }: MapSymbol) => scene.isVague || certainty === "exact";
  const joined = group.filter(mayJoin);
  if (joined.length <= most) return group;
  const members = joined.flatMap((symbol) => symbol.members).sort((a, b) => a - b);
  const { x, y } = scene.points;
  const mean = (values: Float64Array) =>
    members.reduce((sum, place) => sum + (values[place] ?? 0), 0) / members.length;
  const others = group.filter((symbol) => !mayJoin(symbol));
  return [...others, symbolOf(scene, members, { x: mean(x), y: mean(y) })];
}

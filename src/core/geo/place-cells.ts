import KDBush from "kdbush";
import { toMercator, WORLD_PX } from "./mercator.ts";
import { metresPerPixel } from "./metres.ts";

/**
 * The symbols of a zoom: cell `c` stands at `x[c]`, `y[c]` (Web Mercator, 0 to 1) and has the places
 * `members[first[c]]` up to `members[first[c + 1]]`, by number. `tree` finds the cells of a view. Plain arrays: it moves
 * between threads as it is.
 */
export type CellLevel = {
  x: Float64Array;
  y: Float64Array;
  first: Uint32Array;
  members: Uint32Array;
  tree: ArrayBufferLike;
};

/** Levels by zoom, 0 to 12. All have the same `members`; levels on which nothing differs are the same object. */
export type PlaceCells = readonly CellLevel[];

/** Zoom from which on no places share a symbol. */
const LAST_ZOOM = 12;

/** Pixels within which small symbols would cover each other. */
export const RADIUS_PX = 16;

/** An uncertain place whose circle is larger than this, in pixels, is never grouped: its doubt stays in sight. */
const DOUBT_SEEN_PX = 8;

/**
 * Groups places by number: a fixed hierarchy for all whole zooms, so that symbols stay put
 * while time moves and counts are plain sums over the members. Degrees, finite; `radiusM` is how far from it the true
 * position may lie, null where all are exact; places within `radiusPx` of each other share a symbol. Supercluster's rule on plain arrays: the same cells of exact places, with
 * an eighth of the memory and a tenth of the time. Cost: some 15 ms for 2,000 places, seconds for a million: make many in a worker.
 */
export function placeCells(
  lon: Float64Array,
  lat: Float64Array,
  radiusM: Float32Array | null,
  radiusPx = RADIUS_PX,
): PlaceCells {
  const drafts = [draftOfPlaces(lon, lat)];
  const aloneFrom = radiusM && zoomsApart(lat, radiusM);
  for (let zoom = LAST_ZOOM - 1; zoom >= 0; zoom -= 1) {
    const finer = drafts[0];
    if (finer) drafts.unshift(groupCells(finer, zoom, aloneFrom, radiusPx));
  }
  return inOneOrder(drafts);
}

/** The level of the nearest whole zoom; from 12 on every place is a cell of its own. */
export function levelAt(cells: PlaceCells, zoom: number): CellLevel {
  const level = cells[Math.max(0, Math.min(LAST_ZOOM, Math.round(zoom)))];
  if (!level) throw new Error(`no level of cells for zoom ${zoom}`);
  return level;
}

/** A part of the flat world, from 0 to 1 eastwards and southwards. */
export type MercatorBox = { west: number; north: number; east: number; south: number };

/** Numbers of the cells that stand in a box, its edges included. Cost: those cells, not all. */
export function cellsInView({ x, y, tree }: CellLevel, box: MercatorBox): number[] {
  // The tree is in single precision: it is asked for a little more than the box.
  const found = KDBush.from(tree).range(
    box.west - TREE_PRECISION,
    box.north - TREE_PRECISION,
    box.east + TREE_PRECISION,
    box.south + TREE_PRECISION,
  );
  return found.filter((cell) => {
    const [cellX, cellY] = [x[cell] ?? 0, y[cell] ?? 0];
    return box.west <= cellX && cellX <= box.east && box.north <= cellY && cellY <= box.south;
  });
}

const TREE_PRECISION = 2 ** -24;

/** A level while it is made; `parent` is a cell's cell on the level above, once that is there. */
type Draft = {
  x: Float64Array;
  y: Float64Array;
  size: Uint32Array;
  /** The first place of each cell. */
  place: Uint32Array;
  tree: KDBush;
  parent: Uint32Array;
};

function draftOfPlaces(lon: Float64Array, lat: Float64Array): Draft {
  const x = new Float64Array(lon.length);
  const y = new Float64Array(lon.length);
  for (let i = 0; i < lon.length; i += 1) {
    const point = toMercator([lon[i] ?? 0, lat[i] ?? 0]);
    x[i] = point.x;
    y[i] = point.y;
  }
  const size = new Uint32Array(x.length).fill(1);
  return { x, y, size, place: numbersTo(x.length), tree: treeOf(x, y), parent: size.slice() };
}

/** Numbers in another order. */
function pick(from: Float64Array, order: Uint32Array): Float64Array {
  const picked = new Float64Array(order.length);
  for (let i = 0; i < order.length; i += 1) picked[i] = from[order[i] ?? 0] ?? 0;
  return picked;
}

function treeOf(x: Float64Array, y: Float64Array): KDBush {
  const tree = new KDBush(x.length, 64, Float32Array);
  for (let i = 0; i < x.length; i += 1) tree.add(x[i] ?? 0, y[i] ?? 0);
  return tree.finish();
}

/** By place the first zoom at which it is drawn alone, so uncertain is it; 255 where that is none. */
function zoomsApart(lat: Float64Array, radiusM: Float32Array): Uint8Array {
  const zooms = new Uint8Array(radiusM.length).fill(255);
  for (let place = 0; place < zooms.length; place += 1) {
    if (radiusM[place] === 0) continue;
    const radiusPx = (radiusM[place] ?? 0) / metresPerPixel(lat[place] ?? 0, 0);
    for (let zoom = 0; zoom <= LAST_ZOOM && zooms[place] === 255; zoom += 1)
      if (radiusPx * 2 ** zoom > DOUBT_SEEN_PX) zooms[place] = zoom;
  }
  return zooms;
}

const NO_CELL = 0xffff_ffff;

/**
 * The level above: each cell that is not taken yet takes those around it and stands at the mean of its places. Writes
 * the parents of the finer level.
 */
function groupCells(
  finer: Draft,
  zoom: number,
  aloneFrom: Uint8Array | null,
  radiusPx: number,
): Draft {
  const { x, y, size, place, tree, parent } = finer;
  const radius = radiusPx / (WORLD_PX * 2 ** zoom);
  const near = new Uint32Array(x.length);
  const staysAlone = (cell: number) =>
    aloneFrom !== null && size[cell] === 1 && zoom >= (aloneFrom[place[cell] ?? 0] ?? 0);
  const isFree = (cell: number) => parent[cell] === NO_CELL && !staysAlone(cell);
  const firsts = new Uint32Array(x.length);
  let cells = 0;
  parent.fill(NO_CELL);
  for (let cell = 0; cell < x.length; cell += 1) {
    if (parent[cell] !== NO_CELL) continue;
    const found = staysAlone(cell) ? 0 : tree.withinInto(x[cell] ?? 0, y[cell] ?? 0, radius, near);
    for (let i = 0; i < found; i += 1) {
      const other = near[i] ?? 0;
      if (isFree(other)) parent[other] = cells;
    }
    parent[cell] = cells;
    firsts[cells] = cell;
    cells += 1;
  }
  if (cells === x.length) return { ...finer, parent: new Uint32Array(cells) };
  return meansOf(finer, firsts.subarray(0, cells));
}

/** Cells made of finer ones, whose parents are known; `firsts` has a finer one of each. */
function meansOf(finer: Draft, firsts: Uint32Array): Draft {
  const { parent } = finer;
  const x = new Float64Array(firsts.length);
  const y = new Float64Array(firsts.length);
  const size = new Uint32Array(firsts.length);
  for (let cell = 0; cell < parent.length; cell += 1) {
    const to = parent[cell] ?? 0;
    const places = finer.size[cell] ?? 0;
    const sum = (size[to] ?? 0) + places;
    // A mean brought forward moves by the new share of the difference: one alone stays exactly where it is.
    x[to] = (x[to] ?? 0) + (places / sum) * ((finer.x[cell] ?? 0) - (x[to] ?? 0));
    y[to] = (y[to] ?? 0) + (places / sum) * ((finer.y[cell] ?? 0) - (y[to] ?? 0));
    size[to] = sum;
  }
  return {
    x,
    y,
    size,
    place: firsts.map((cell) => finer.place[cell] ?? 0),
    tree: treeOf(x, y),
    parent: new Uint32Array(firsts.length),
  };
}

/** Orders the cells of each level by their cells above, so that the places of any cell stand side by side in one list. */
function inOneOrder(drafts: readonly Draft[]): PlaceCells {
  const orders: Uint32Array[] = [];
  for (const [zoom, draft] of drafts.entries()) {
    const above = drafts[zoom - 1];
    const order = orders[zoom - 1];
    orders.push(above && order ? childrenInOrder(draft.parent, order) : numbersTo(draft.x.length));
  }
  // The last level's cells are the places themselves.
  const members = orders.at(-1) ?? new Uint32Array();
  const levels: CellLevel[] = [];
  for (const [zoom, draft] of drafts.entries()) {
    const above = levels[zoom - 1];
    const isSame = above && drafts[zoom - 1]?.x === draft.x;
    levels.push(isSame ? above : levelOf(draft, orders[zoom] ?? new Uint32Array(), members));
  }
  return levels;
}

const numbersTo = (length: number) => new Uint32Array(length).map((_, i) => i);

/** Cells by the place of their cell in the order of the level above, cells of the same one as they are numbered. */
function childrenInOrder(parent: Uint32Array, order: Uint32Array): Uint32Array {
  const rank = rankOf(order);
  const next = new Uint32Array(order.length + 1);
  for (const cell of parent) next[(rank[cell] ?? 0) + 1] = (next[(rank[cell] ?? 0) + 1] ?? 0) + 1;
  for (let i = 1; i < next.length; i += 1) next[i] = (next[i] ?? 0) + (next[i - 1] ?? 0);
  const children = new Uint32Array(parent.length);
  for (let child = 0; child < parent.length; child += 1) {
    const above = rank[parent[child] ?? 0] ?? 0;
    const at = next[above] ?? 0;
    children[at] = child;
    next[above] = at + 1;
  }
  return children;
}

/** Where each number stands in an order. */
function rankOf(order: Uint32Array): Uint32Array {
  const rank = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i += 1) rank[order[i] ?? 0] = i;
  return rank;
}

function levelOf({ x, y, size, tree }: Draft, order: Uint32Array, members: Uint32Array): CellLevel {
  const rank = rankOf(order);
  for (let i = 0; i < tree.ids.length; i += 1) tree.ids[i] = rank[tree.ids[i] ?? 0] ?? 0;
  const first = new Uint32Array(order.length + 1);
  for (let i = 0; i < order.length; i += 1)
    first[i + 1] = (first[i] ?? 0) + (size[order[i] ?? 0] ?? 0);
  return { x: pick(x, order), y: pick(y, order), first, members, tree: tree.data };
}

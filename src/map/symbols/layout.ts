import type { Cell } from "../../core/geo/cells.ts";
import { metresPerPixel } from "../../core/geo/metres.ts";
import { type AgeStep, ageStep } from "../../core/select/age.ts";
import { CHANGE_KINDS, type ChangeKind } from "../../core/select/compare.ts";
import type { Control } from "../../core/select/control.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import { type Sign, signOfControl } from "../../core/select/sign.ts";
import { type Certainty, certaintyOf, radiusOf } from "../../core/select/symbol-size.ts";
import type { SideShape } from "../../schema/collection.ts";
import type { Position } from "../../schema/place.ts";
import type { Look, ShownPlace } from "./shown.ts";
import { type Share, sharesOf, signOfPlace } from "./signs.ts";
import { type Disc, spreadApart } from "./spread.ts";

/** One symbol as it is drawn and hit: screen pixels from the map's top left corner. */
export type MapSymbol = {
  /** The place's id, or the ids of a cluster joined by a space. */
  key: string;
  placeIds: readonly string[];
  /** Members with mentions in the window; more than one makes a cluster. */
  places: readonly ShownPlace[];
  position: Position;
  /** Middle of what is drawn: of the sign, or of the circle that an uncertain place lies in. */
  x: number;
  y: number;
  /** Radius of a circle of the symbol's area. */
  r: number;
  /** Where the sign itself is drawn: an uncertain place has it on the rim of its circle. */
  at: Disc;
  /** Where the sign would stand if it had not been moved away from a neighbour. */
  anchor: { x: number; y: number };
  /** Radius of the circle the true position lies in; 0 when exact. */
  doubtR: number;
  certainty: Certainty;
  /** Some member's position is not exact. */
  holdsDoubt: boolean;
  /** Mentions in the window. */
  count: number;
  control: Control;
  sign: Sign;
  shape: SideShape;
  /** How the members of a cluster divide; of a single place it is its sign alone. */
  shares: readonly Share[];
  /** How long ago it was last spoken of; 0 where nothing fades. */
  age: AgeStep;
  /** While two things are compared: how it differs; of a cluster the weightiest of its members' kinds. */
  change: ChangeKind | null;
  /** While two things are compared: members that differ at all. */
  changes: number;
  /** The sign of the first of two compared things; null where nothing is compared. */
  before: Sign | null;
  isNew: boolean;
  emphasis: "none" | "hover" | "selected";
};

/** Radius of what is seen of a symbol, pixels: of an uncertain place that is the circle it lies in. */
export function outerRadius({ certainty, r, doubtR }: MapSymbol): number {
  return certainty === "uncertain" ? Math.max(r, doubtR) : r;
}

/** True for a symbol whose sign was moved away from a neighbour's. */
export const wasMoved = ({ at, anchor }: MapSymbol) => at.x !== anchor.x || at.y !== anchor.y;

/** The camera as symbols need it: `project` turns `[lon, lat]` degrees into pixels. */
export type Projection = {
  zoom: number;
  width: number;
  height: number;
  project(position: Position): { x: number; y: number };
};

/** Largest clusters, so that neighbours stay in sight. */
const MOST_CLUSTER_RADIUS_PX = 15;

/** Radius of the sign on the rim of an uncertain place's circle, and of a place that is the same on both sides. */
const SMALL_SIGN_PX = 4.5;

/** A place that changed is at least as large as one with this many mentions. */
const LEAST_CHANGED_COUNT = 3;

/** Zoom from which symbols that could hide each other are moved apart: below it neighbours share a symbol. */
const SPREAD_FROM_ZOOM = 11;

/** Symbols this far outside the view still count for what is moved, so that nothing jumps at the edge. */
const SPREAD_MARGIN_PX = 200;

const PLAIN: Look = { coloring: "side", ages: null };

/** What is lit: ids of places. */
export type Emphasis = { hover: readonly (string | null)[]; selected: string | null };

/**
 * The symbols of the places in view, largest first so that small ones end on top. A cell with one
 * active member is drawn as that place, at its own position; close up none hides another.
 */
export function layoutSymbols(
  dataset: Dataset,
  cells: readonly Cell[],
  shown: ReadonlyMap<string, ShownPlace>,
  emphasis: Emphasis,
  projection: Projection,
  look: Look = PLAIN,
): MapSymbol[] {
  const symbols: MapSymbol[] = [];
  for (const cell of cells) {
    const places = cell.placeIds.flatMap((id) => shown.get(id) ?? []);
    if (places.length === 0) continue;
    const symbol = symbolOf(dataset, cell, places, emphasis, projection, look);
    if (isInView(symbol, projection, SPREAD_MARGIN_PX)) symbols.push(symbol);
  }
  const apart = projection.zoom >= SPREAD_FROM_ZOOM ? spread(symbols) : symbols;
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

function symbolOf(
  dataset: Dataset,
  cell: Cell,
  places: readonly ShownPlace[],
  emphasis: Emphasis,
  projection: Projection,
  look: Look,
): MapSymbol {
  const single = places.length === 1 ? dataset.places.get(places[0]?.placeId ?? "") : undefined;
  const position = single?.geometry?.coordinates ?? cell.position;
  const radiusM = single?.properties.radiusM ?? 0;
  const ids = places.map((place) => place.placeId);
  const certainty = single ? certaintyOf(radiusM) : "exact";
  const doubtR = radiusM / metresPerPixel(position[1], projection.zoom);
  const { x, y } = projection.project(position);
  const said = meaningOf(dataset, places, look);
  const r = radiusIn(said, places.length);
  const at: Disc =
    certainty === "uncertain" ? { x, y: y - Math.max(r, doubtR), r: SMALL_SIGN_PX } : { x, y, r };
  return {
    key: ids.join(" "),
    placeIds: ids,
    places,
    position,
    x,
    y,
    r,
    at,
    anchor: { x: at.x, y: at.y },
    doubtR,
    certainty,
    holdsDoubt: places.some(({ placeId }) => isDoubtful(dataset, placeId)),
    ...said,
    emphasis: emphasisOf(ids, emphasis),
  };
}

type Meaning = Pick<
  MapSymbol,
  | "count"
  | "control"
  | "sign"
  | "shape"
  | "shares"
  | "age"
  | "change"
  | "changes"
  | "before"
  | "isNew"
>;

/** What a symbol of some places says, whatever the camera. */
function meaningOf({ collection }: Dataset, places: readonly ShownPlace[], look: Look): Meaning {
  const signs = places.map((place) => signOfPlace(collection.sides, place, look.coloring));
  const ages = look.ages;
  const kinds = places.flatMap(({ change }) => change?.kind ?? []);
  const [place, ...others] = places;
  const single = others.length === 0 ? place : undefined;
  const control: Control = single?.control ?? { kind: "unknown" };
  const sign = (single && signs[0]) ?? signOfControl(collection.sides, control);
  return {
    count: places.reduce((sum, { count }) => sum + count, 0),
    control,
    sign,
    shape: sign.shape,
    shares: sharesOf(signs),
    age: ages
      ? ageStep(
          places.flatMap(({ mentions }) => mentions),
          ages,
        )
      : 0,
    change: CHANGE_KINDS.find((kind) => kinds.includes(kind)) ?? null,
    changes: kinds.filter((kind) => kind !== "same").length,
    before: single?.change ? signOfControl(collection.sides, single.change.before.control) : null,
    isNew: places.some((place) => place.isNew),
  };
}

function radiusIn({ count, change }: Meaning, members: number): number {
  if (members > 1) return Math.min(radiusOf(count), MOST_CLUSTER_RADIUS_PX);
  if (change === "same") return SMALL_SIGN_PX;
  // Between days on which nothing was said of it a place can change hands, and its halves need room.
  return radiusOf(change === "changed" ? Math.max(LEAST_CHANGED_COUNT, count) : count);
}

function isDoubtful(dataset: Dataset, placeId: string): boolean {
  return certaintyOf(dataset.places.get(placeId)?.properties.radiusM) !== "exact";
}

function emphasisOf(ids: readonly string[], { hover, selected }: Emphasis): MapSymbol["emphasis"] {
  if (selected !== null && ids.includes(selected)) return "selected";
  return ids.some((id) => hover.includes(id)) ? "hover" : "none";
}

function isInView(
  { x, y, r, doubtR }: MapSymbol,
  { width, height }: Projection,
  margin: number,
): boolean {
  const reach = Math.max(r, doubtR) + 4 + margin;
  return x > -reach && y > -reach && x < width + reach && y < height + reach;
}

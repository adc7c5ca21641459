import { fromMercator, type Point } from "../../core/geo/mercator.ts";
import { metresPerPixel } from "../../core/geo/metres.ts";
import type { AgeStep } from "../../core/select/age.ts";
import { CHANGE_KINDS, type ChangeKind } from "../../core/select/compare.ts";
import { type Control, UNKNOWN } from "../../core/select/control.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import type { PlaceStates } from "../../core/select/place-states.ts";
import { type Sign, signOfControl, UNKNOWN_SIGN } from "../../core/select/sign.ts";
import { type Certainty, certaintyOf, radiusOf } from "../../core/select/symbol-size.ts";
import type { Place, Position } from "../../schema/place.ts";
import type { Projection } from "../projection.ts";
import type { PlacePoints } from "./place-points.ts";
import { type Share, sharesOf } from "./signs.ts";
import type { Disc } from "./spread.ts";

/** One symbol as it is drawn and hit: screen pixels from the map's top left corner. */
export type MapSymbol = {
  /** The place's id; of a cluster the id of its first member, and the zoom whose cells it is one of. */
  key: string;
  /** Id of the place, or of a cluster's first member. */
  placeId: string;
  /** Numbers of the places that it shows, those of the cell with mentions in the window; more than one make a cluster. */
  members: readonly number[];
  /** The member it is named after: the most mentioned one, a city before others, an exact one before a guess. */
  lead: number;
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
  /** `wide`: as far off as a region, but nothing says that it is one, as in a table: drawn like others, with its doubt. */
  certainty: Certainty | "wide";
  /** Some member's position is not exact. */
  holdsDoubt: boolean;
  /** Mentions in the window. */
  count: number;
  control: Control;
  sign: Sign;
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

/** A symbol with the ids of its places, for those who know no numbers. */
export type NamedSymbol = MapSymbol & { placeIds: readonly string[] };

/** Gives symbols the ids of their places. */
export const withPlaceIds = (
  symbols: readonly MapSymbol[],
  dataset: Dataset | null,
): NamedSymbol[] =>
  symbols.map((symbol) => ({
    ...symbol,
    placeIds: symbol.members.map((number) => dataset?.placeIds[number] ?? ""),
  }));

/** True for a symbol that stands for several places. */
export const isCluster = ({ members }: MapSymbol) => members.length > 1;

/** Radius of what is seen of a symbol, pixels: of an uncertain place that is the circle it lies in. */
export function outerRadius({ certainty, r, doubtR }: MapSymbol): number {
  return certainty === "uncertain" ? Math.max(r, doubtR) : r;
}

/** True for a symbol whose sign was moved away from a neighbour's. */
export const wasMoved = ({ at, anchor }: MapSymbol) => at.x !== anchor.x || at.y !== anchor.y;

/** Largest clusters, so that neighbours stay in sight; the legend says from which number of events on they are alike. */
export const MOST_CLUSTER_RADIUS_PX = 15;

/** Radius of the sign on the rim of an uncertain place's circle, and of a place that is the same on both sides. */
const SMALL_SIGN_PX = 4.5;

/** A place that changed is at least as large as one with this many mentions. */
const LEAST_CHANGED_COUNT = 3;

/** What is lit: numbers of places. */
export type Emphasis = { hover: readonly number[]; selected: number | null };

/** All that symbols are made from. */
export type Scene = {
  dataset: Dataset;
  places: PlaceStates;
  points: PlacePoints;
  emphasis: Emphasis;
  projection: Projection;
  /** Places that are not exactly known share symbols like all others. */
  isVague: boolean;
};

/**
 * The symbol of one place at its own position, or of several at a point of the flat world (0–1). One literal: objects
 * that are copied into it would take longer than all the rest of a step.
 */
export function symbolOf(scene: Scene, members: readonly number[], cell: Point): MapSymbol {
  const { dataset, points, places, projection } = scene;
  const { zoom } = projection;
  const { sides } = dataset.collection;
  const [first = 0] = members;
  const isSingle = members.length === 1;
  const id = dataset.placeIds[first] ?? "";
  const place = isSingle ? dataset.places.get(id) : undefined;
  const own = place?.geometry?.coordinates;
  const position = own ?? fromMercator(cell);
  const { x, y } = inPixels(projection, own ? pointOf(points, first) : cell);
  const radiusM = isSingle ? (points.radiusM[first] ?? 0) : 0;
  const certainty = certaintyIn(radiusM, place);
  const doubtR = radiusM / metresPerPixel(position[1], zoom);
  const sums = sumsOf(scene, members);
  const control = isSingle ? places.control(first) : UNKNOWN;
  const sign = isSingle ? places.sign(first) : UNKNOWN_SIGN;
  const change = isSingle ? places.change(first) : null;
  const r = radiusIn(sums.count, sums.change, members.length);
  const isOnRim = certainty === "uncertain";
  const atY = isOnRim ? y - Math.max(r, doubtR) : y;
  return {
    key: isSingle ? id : `${id}@${Math.round(zoom)}`,
    placeId: id,
    members,
    lead: sums.lead,
    position,
    x,
    y,
    r,
    at: { x, y: atY, r: isOnRim ? SMALL_SIGN_PX : r },
    anchor: { x, y: atY },
    doubtR,
    certainty,
    holdsDoubt: sums.holdsDoubt,
    count: sums.count,
    control,
    sign,
    shares: isSingle ? [{ sign, share: 1 }] : sharesOf(members, places.sign),
    age: sums.age,
    change: sums.change,
    changes: sums.changes,
    before: change && signOfControl(sides, change.before.control),
    isNew: sums.isNew,
    emphasis: emphasisOf(members, scene.emphasis),
  };
}

function certaintyIn(radiusM: number, place: Place | undefined): MapSymbol["certainty"] {
  const certainty = certaintyOf(radiusM);
  return certainty === "area" && place?.properties.kind === "other" ? "wide" : certainty;
}

const pointOf = ({ x, y }: PlacePoints, place: number): Point => ({
  x: x[place] ?? 0,
  y: y[place] ?? 0,
});

const inPixels = ({ middle, worldPx, width, height }: Projection, { x, y }: Point): Point => ({
  x: width / 2 + (x - middle.x) * worldPx,
  y: height / 2 + (y - middle.y) * worldPx,
});

/** What is added up over the members: one pass over them, without an object for any. */
function sumsOf({ places, points }: Scene, members: readonly number[]) {
  let [count, changes, lead, most] = [0, 0, members[0] ?? 0, Number.NEGATIVE_INFINITY];
  let [holdsDoubt, isNew] = [false, false];
  let age: AgeStep = 2;
  let change: ChangeKind | null = null;
  for (const place of members) {
    const own = places.count(place);
    const isDoubtful = (points.radiusM[place] ?? 0) > 0;
    const rank = own + (points.isCity[place] ? 0.5 : 0) - (isDoubtful ? 0.5 : 0);
    count += own;
    if (rank > most) [most, lead] = [rank, place];
    holdsDoubt ||= isDoubtful;
    isNew ||= places.isNew(place);
    if (age > 0) age = least(age, places.age(place));
    const kind = places.change(place)?.kind;
    if (!kind) continue;
    change = weightier(change, kind);
    if (kind !== "same") changes += 1;
  }
  return { count, lead, holdsDoubt, isNew, age, change, changes };
}

const least = (a: AgeStep, b: AgeStep): AgeStep => (b < a ? b : a);

const weightier = (a: ChangeKind | null, b: ChangeKind): ChangeKind =>
  CHANGE_KINDS.find((kind) => kind === a || kind === b) ?? b;

function radiusIn(count: number, change: ChangeKind | null, members: number): number {
  if (members > 1) return Math.min(radiusOf(count), MOST_CLUSTER_RADIUS_PX);
  if (change === "same") return SMALL_SIGN_PX;
  // Between days on which nothing was said of it a place can change hands, and its halves need room.
  return radiusOf(change === "changed" ? Math.max(LEAST_CHANGED_COUNT, count) : count);
}

function emphasisOf(
  members: readonly number[],
  { hover, selected }: Emphasis,
): MapSymbol["emphasis"] {
  if (selected !== null && members.includes(selected)) return "selected";
  return hover.some((place) => members.includes(place)) ? "hover" : "none";
}

import type { Place, Position } from "../../schema/place.ts";
import { metresBetween } from "../geo/great-circle.ts";
import { isInRing } from "../geo/in-ring.ts";
import { foldedWords } from "../text/fold.ts";
import type { Dataset, PlacedMention } from "./dataset.ts";
import { containsWords } from "./words.ts";

/** What mentions can be filtered by; `publisher` is who stands behind the claim: its sources, else the article. */
export const DIMENSIONS = ["type", "side", "status", "publisher", "speaker", "language"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** The value of `side` for mentions that name none; no id of a side has brackets. */
export const NO_SIDE = "(none)";

/** `[west, south, east, north]` in degrees (RFC 7946 §5). */
export type Bbox = readonly [west: number, south: number, east: number, north: number];

/** A drawn area: the corners of a polygon, not closed, at least three; or a circle. `[lon, lat]` degrees. */
export type Area =
  | { kind: "polygon"; corners: readonly Position[] }
  | { kind: "circle"; center: Position; radiusM: number };

/** What the reader limits the map to, besides time. No values of a dimension: all of them. */
export type Filters = Record<Dimension, readonly string[]> & {
  area: Area | null;
  /** Only places inside the map's view. */
  inView: boolean;
  /** Words that name or passage must have, each as the beginning of a word; empty: none. */
  words: string;
};

/** Nothing is filtered. */
export const NO_FILTERS: Filters = {
  type: [],
  side: [],
  status: [],
  publisher: [],
  speaker: [],
  language: [],
  area: null,
  inView: false,
  words: "",
};

/** How many filters are on: a dimension, the area, the view and the words count as one each. */
export function countFilters(filters: Filters): number {
  const dimensions = DIMENSIONS.filter((dimension) => filters[dimension].length > 0).length;
  return (
    dimensions +
    Number(filters.area !== null) +
    Number(filters.inView) +
    Number(filters.words !== "")
  );
}

/** A mention's values of a dimension; several publishers and speakers are possible, none of a speaker, too. */
export function valuesOf(
  dataset: Dataset,
  { mention }: PlacedMention,
  dimension: Dimension,
): readonly string[] {
  if (dimension === "type") return [mention.type];
  if (dimension === "side") return [mention.side ?? NO_SIDE];
  if (dimension === "status") return [mention.status];
  if (dimension === "speaker") return [...new Set(mention.quotations.map((q) => q.speaker))];
  if (dimension === "language") return [dataset.articles.get(mention.article)?.language ?? ""];
  const named = mention.sources.flatMap((id) => dataset.sources.get(id)?.publisher ?? []);
  return named.length > 0 ? [...new Set(named)] : [mention.publisher];
}

/** Says whether a mention passes; `except` leaves one dimension out, for counts of what its choices would give. */
export type Passes = (placed: PlacedMention, except?: Dimension) => boolean;

/** Makes the test for filters; `view` is what the map shows (null: not known yet, lets everything pass). */
export function createFilter(dataset: Dataset, filters: Filters, view: Bbox | null): Passes {
  const on = DIMENSIONS.filter((dimension) => filters[dimension].length > 0);
  const isInside = createPlaceTest(dataset, filters, view);
  const wanted = foldedWords(filters.words).map(({ folded }) => folded);
  return (placed, except) =>
    on.every(
      (dimension) =>
        dimension === except ||
        valuesOf(dataset, placed, dimension).some((value) => filters[dimension].includes(value)),
    ) &&
    isInside(placed.placeId) &&
    (wanted.length === 0 || containsWords(dataset, placed, wanted));
}

/** Makes the test whether a place lies in the drawn area, and in the map's view where that is asked for. */
export function createPlaceTest(
  dataset: Dataset,
  filters: Filters,
  view: Bbox | null,
): (placeId: string) => boolean {
  return memoByPlace((placeId) => {
    const position = dataset.places.get(placeId)?.geometry?.coordinates;
    if (!filters.area && !(filters.inView && view)) return true;
    if (!position) return false;
    const inArea = !filters.area || isInArea(position, filters.area);
    return inArea && (!filters.inView || !view || isInBbox(position, view));
  });
}

/** True when a position lies in an area, its edge included. */
export function isInArea(position: Position, area: Area): boolean {
  if (area.kind === "circle") return metresBetween(position, area.center) <= area.radiusM;
  return isInRing(position, area.corners);
}

/** True when a position lies in a box, its edge included; the box may cross the antimeridian. */
export function isInBbox([lon, lat]: Position, [west, south, east, north]: Bbox): boolean {
  const inLon = west <= east ? west <= lon && lon <= east : lon >= west || lon <= east;
  return inLon && south <= lat && lat <= north;
}

/** The place nearest to a position (`[lon, lat]` degrees) by great circle; null where none has a position. */
export function nearestPlace({ places }: Dataset, position: Position): Place | null {
  let nearest: { place: Place; metres: number } | null = null;
  for (const place of places.values()) {
    if (!place.geometry) continue;
    const metres = metresBetween(position, place.geometry.coordinates);
    if (!nearest || metres < nearest.metres) nearest = { place, metres };
  }
  return nearest?.place ?? null;
}

function memoByPlace(test: (placeId: string) => boolean): (placeId: string) => boolean {
  const known = new Map<string, boolean>();
  return (placeId) => {
    const result = known.get(placeId) ?? test(placeId);
    known.set(placeId, result);
    return result;
  };
}

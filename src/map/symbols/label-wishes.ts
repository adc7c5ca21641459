import type { Dataset } from "../../core/select/dataset.ts";
import type { Place } from "../../schema/place.ts";
import { type Projection, worldInView } from "../projection.ts";
import type { LabelWish } from "./labels.ts";
import { placePoints } from "./place-points.ts";
import { isCluster, type MapSymbol } from "./symbol.ts";

/** Zoom below which the names of regions would crowd the map. */
const AREA_NAMES_FROM_ZOOM = 6.5;

/** Room for a second outline or a plus or minus sign, pixels. */
const CHANGE_MARK_PX = 7;

/** More cities than this without a mention can't be named on one map. */
const MOST_SILENT = 200;

/** A place's name in a language, else its own. */
const nameOf = (place: Place, language: string): string =>
  place.properties.names[language] ?? place.properties.name;

/**
 * The names a map would like to write: of every drawn place, lit ones first, then by count; and of
 * cities without a mention in the window, quietly, so that the reader is never lost. Costs the places in view.
 */
export function labelWishes(
  dataset: Dataset,
  symbols: readonly MapSymbol[],
  language: string,
  projection: Projection,
): LabelWish[] {
  const wishes = symbols.flatMap(
    (symbol) => wishOf(dataset, symbol, language, projection.zoom) ?? [],
  );
  const silent = citiesIn(dataset, projection);
  if (silent.length === 0) return wishes;
  const drawn = new Set<number>();
  for (const { members } of symbols) for (const place of members) drawn.add(place);
  for (const number of silent) {
    const place = dataset.places.get(dataset.placeIds[number] ?? "");
    if (drawn.has(number) || !place?.geometry) continue;
    const { x, y } = projection.project(place.geometry.coordinates);
    // Under another's symbol its name would be taken for that one's.
    if (symbols.some(({ at, certainty }) => certainty !== "area" && isIn(at, x, y))) continue;
    wishes.push({ text: nameOf(place, language), x, y, gap: 0, priority: -1, weight: "quiet" });
  }
  return wishes;
}

const isIn = (at: MapSymbol["at"], x: number, y: number) =>
  (at.x - x) ** 2 + (at.y - y) ** 2 <= at.r ** 2;

/** Numbers of the cities in view, in the order of the data. */
function citiesIn(dataset: Dataset, projection: Projection): number[] {
  const { x, y, isCity } = placePoints(dataset);
  const { west, north, east, south } = worldInView(projection, 0);
  const found: number[] = [];
  // To look for a byte costs next to nothing, even among a million.
  for (let place = isCity.indexOf(1); place >= 0; place = isCity.indexOf(1, place + 1)) {
    const [cityX, cityY] = [x[place] ?? 0, y[place] ?? 0];
    if (west <= cityX && cityX <= east && north <= cityY && cityY <= south) found.push(place);
  }
  return found.slice(0, MOST_SILENT);
}

function wishOf(
  dataset: Dataset,
  symbol: MapSymbol,
  language: string,
  zoom: number,
): LabelWish | null {
  const lit = symbol.emphasis !== "none";
  const place = dataset.places.get(dataset.placeIds[symbol.lead] ?? "");
  if (!place) return null;
  if (symbol.certainty === "area" && !lit && zoom < AREA_NAMES_FROM_ZOOM) return null;
  const isCity = place.properties.kind === "city";
  const isQuiet = symbol.change === "same" && !lit;
  return {
    text: nameOf(place, language),
    x: symbol.at.x,
    y: symbol.at.y,
    gap: symbol.at.r + edgeOf(symbol),
    priority:
      (lit ? 1000 : 0) +
      (isCity ? 5 : 0) -
      (symbol.certainty === "area" ? 100 : 0) -
      (isQuiet ? 50 : 0) +
      symbol.count,
    weight: isQuiet ? "quiet" : lit || isCity ? "strong" : "normal",
  };
}

/** Pixels that stand out over a symbol's own edge: the ring of what is new, the sign of what changed. */
function edgeOf(symbol: MapSymbol): number {
  const { isNew, change } = symbol;
  if (change === null || change === "same") return isNew ? 3 : 0;
  return isCluster(symbol) ? 3 : CHANGE_MARK_PX;
}

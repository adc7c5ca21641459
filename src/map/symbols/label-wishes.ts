import type { Dataset } from "../../core/select/dataset.ts";
import type { Place } from "../../schema/place.ts";
import type { LabelWish } from "./labels.ts";
import type { MapSymbol, Projection } from "./layout.ts";
import type { ShownPlace } from "./shown.ts";

/** Zoom below which the names of regions would crowd the map. */
const AREA_NAMES_FROM_ZOOM = 6.5;

/** Room for a second outline or a plus or minus sign, pixels. */
const CHANGE_MARK_PX = 7;

/** A place's name in a language, else its own. */
const nameOf = (place: Place, language: string): string =>
  place.properties.names[language] ?? place.properties.name;

/**
 * The names a map would like to write: of every drawn place, lit ones first, then by count; and of
 * cities without a mention in the window, quietly, so that the reader is never lost.
 */
export function labelWishes(
  dataset: Dataset,
  symbols: readonly MapSymbol[],
  language: string,
  projection: Projection,
): LabelWish[] {
  const drawn = new Set(symbols.flatMap((symbol) => symbol.placeIds));
  const wishes = symbols.flatMap(
    (symbol) => wishOf(dataset, symbol, language, projection.zoom) ?? [],
  );
  for (const place of dataset.places.values()) {
    if (drawn.has(place.id) || place.properties.kind !== "city" || !place.geometry) continue;
    const { x, y } = projection.project(place.geometry.coordinates);
    if (x < 0 || y < 0 || x > projection.width || y > projection.height) continue;
    // Under another's symbol its name would be taken for that one's.
    if (symbols.some(({ at, certainty }) => certainty !== "area" && isIn(at, x, y))) continue;
    wishes.push({ text: nameOf(place, language), x, y, gap: 0, priority: -1, weight: "quiet" });
  }
  return wishes;
}

const isIn = (at: MapSymbol["at"], x: number, y: number) => Math.hypot(at.x - x, at.y - y) <= at.r;

function wishOf(
  dataset: Dataset,
  symbol: MapSymbol,
  language: string,
  zoom: number,
): LabelWish | null {
  const lit = symbol.emphasis !== "none";
  const named = leadOf(dataset, symbol);
  const place = named && dataset.places.get(named);
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
function edgeOf({ isNew, change, placeIds }: MapSymbol): number {
  if (change === null || change === "same") return isNew ? 3 : 0;
  return placeIds.length > 1 ? 3 : CHANGE_MARK_PX;
}

/** The place a symbol is named after: its most mentioned one, a city before others, an exact one before a guess. */
function leadOf(dataset: Dataset, symbol: MapSymbol): string | undefined {
  const rank = ({ placeId, mentions }: ShownPlace) => {
    const properties = dataset.places.get(placeId)?.properties;
    return (
      mentions.length + (properties?.kind === "city" ? 0.5 : 0) - (properties?.radiusM ? 0.5 : 0)
    );
  };
  return [...symbol.places].sort((a, b) => rank(b) - rank(a))[0]?.placeId;
}

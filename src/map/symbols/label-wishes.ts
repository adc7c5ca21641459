import type { Dataset } from "../../core/select/dataset.ts";
import type { PlaceState } from "../../core/select/visible.ts";
import type { Place } from "../../schema/place.ts";
import type { LabelWish } from "./labels.ts";
import { type MapSymbol, outerRadius, type Projection } from "./layout.ts";

/** Zoom below which the names of regions would crowd the map. */
const AREA_NAMES_FROM_ZOOM = 6.5;

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
    wishes.push({ text: nameOf(place, language), x, y, gap: 0, priority: -1, weight: "quiet" });
  }
  return wishes;
}

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
  return {
    text: nameOf(place, language),
    x: symbol.x,
    y: symbol.certainty === "uncertain" ? symbol.y - outerRadius(symbol) : symbol.y,
    gap: symbol.certainty === "uncertain" ? 5 : symbol.r + (symbol.isNew ? 3 : 0),
    priority:
      (lit ? 1000 : 0) + (isCity ? 5 : 0) - (symbol.certainty === "area" ? 100 : 0) + symbol.count,
    weight: lit || isCity ? "strong" : "normal",
  };
}

/** The place a symbol is named after: its most mentioned one, a city before others, an exact one before a guess. */
function leadOf(dataset: Dataset, symbol: MapSymbol): string | undefined {
  const rank = ({ placeId, mentions }: PlaceState) => {
    const properties = dataset.places.get(placeId)?.properties;
    return (
      mentions.length + (properties?.kind === "city" ? 0.5 : 0) - (properties?.radiusM ? 0.5 : 0)
    );
  };
  return [...symbol.places].sort((a, b) => rank(b) - rank(a))[0]?.placeId;
}

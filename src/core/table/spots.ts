import type { Places } from "../../schema/place.ts";
import { placeId } from "./place-id.ts";

/**
 * For each place the number of the first that is the same one when places are counted: at the same position with the same
 * name, however exact, and for a name without a position, the place on the map with that name. Null where all differ.
 */
export function spotsOf({ features }: Places): Uint32Array | null {
  const isVaried = features.some(({ geometry, properties }) => !geometry || properties.radiusM);
  if (!isVaried) return null;
  const placed = new Map<string, number>();
  const named = new Map<string, number>();
  const spots = Uint32Array.from(features, ({ geometry, properties: { name } }, place) => {
    if (!geometry) return place;
    const [lon, lat] = geometry.coordinates;
    const spot = firstOf(placed, placeId({ lon, lat }, name), place);
    firstOf(named, name, spot);
    return spot;
  });
  for (const [place, { geometry, properties }] of features.entries())
    if (!geometry) spots[place] = named.get(properties.name) ?? place;
  return spots;
}

function firstOf(known: Map<string, number>, key: string, place: number): number {
  const first = known.get(key) ?? place;
  known.set(key, first);
  return first;
}

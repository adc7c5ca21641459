import type { Position } from "../../schema/place.ts";
import type { Dataset } from "../select/dataset.ts";
import type { PlaceState } from "../select/visible.ts";

/** A place of which it is said who holds it, `[lon, lat]` degrees; one side may be disputed, too. */
export type Held = { position: Position; sides: readonly string[]; disputed: boolean };

/**
 * How far from a place the estimate between places reaches, metres: about half a day on foot, and about as far as
 * towns of the same district lie apart. Farther out a claim about a town says nothing about the land.
 */
export const CLAIM_REACH_M = 15_000;

/**
 * The shown places of which it is said who holds them at the window's end, for the estimate between places. Left
 * out: places without a position, and those whose position is less certain than the estimate reaches.
 */
export function heldPlaces(dataset: Dataset, places: readonly PlaceState[]): Held[] {
  return places.flatMap(({ placeId, control }) => {
    const place = dataset.places.get(placeId);
    const isVague = (place?.properties.radiusM ?? 0) > CLAIM_REACH_M;
    if (!place?.geometry || isVague || control.kind === "unknown") return [];
    const sides = control.kind === "held" ? [control.side] : control.sides;
    return [{ position: place.geometry.coordinates, sides, disputed: control.kind === "disputed" }];
  });
}

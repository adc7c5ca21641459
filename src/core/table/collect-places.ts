import type { Places } from "../../schema/place.ts";
import type { RowPlace } from "./read-row.ts";

type Place = Places["features"][number];

/** The distinct places of a table, numbered in the order in which they come. */
export type PlaceCollector = {
  /** The number of a row's place, which counts one more event; null where it would be one too many. */
  count(place: RowPlace): number | null;
  places(): Places;
};

/**
 * Places are one where their ids are: the same position, rounded to a millionth of a degree, the same name and the same
 * radius, so that one event somewhere in a province does not make its capital uncertain.
 */
export function createPlaceCollector(most: number): PlaceCollector {
  const numbers = new Map<string, number>();
  const features: Place[] = [];
  return {
    count: (place) => {
      const number = numbers.get(place.id);
      if (number === undefined && features.length >= most) return null;
      if (number === undefined) {
        numbers.set(place.id, features.length);
        features.push(featureOf(place));
        return features.length - 1;
      }
      const known = features[number];
      if (known) known.properties.mentionCount += 1;
      return number;
    },
    places: () => ({ type: "FeatureCollection", features }),
  };
}

function featureOf({ id, position, name, radiusM, precision }: RowPlace): Place {
  return {
    type: "Feature",
    id,
    geometry: position ? { type: "Point", coordinates: [position.lon, position.lat] } : null,
    properties: {
      name,
      names: {},
      alternateNames: [],
      kind: "other",
      ...(radiusM === null ? {} : { radiusM }),
      ...(precision ? { precision } : {}),
      identifiers: {},
      mentionCount: 1,
      mentions: [],
    },
  };
}

import { distance } from "@turf/turf";
import type { Place } from "../../schema/place.ts";
import { warningAt } from "../compile/source.ts";
import { foldName } from "../text/fold.ts";
import type { Rule } from "./rule.ts";

/** Places of one name nearer than this are likely one place, entered twice. */
const NEAR_KM = 2;

/** Two places with a name in common, in any spelling, close to each other. */
export const duplicatePlace: Rule = {
  code: "duplicate-place",
  severity: "warning",
  run: ({ dataset, origin }) => {
    const byName = new Map<string, Place[]>();
    return [...dataset.places.values()].flatMap((place) => {
      const names = namesOf(place);
      const twin = names
        .flatMap((name) => byName.get(name) ?? [])
        .find((other) => near(place, other));
      for (const name of names) byName.set(name, [...(byName.get(name) ?? []), place]);
      if (!twin) return [];
      const message = `"${place.id}" has a name of "${twin.id}" and lies within ${NEAR_KM} km of it; expected one place`;
      return warningAt(origin("place", place.id), duplicatePlace.code, message);
    });
  },
};

function namesOf({ properties }: Place): string[] {
  const { name, names, alternateNames } = properties;
  const folded = [name, ...Object.values(names), ...alternateNames].map(foldName);
  return [...new Set(folded)].filter((text) => text !== "");
}

function near(a: Place, b: Place): boolean {
  if (!a.geometry || !b.geometry || a.properties.kind !== b.properties.kind) return false;
  return distance(a.geometry.coordinates, b.geometry.coordinates) <= NEAR_KM;
}

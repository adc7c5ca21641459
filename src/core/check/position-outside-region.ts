import { booleanPointInPolygon, pointToPolygonDistance } from "@turf/turf";
import type { Issue } from "../../schema/issue.ts";
import type { Place } from "../../schema/place.ts";
import { warningAt } from "../compile/source.ts";
import { foldName } from "../text/fold.ts";
import type { Region } from "./regions.ts";
import type { CheckContext, Rule } from "./rule.ts";

/** Outlines are simplified, and a border town's point may lie just across. */
const TOLERANCE_M = 3000;

/** A place whose point lies outside the country or governorate it names, beyond its own radius. */
export const positionOutsideRegion: Rule = {
  code: "position-outside-region",
  severity: "warning",
  run: (context) =>
    [...context.dataset.places.values()].flatMap((place) => checkPlace(place, context)),
};

/** The governorate, where its outline is known, says all that the country's would. */
function checkPlace(place: Place, { regions, origin }: CheckContext): Issue[] {
  const { country, governorate, radiusM = 0 } = place.properties;
  if (!place.geometry || country === undefined) return [];
  const warn = (message: string) => [
    warningAt(origin("place", place.id), positionOutsideRegion.code, message),
  ];
  const ofCountry = regions.filter((region) => region.country === country);
  const known = ofCountry.flatMap((region) => region.governorate ?? []);
  const ofGovernorate = ofCountry.filter((region) => isOf(region, governorate));
  if (governorate !== undefined && known.length > 0 && ofGovernorate.length === 0)
    return warn(
      `"${place.id}" names the governorate "${governorate}"; expected ${known.join(", ")}`,
    );
  const outlines = ofGovernorate.length > 0 ? ofGovernorate : ofCountry;
  if (outlines.length === 0) return [];
  const position = place.geometry.coordinates;
  const away = Math.min(...outlines.map(({ geometry }) => metresOutside(position, geometry)));
  if (away <= TOLERANCE_M + radiusM) return [];
  const named = ofGovernorate.length > 0 ? `${governorate}, ${country}` : country;
  return warn(
    `"${place.id}" lies ${Math.round(away / 1000)} km outside ${named} at [${position.join(", ")}]; expected [longitude, latitude] inside`,
  );
}

function isOf(region: Region, governorate: string | undefined): boolean {
  if (region.governorate === null || governorate === undefined) return false;
  return foldName(region.governorate) === foldName(governorate);
}

function metresOutside(position: [number, number], geometry: Region["geometry"]): number {
  if (booleanPointInPolygon(position, geometry)) return 0;
  return Math.max(0, pointToPolygonDistance(position, geometry, { units: "meters" }));
}

import {
  bbox,
  bboxClip,
  booleanPointInPolygon,
  featureCollection,
  intersect,
  union,
} from "@turf/turf";
import type { Feature, MultiPolygon, Polygon } from "geojson";

/** A piece of ground, degrees. */
export type Ground = Feature<Polygon | MultiPolygon>;

/** Corners of a closed ring that is nothing but a rectangle. */
const RECTANGLE_CORNERS = 5;

/**
 * Cuts ground down to what lies on land, given in pieces that may overlap, such as those of map tiles. The result
 * returns a piece itself where it has no water, and null where it is all water; far from the shore it is quick.
 */
export function createLand(land: readonly Ground[]): (piece: Ground) => Ground | null {
  return (piece) => {
    const box = bbox(piece);
    const around = land.flatMap((one) => {
      const part: Feature = bboxClip<Polygon | MultiPolygon>(one, box);
      return isGround(part) && cornersOf(part).length > 0 ? [part] : [];
    });
    // A part with more corners has a shore, and be it that of a lake in the middle of the piece.
    const hasNoShore = around.every((part) => cornersOf(part).length <= RECTANGLE_CORNERS);
    const isInland =
      hasNoShore &&
      cornersOf(piece).every((corner) =>
        around.some((block) => booleanPointInPolygon(corner, block)),
      );
    if (isInland) return piece;
    return join(around.flatMap((part) => intersect(featureCollection([piece, part])) ?? []));
  };
}

const cornersOf = ({ geometry }: Ground) =>
  geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);

const isGround = (part: Feature): part is Ground =>
  part.geometry.type === "Polygon" || part.geometry.type === "MultiPolygon";

function join(pieces: readonly Ground[]): Ground | null {
  const [first, ...others] = pieces;
  if (!first || others.length === 0) return first ?? null;
  return union(featureCollection([...pieces]));
}

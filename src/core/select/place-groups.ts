import type { Place } from "../../schema/place.ts";
import { type PlaceCells, placeCells, RADIUS_PX } from "../geo/place-cells.ts";
import { type Certainty, certaintyOf } from "./symbol-size.ts";

/**
 * How the places of a data set share symbols, by number: cells over points, and what is never shared. Plain arrays: a
 * worker may make it where places are many, and hand it over.
 */
export type PlaceGroups = {
  /** Cells of all zooms; their members are numbers in `points`. */
  cells: PlaceCells;
  /** The place that each member is. */
  points: Uint32Array;
  /** Regions named as one, which are no points: each has a symbol of its own at every zoom. */
  areas: Uint32Array;
  /** Points that are not exactly known: their circles may be in view where they themselves are not. */
  circles: Uint32Array;
  /** So many are not exactly known that they share symbols like all others; `areas` and `circles` are empty then. */
  isVague: boolean;
  /** How far a member of a cell may stand from it, pixels at the cell's own zoom. */
  reachPx: number;
};

/** With more places than this that are not exactly known, circles and regions would lie on top of each other. */
const MOST_INEXACT = 100;

/** From so many places on they lie close, and from more all over the map: symbols need room for rings and numbers. */
const SOME = 300;
const SOME_RADIUS_PX = 24;
const MANY = 1000;
const WIDE_RADIUS_PX = 34;

/**
 * Groups places as they are numbered, in the order they come in; those without a position, and those that `isDrawn`
 * says are never drawn, are in no group. Cost: that of `placeCells`.
 */
export function groupPlaces(
  places: Iterable<Place>,
  isDrawn: (place: Place) => boolean = () => true,
): PlaceGroups {
  const placed: Placed[] = [];
  let number = -1;
  for (const place of places) {
    number += 1;
    if (!place.geometry || !isDrawn(place)) continue;
    const [lon, lat] = place.geometry.coordinates;
    const { radiusM = 0 } = place.properties;
    placed.push({ number, lon, lat, radiusM, certainty: certaintyOf(radiusM) });
  }
  const inexact = placed.filter(({ certainty }) => certainty !== "exact");
  const isVague = inexact.length > MOST_INEXACT;
  const points = isVague ? placed : placed.filter(({ certainty }) => certainty !== "area");
  const apart = isVague ? [] : inexact;
  const count = points.length;
  const radiusPx = count >= MANY ? WIDE_RADIUS_PX : count >= SOME ? SOME_RADIUS_PX : RADIUS_PX;
  const numbersOf = (list: readonly Placed[]) => Uint32Array.from(list, (place) => place.number);
  return {
    cells: placeCells(
      Float64Array.from(points, ({ lon }) => lon),
      Float64Array.from(points, ({ lat }) => lat),
      apart.length > 0 ? Float32Array.from(points, ({ radiusM }) => radiusM) : null,
      radiusPx,
    ),
    points: numbersOf(points),
    areas: numbersOf(apart.filter(({ certainty }) => certainty === "area")),
    circles: numbersOf(apart.filter(({ certainty }) => certainty === "uncertain")),
    isVague,
    reachPx: REACH * radiusPx,
  };
}

/** The radius on its own level and half of that on each finer one, at up to half a zoom more than the level's. */
const REACH = 2 * Math.SQRT2;

type Placed = { number: number; lon: number; lat: number; radiusM: number; certainty: Certainty };

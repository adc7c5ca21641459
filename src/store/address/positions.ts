import type { Area, Bbox } from "../../core/select/filters.ts";
import type { Position } from "../../schema/place.ts";
import type { Camera } from "../state.ts";

/** A camera as `lat,lon,zoom` in degrees, latitude first as in other maps' addresses: `35.13200,36.75800,8.500`. */
export function writeCamera({ center: [lon, lat], zoom }: Camera): string {
  return `${lat.toFixed(5)},${lon.toFixed(5)},${zoom.toFixed(3)}`;
}

/** Reads `writeCamera`; null for anything that is no place and zoom of a map. */
export function readCamera(text: string): Camera | null {
  const [lat, lon, zoom, ...rest] = numbers(text);
  if (lon === undefined || lat === undefined || zoom === undefined || rest.length > 0) return null;
  const fits = isPosition(lon, lat) && zoom >= 0 && zoom <= 22;
  return fits ? { center: [lon, lat], zoom } : null;
}

/** A box as `west,south,east,north` in degrees. */
export const writeBox = (box: Bbox): string => box.map((degrees) => degrees.toFixed(5)).join(",");

/** Reads `writeBox`; null for anything else. West may be larger than east: the box then crosses the antimeridian. */
export function readBox(text: string): Bbox | null {
  const [west, south, east, north, ...rest] = numbers(text);
  if (west === undefined || south === undefined || east === undefined || north === undefined)
    return null;
  const fits = isPosition(west, south) && isPosition(east, north) && south < north && west !== east;
  return fits && rest.length === 0 ? [west, south, east, north] : null;
}

/** Positions as `lon,lat` with semicolons between them. */
export const writeLine = (line: readonly Position[]): string => line.map(writePosition).join(";");

/** Reads `writeLine`; null where a part is no position or there are fewer than `least`. */
export function readLine(text: string, least: number): Position[] | null {
  const line = text.split(";").map((part): Position | null => {
    const [lon, lat, ...rest] = numbers(part);
    if (lon === undefined || lat === undefined || rest.length > 0) return null;
    return isPosition(lon, lat) ? [lon, lat] : null;
  });
  const whole = line.filter((position) => position !== null);
  return whole.length === line.length && whole.length >= least ? whole : null;
}

/** An area: `lon,lat;lon,lat;…` its corners, or `lon,lat,metres` a circle. */
export function writeArea(area: Area): string {
  if (area.kind === "polygon") return writeLine(area.corners);
  return `${writePosition(area.center)},${Math.round(area.radiusM)}`;
}

/** Reads `writeArea`; null for anything else. */
export function readArea(text: string): Area | null {
  const [lon, lat, radiusM, ...rest] = numbers(text);
  if (lon !== undefined && lat !== undefined && radiusM !== undefined && rest.length === 0)
    return isPosition(lon, lat) && radiusM > 0
      ? { kind: "circle", center: [lon, lat], radiusM }
      : null;
  const corners = readLine(text, 3);
  return corners && { kind: "polygon", corners };
}

const writePosition = ([lon, lat]: Position) => `${lon.toFixed(5)},${lat.toFixed(5)}`;
const numbers = (text: string) =>
  text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
/** MapLibre shows no latitude beyond 85 degrees. */
const isPosition = (lon: number, lat: number) => Math.abs(lon) <= 180 && Math.abs(lat) <= 85;

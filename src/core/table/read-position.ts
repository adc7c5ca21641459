import { cellText, latinDigits, shownCell } from "./cell-text.ts";
import { microDegrees } from "./place-id.ts";
import type { Mapping, RawRow, RowFault } from "./table.ts";

/** What is wrong with a row, before it is known which row. */
export type Fault = Omit<RowFault, "row">;

/** Where a row lies, degrees (WGS 84): a point and what is odd about it, or why there is none. */
export type PositionReading =
  | { ok: true; lon: number; lat: number; doubt: Fault | null }
  | { ok: false; fault: Fault };

type Axis = "latitude" | "longitude";

const PLAIN = /^[+-]?\d{1,3}(?:\.\d*)?$/;
/** A comma as decimal sign; `35,131` has one, `1,234,567` has not. */
const COMMA = /^([+-]?\d{1,3}),(\d+)$/;
const NUMBER = "\\d+(?:\\.\\d+)?";
/** Something stands before a number that is no part of it. */
const APART = "(?<![\\d.])";
/** Degrees with minutes and seconds: 35°08'12"N, N 35 08.2, 36°45'E. */
const SEXAGESIMAL = new RegExp(
  `^(?<before>[NSEWO])? ?(?<sign>[+-])?(?<degrees>${NUMBER}) ?(?:[°º:d] ?)?(?:${APART}(?<minutes>${NUMBER}) ?(?:['′’:m] ?)?(?:${APART}(?<seconds>${NUMBER}) ?(?:(?:["″”s]|''|′′) ?)?)?)?(?<after>[NSEWO])?$`,
  "i",
);
/** O is west in French and Spanish (ouest, oeste). */
const HEMISPHERES: Readonly<Record<string, [Axis, 1 | -1]>> = {
  N: ["latitude", 1],
  S: ["latitude", -1],
  E: ["longitude", 1],
  W: ["longitude", -1],
  O: ["longitude", -1],
};
/** Degrees are never longer, with all their signs and decimals. */
const LONGEST = 60;
const LIMIT = { latitude: 90, longitude: 180 } as const;

/**
 * Where a row lies. Both degrees 0, to a millionth, are no place (a missing value that some program filled in): `null-island`.
 * Degrees may have a decimal comma, minutes and seconds, and Arabic digits.
 */
export function readPosition(row: RawRow, { columns, swapped }: Mapping): PositionReading {
  const cells = {
    latitude: columns.latitude === undefined ? null : row[columns.latitude],
    longitude: columns.longitude === undefined ? null : row[columns.longitude],
  };
  const [latCell, lonCell] = swapped
    ? [cells.longitude, cells.latitude]
    : [cells.latitude, cells.longitude];
  if (cellText(latCell) === null && cellText(lonCell) === null)
    return failed("no-position", "no position came; expected a latitude and a longitude");
  const lat = readDegrees(latCell, "latitude");
  const lon = readDegrees(lonCell, "longitude");
  if (lat === null || lon === null)
    return failed(
      "unreadable-position",
      `latitude ${shownCell(latCell)}, longitude ${shownCell(lonCell)} can't be read; expected degrees like 35.13`,
    );
  if (Math.abs(lat) > LIMIT.latitude || Math.abs(lon) > LIMIT.longitude)
    return failed(
      "position-out-of-range",
      `latitude ${lat}, longitude ${lon} came; expected latitude from -90 to 90, longitude from -180 to 180${isSwappable(lat, lon) ? "; the other way round they would be a position" : ""}`,
    );
  if (microDegrees(lat) === 0 && microDegrees(lon) === 0)
    return failed(
      "null-island",
      `latitude ${lat}, longitude ${lon} came, which stands for a missing position`,
    );
  return { ok: true, lon, lat, doubt: lat === 0 || lon === 0 ? zeroDoubt(lat, lon) : null };
}

const isSwappable = (lat: number, lon: number) =>
  Math.abs(lon) <= LIMIT.latitude && Math.abs(lat) <= LIMIT.longitude;

/** There are places on the equator and in Greenwich, but more often one of the two was not filled in. */
const zeroDoubt = (lat: number, lon: number): Fault => ({
  code: "zero-coordinate",
  message: `latitude ${lat}, longitude ${lon} came; exactly 0 often stands for a missing value`,
});

/** Degrees from what a cell holds, in whatever range; null where it can't be read. */
export function readDegrees(cell: unknown, axis: Axis): number | null {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  const text = cellText(cell);
  if (text === null || text.length > LONGEST) return null;
  if (PLAIN.test(text)) return Number(text);
  return readWrittenDegrees(text, axis);
}

function readWrittenDegrees(written: string, axis: Axis): number | null {
  const text = latinDigits(written)
    .replace(/\u066b/g, ".")
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[\s\u00a0]+/g, " ")
    .replace(COMMA, "$1.$2");
  const decimal = /^[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  if (Number.isFinite(decimal)) return decimal;
  const parts = SEXAGESIMAL.exec(text.replace(/(?<=\d),(?=\d)/g, "."))?.groups;
  return parts ? fromParts(parts, axis) : null;
}

function fromParts(parts: Record<string, string | undefined>, axis: Axis): number | null {
  const { before, after, sign, degrees, minutes = "0", seconds = "0" } = parts;
  const letter = (before ?? after)?.toUpperCase();
  const hemisphere = letter === undefined ? undefined : HEMISPHERES[letter];
  if ((before && after) || (letter && sign)) return null;
  if (hemisphere && hemisphere[0] !== axis) return null;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  return size * (hemisphere?.[1] ?? (sign === "-" ? -1 : 1));
}

function failed(code: string, message: string): PositionReading {
  return { ok: false, fault: { code, message } };
}

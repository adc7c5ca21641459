import { type LocalTime, localToUtc, utcToLocal } from "./zone.ts";

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** A local time in ISO 8601 to the minute: `2024-12-03T18:30`. */
export function isoLocal({ year, month, day, hour, minute }: LocalTime): string {
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${digits}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/**
 * An instant (UTC ms) as ISO 8601 local time of a zone with its offset: `2024-12-03T00:00+03:00`, or with the seconds
 * that RFC 3339 asks for; null for an open end.
 */
export function isoTime(
  instant: number,
  timeZone: string,
  finest: "minute" | "second" = "minute",
): string | null {
  if (!Number.isFinite(instant)) return null;
  const local = utcToLocal(instant, timeZone);
  const minute = Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  const offset = Math.round((localToUtc(local, "UTC") - minute) / MINUTE_MS);
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  const seconds = finest === "second" ? `:${two(Math.floor((instant - minute) / SECOND_MS))}` : "";
  return `${isoLocal(local)}${seconds}${zone}`;
}

/** The local day that holds an instant (UTC ms): `2024-12-03`. */
export function isoDay(instant: number, timeZone: string): string {
  return isoLocal(utcToLocal(instant, timeZone)).replace(/T.*/, "");
}

const two = (n: number) => String(n).padStart(2, "0");

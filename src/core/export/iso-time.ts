import { utcToLocal } from "../time/zone.ts";

/** An instant (UTC ms) as ISO 8601 local time of a zone with its offset: `2024-12-03T00:00+03:00`; null for an open end. */
export function isoTime(instant: number, timeZone: string): string | null {
  if (!Number.isFinite(instant)) return null;
  const local = utcToLocal(instant, timeZone);
  const { year, month, day, hour, minute } = local;
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  const offset = Math.round((wall - Math.floor(instant / 60_000) * 60_000) / 60_000);
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${isoDay(instant, timeZone)}T${two(hour)}:${two(minute)}${zone}`;
}

/** The local day that holds an instant (UTC ms): `2024-12-03`. */
export function isoDay(instant: number, timeZone: string): string {
  const { year, month, day } = utcToLocal(instant, timeZone);
  const digits = String(Math.abs(year)).padStart(4, "0");
  return `${year < 0 ? "-" : ""}${digits}-${two(month)}-${two(day)}`;
}

const two = (n: number) => String(n).padStart(2, "0");

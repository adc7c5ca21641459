import type { Dataset } from "../../core/select/dataset.ts";
import { parseEdtf } from "../../core/time/edtf.ts";
import { type Interval, overlaps } from "../../core/time/interval.ts";
import { startOfDay, utcToLocal } from "../../core/time/zone.ts";

/** A span as local times of the collection to the minute: `2024-12-03T00:00/2024-12-06T00:00`. */
export function writeSpan({ start, end }: Interval, dataset: Dataset): string {
  return `${localMinute(start, dataset)}/${localMinute(end, dataset)}`;
}

/** Reads `writeSpan`; a span that reaches beyond the collection's time is cut to it, one outside of it is null. */
export function readSpan(text: string, dataset: Dataset): Interval | null {
  const [start, end, ...rest] = text.split("/").map((part) => startOf(part, dataset));
  if (start === undefined || end === undefined || rest.length > 0 || !(start < end)) return null;
  const span = {
    start: Math.max(start, dataset.extent.start),
    end: Math.min(end, dataset.extent.end),
  };
  return overlaps({ start, end }, dataset.extent) ? span : null;
}

/** The local day that holds an instant (UTC ms): `2024-12-03`. */
export function writeDay(instant: number, dataset: Dataset): string {
  return localMinute(instant, dataset).slice(0, 10);
}

/** Start (UTC ms) of a day such as `2024-12-03` within the collection's time; else null. */
export function readDay(text: string, { extent, collection }: Dataset): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const parsed = parseEdtf(text, collection.timeZone);
  if (!parsed.ok) return null;
  const { start } = parsed.value.interval;
  return startOfDay(extent.start, collection.timeZone) <= start && start < extent.end
    ? start
    : null;
}

function startOf(edtf: string, { collection }: Dataset): number {
  const parsed = parseEdtf(edtf, collection.timeZone);
  return parsed.ok ? parsed.value.interval.start : Number.NaN;
}

function localMinute(instant: number, { collection }: Dataset): string {
  const { year, month, day, hour, minute } = utcToLocal(instant, collection.timeZone);
  const pad = (n: number, digits = 2) => String(n).padStart(digits, "0");
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}T${pad(hour)}:${pad(minute)}`;
}

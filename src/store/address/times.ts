import type { Dataset } from "../../core/select/dataset.ts";
import { parseEdtf } from "../../core/time/edtf.ts";
import { type Interval, overlaps } from "../../core/time/interval.ts";
import { isoDay, isoLocal, isoTime } from "../../core/time/iso.ts";
import { localToUtc, startOfDay, utcToLocal } from "../../core/time/zone.ts";

/** A span as local times of the collection to the minute: `2024-12-03T00:00/2024-12-06T00:00`. */
export function writeSpan({ start, end }: Interval, dataset: Dataset): string {
  return `${localMinute(start, dataset)}/${localMinute(end, dataset)}`;
}

/** Reads `writeSpan`; a span that reaches beyond the collection's time is `cut` to it, one outside of it is null. */
export function readSpan(text: string, dataset: Dataset): { span: Interval; cut: boolean } | null {
  const [start, end, ...rest] = text.split("/").map((part) => startOf(part, dataset));
  if (start === undefined || end === undefined || rest.length > 0 || !(start < end)) return null;
  const span = {
    start: Math.max(start, dataset.extent.start),
    end: Math.min(end, dataset.extent.end),
  };
  if (!overlaps({ start, end }, dataset.extent)) return null;
  return { span, cut: span.start !== start || span.end !== end };
}

/** The local day that holds an instant (UTC ms): `2024-12-03`. */
export function writeDay(instant: number, dataset: Dataset): string {
  return isoDay(instant, dataset.collection.timeZone);
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

/** To the minute; with the offset where clocks showed the same time twice and this is the second. */
function localMinute(instant: number, { collection: { timeZone } }: Dataset): string {
  const local = utcToLocal(instant, timeZone);
  const isFirst = localToUtc(local, timeZone) === Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  return (isFirst ? null : isoTime(instant, timeZone)) ?? isoLocal(local);
}

const MINUTE_MS = 60_000;

import type { Dataset } from "../../core/select/dataset.ts";
import { parseEdtf } from "../../core/time/edtf.ts";
import { type Interval, intersect } from "../../core/time/interval.ts";
import { isoDay, isoLocal, isoTime } from "../../core/time/iso.ts";
import { localToUtc, startOfDay, utcToLocal } from "../../core/time/zone.ts";

/**
 * A span in the collection's zone. Whole days by their names, the last one included: `2024-12-03/2024-12-05`,
 * a single one `2024-12-03`; anything else to the minute, its end not included: `2024-12-03T06:30/2024-12-06T18:00`.
 */
export function writeSpan({ start, end }: Interval, dataset: Dataset): string {
  const { timeZone } = dataset.collection;
  const isMidnight = (instant: number) => startOfDay(instant, timeZone) === instant;
  if (!isMidnight(start) || !isMidnight(end))
    return `${localMinute(start, dataset)}/${localMinute(end, dataset)}`;
  const [first, last] = [isoDay(start, timeZone), isoDay(end - 1, timeZone)];
  return first === last ? first : `${first}/${last}`;
}

/**
 * Reads `writeSpan`, any day, month or year alone (`2024-12`), spans of them, open ends (`../2024-12-05`) and `all`. A
 * span that reaches beyond the collection's time is `cut` to it (months and years do so silently); one
 * outside of it is null.
 */
export function readSpan(text: string, dataset: Dataset): { span: Interval; cut: boolean } | null {
  const { extent } = dataset;
  if (text === "all") return { span: extent, cut: false };
  const parts = text.split("/");
  const from = endOf(parts[0], dataset);
  const to = parts.length === 1 ? from : endOf(parts[1], dataset);
  if (parts.length > 2 || !from || !to || (from === OPEN && to === OPEN)) return null;
  const start = from === OPEN ? extent.start : from.interval.start;
  const end = to === OPEN ? extent.end : parts.length === 1 ? to.interval.end : to.end;
  const span = start < end ? intersect({ start, end }, extent) : null;
  if (!span) return null;
  const isExact = [from, to].some((part) => part !== OPEN && !part.isLong);
  return { span, cut: isExact && (span.start !== start || span.end !== end) };
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

const OPEN = ".." as const;

/** One end of a span: `end` is where a span that ends with it ends, a time of day at that instant; null for nonsense. */
function endOf(edtf: string | undefined, { collection }: Dataset) {
  if (edtf === OPEN) return OPEN;
  const parsed = edtf ? parseEdtf(edtf, collection.timeZone) : null;
  if (!parsed?.ok) return null;
  const { interval, precision } = parsed.value;
  const isTime = ["hour", "minute", "second"].includes(precision);
  return {
    interval,
    end: isTime ? interval.start : interval.end,
    isLong: !isTime && precision !== "day",
  };
}

/** To the minute; with the offset where clocks showed the same time twice and this is the second. */
function localMinute(instant: number, { collection: { timeZone } }: Dataset): string {
  const local = utcToLocal(instant, timeZone);
  const isFirst = localToUtc(local, timeZone) === Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  return (isFirst ? null : isoTime(instant, timeZone)) ?? isoLocal(local);
}

const MINUTE_MS = 60_000;

import { parseEdtf } from "./edtf.ts";
import type { Interval } from "./interval.ts";
import { startOfDay } from "./zone.ts";

/** Writes instants and spans (UTC ms, half-open) as local dates of a zone. */
export type DateWriter = {
  /** "3–5 Dec 2024"; with hours and minutes where an end is not midnight. */
  span(interval: Interval): string;
  /** "3 Dec 2024". */
  day(instant: number): string;
  /** "3 Dec". */
  shortDay(instant: number): string;
  /** True for the first instant of a local day. */
  isMidnight(instant: number): boolean;
  /** An EDTF text as people write it, qualifiers kept: "about 3 Dec 2024"; the text itself where it can't be read. */
  edtf(text: string): string;
};

/**
 * The writer for a BCP 47 locale and an IANA zone. Times of day are written in `shownZone`, named where it is another; dates
 * never shift.
 */
export function createDateWriter(
  locale: string,
  timeZone: string,
  shownZone: string = timeZone,
): DateWriter {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options });
  const day = format({ day: "numeric", month: "short", year: "numeric" });
  const shortDay = format({ day: "numeric", month: "short" });
  const month = format({ month: "long", year: "numeric" });
  const minute = format({
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: shownZone,
    ...(shownZone === timeZone ? {} : { timeZoneName: "short" }),
  });
  const isMidnight = (instant: number) => startOfDay(instant, timeZone) === instant;

  const span = ({ start, end }: Interval): string => {
    if (!Number.isFinite(start)) return Number.isFinite(end) ? `… – ${day.format(end - 1)}` : "…";
    if (!Number.isFinite(end)) return `${day.format(start)} – …`;
    if (isMidnight(start) && isMidnight(end))
      return day.formatRange(start, Math.max(start, end - 1));
    return minute.formatRange(start, end);
  };
  const edtf = (text: string): string => {
    const parsed = parseEdtf(text, timeZone);
    if (!parsed.ok) return text;
    const { interval, precision, approximate, uncertain } = parsed.value;
    const plain =
      precision === "month"
        ? month.format(interval.start)
        : precision === "minute" || precision === "second"
          ? minute.format(interval.start)
          : span(interval);
    return `${approximate ? "~ " : ""}${plain}${uncertain ? " (?)" : ""}`;
  };
  return { span, day: (t) => day.format(t), shortDay: (t) => shortDay.format(t), isMidnight, edtf };
}

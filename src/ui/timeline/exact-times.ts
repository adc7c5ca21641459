import { startOfDay } from "../../core/time/zone.ts";
import type { Language } from "../../store/state.ts";
import { dateWriter } from "../dates.ts";
import { LOCALES } from "../messages/translate.ts";

/** Writes instants (UTC ms) as local times of a zone where the minute matters. */
export type ExactWriter = {
  /** "5 Dec 2024, 00:00": with the minute, also at midnight. */
  time(instant: number): string;
  /** The day that a span which ends at the instant holds last, or the minute itself: "4 Dec 2024", "5 Dec 2024, 18:30". */
  end(instant: number): string;
  /** Name of the zone at the instant, and by which it is known: "Syria Time (Asia/Damascus)". */
  zone(instant: number): string;
};

/** The writer for a language and an IANA zone. */
export function exactWriter(language: Language, timeZone: string): ExactWriter {
  const dates = dateWriter(language, timeZone);
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone, ...options });
  const time = (instant: number) =>
    format({
      day: "numeric",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    }).format(instant);
  const zone = (instant: number) => {
    const parts = format({ timeZoneName: "longGeneric" }).formatToParts(instant);
    const name = parts.find(({ type }) => type === "timeZoneName")?.value;
    return name && name !== timeZone ? `${name} (${timeZone})` : timeZone;
  };
  const end = (instant: number) =>
    startOfDay(instant, timeZone) === instant ? dates.day(instant - 1) : time(instant);
  return { time, end, zone };
}

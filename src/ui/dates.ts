import { createDateWriter, type DateWriter } from "../core/time/date-writer.ts";
import type { Language } from "../store/state.ts";
import { LOCALES } from "./messages/translate.ts";

const cache = new Map<string, DateWriter>();

/** The writer for a language and an IANA zone. Times of day are written in `shownZone`, named where it is another; dates never shift. */
export function dateWriter(
  language: Language,
  timeZone: string,
  shownZone: string = timeZone,
): DateWriter {
  const key = `${language} ${timeZone} ${shownZone}`;
  const writer = cache.get(key) ?? createDateWriter(LOCALES[language], timeZone, shownZone);
  cache.set(key, writer);
  return writer;
}

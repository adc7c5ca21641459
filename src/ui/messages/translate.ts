import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../../store/state.ts";
import type { MessageKey } from "./en.ts";

/** Values to put into a message's ICU placeholders. */
type MessageValues = Record<string, string | number>;

/** Text of a message in the chosen language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** BCP 47 locale with which numbers and dates of a language are written; Levantine month names, Latin digits. */
export const LOCALES: Record<Language, string> = { en: "en-GB", ar: "ar-SY-u-nu-latn" };

/** Makes the translator of one language; parses each message on its first use. */
export function createTranslate(
  language: Language,
  catalogue: Record<MessageKey, string>,
): Translate {
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  return (key, values) => {
    const message = parsed.get(key) ?? new IntlMessageFormat(catalogue[key], LOCALES[language]);
    parsed.set(key, message);
    return String(message.format(values));
  };
}

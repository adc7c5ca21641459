import { IntlMessageFormat } from "intl-messageformat";
import type { Language } from "../../store/state.ts";
import type { embed } from "./en/embed.ts";
import type { en } from "./en.ts";
import type { enLate } from "./en-late.ts";

/** Key of a text, `<area>.<what>`. Those of parts that load on use are there only inside `LateMessages`, the embedded page's own only in it. */
export type MessageKey = keyof typeof en | keyof typeof enLate | keyof typeof embed;

/** Values to put into a message's ICU placeholders. */
type MessageValues = Record<string, string | number>;

/** Text of a message in the chosen language. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** BCP 47 locale with which numbers and dates of a language are written; Levantine month names, Latin digits. */
export const LOCALES: Record<Language, string> = { en: "en-GB", ar: "ar-SY-u-nu-latn" };

/** A text as it is written, or as the build has parsed it already. */
type MessageText = ConstructorParameters<typeof IntlMessageFormat>[0];

/**
 * Makes the translator of one language; prepares each message on its first use, and takes texts without a brace as
 * they are. Throws for a key that the catalogue lacks.
 */
export function createTranslate(
  language: Language,
  catalogue: Partial<Record<MessageKey, MessageText>>,
): Translate {
  const parsed = new Map<MessageKey, IntlMessageFormat>();
  const translate: Translate = (key, values) => {
    const text = catalogue[key];
    if (text === undefined) throw new Error(`the texts of this part of the page lack ${key}`);
    if (typeof text === "string" && !text.includes("{")) return text;
    const message = parsed.get(key) ?? new IntlMessageFormat(text, LOCALES[language]);
    parsed.set(key, message);
    return String(message.format(values));
  };
  languages.set(translate, language);
  return translate;
}

const languages = new WeakMap<Translate, Language>();

/** The language a translator speaks: not yet the chosen one while its texts are on their way. */
export const languageOf = (translate: Translate): Language | undefined => languages.get(translate);

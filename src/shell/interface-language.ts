import { LANGUAGES, type Language } from "../store/state.ts";

/** The language of the interface that a BCP 47 tag asks for: `ar-SY` is Arabic, `en-GB` English; null for any other, and for nonsense. */
export function interfaceLanguage(tag: string): Language | null {
  try {
    const { language } = new Intl.Locale(tag);
    return LANGUAGES.find((known) => known === language) ?? null;
  } catch {
    return null;
  }
}

/** True for a tag that names a language at all, whether the interface has it or not. */
export function isLanguageTag(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== "";
  } catch {
    return false;
  }
}

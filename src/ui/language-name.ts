import type { Language } from "../store/state.ts";
import { LOCALES } from "./messages/translate.ts";

/** A language's name in another: "Arabic"; the tag itself where there is none, for the tag of an article is free text. */
export function languageName(tag: string, language: Language): string {
  try {
    return new Intl.DisplayNames(LOCALES[language], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

import type { Localized } from "../schema/text.ts";
import type { Language } from "../store/state.ts";

/** Text in the reader's language, else English, else whatever there is; empty for absent text. */
export function localized(text: Localized | undefined, language: Language): string {
  if (!text) return "";
  return text[language] ?? text.en ?? Object.values(text)[0] ?? "";
}

import { distanceWords } from "../../core/geo/distance-words.ts";
import type { Language } from "../../store/state.ts";
import { LOCALES } from "../messages/translate.ts";

/** Writes metres as people say them: "5 km", "500 m"; at most one decimal. */
export const writeDistance = (metres: number, language: Language): string =>
  distanceWords(metres, LOCALES[language]);

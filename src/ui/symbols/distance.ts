import type { Language } from "../../store/state.ts";
import { LOCALES } from "../messages/translate.ts";

/** Writes metres as people say them: "5 km", "500 m"; at most one decimal. */
export function writeDistance(metres: number, language: Language): string {
  const far = metres >= 1000;
  return new Intl.NumberFormat(LOCALES[language], {
    style: "unit",
    unit: far ? "kilometer" : "meter",
    maximumFractionDigits: 1,
  }).format(far ? metres / 1000 : metres);
}

import type { Language } from "../../store/state.ts";
import { LOCALES } from "../messages/translate.ts";

const UNITS = [
  [1e9, "gigabyte"],
  [1e6, "megabyte"],
  [1e3, "kilobyte"],
  [1, "byte"],
] as const;

/** A size in the words of a language, in powers of a thousand: `2.4 GB`, `312 kB`. */
export function bytesInWords(bytes: number, language: Language): string {
  const [size, unit] = UNITS.find(([least]) => bytes >= least) ?? UNITS[3];
  const format = {
    style: "unit",
    unit,
    // Arabic has no short form of these that readers know; English knows no plural of the short byte.
    unitDisplay: language === "ar" || unit === "byte" ? "long" : "short",
    maximumFractionDigits: size >= 1e6 ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(LOCALES[language], format).format(bytes / size);
}

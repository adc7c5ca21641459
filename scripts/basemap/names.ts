import { readFileSync } from "node:fs";

/** An English and an Arabic name, as a newsroom would print them. */
export type Names = { en: string; ar: string };
/** A governorate of Syria: ISO 3166-2 code and the name Natural Earth gives its polygon. */
export type Governorate = Names & { iso: string; naturalEarth: string };
type AddedPlace = Names & { position: [number, number]; kind: string; source: string };

/** `data/basemap/names-sy.json`: spellings for GeoNames rows, and settlements the extract lacks. */
export type PlaceNames = {
  governorates: Governorate[];
  names: (Partial<Names> & { geonameId: number })[];
  added: AddedPlace[];
  /** GeoNames rows without a label, and capitals that are not marked as such. */
  hidden: { geonameId: number; why: string }[];
  notCapitals: { geonameId: number; why: string }[];
};

/** Reads a committed JSON file of `data/basemap/`; its shape is the caller's to know. */
export function readData<T>(name: string): T {
  return JSON.parse(readFileSync(`data/basemap/${name}`, "utf8")) as T; // our own committed file
}

const CONSONANTS: Record<string, string> = {
  ب: "b",
  ت: "t",
  ث: "t",
  ج: "j",
  ح: "h",
  خ: "k",
  د: "d",
  ذ: "d",
  ر: "r",
  ز: "z",
  س: "s",
  ش: "s",
  ص: "s",
  ض: "d",
  ط: "t",
  ظ: "z",
  غ: "g",
  ف: "f",
  ق: "q",
  ك: "k",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
};
const ARABIC_NAME = /^[\u0621-\u064a ]+$/;
/** Words for "governorate", "city", "village", "town": such an alternate is no plain name. */
const NOT_A_PLAIN_NAME = /محافظة|مدينة|قرية|بلدة|قصبه/;
const LATIN_ARTICLE = /^(Al|As|Ash|Ar|An|Ad|At|Az)[ -]/;
/** Above this share of differing consonants the two names are not taken for the same word. */
const MOST_DIFFERENCE = 0.4;

function arabicSkeleton(name: string): string {
  return [...name.replace(/(^| )ال/g, " ")].map((letter) => CONSONANTS[letter] ?? "").join("");
}

function latinSkeleton(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/\b(al|as|ash|ar|an|ad|at|az|adh|el)[ -]/g, " ")
    .replace(/([kstdg])h/g, "$1")
    .replace(/h\b|[^a-z]|[aeiouyw]/g, "")
    .replace(/c/g, "k")
    .replace(/p/g, "b")
    .replace(/v/g, "f")
    .replace(/(.)\1/g, "$1");
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitute = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitute));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * The alternate name in Arabic script that spells the Latin one best, by consonants; `null` when none
 * comes close. GeoNames lists alternates in no order, and some are other names altogether.
 */
export function arabicNameOf(latin: string, alternates: string[]): string | null {
  const target = latinSkeleton(latin);
  let best: { name: string; score: number } | null = null;
  for (const alternate of alternates) {
    const name = alternate
      .replace(/[\u0640\u064b-\u0652]/g, "")
      .replace(/\s+/g, " ")
      .trim();
    if (!ARABIC_NAME.test(name) || NOT_A_PLAIN_NAME.test(name)) continue;
    const skeleton = arabicSkeleton(name);
    const difference = editDistance(skeleton, target) / Math.max(1, skeleton.length, target.length);
    if (difference > MOST_DIFFERENCE) continue;
    const articles = LATIN_ARTICLE.test(latin) === name.startsWith("ال") ? 0 : 0.12;
    const score = difference + articles + (name.endsWith("ه") ? 0.05 : 0);
    if (!best || score < best.score) best = { name, score };
  }
  return best?.name ?? null;
}

import type { PageLanguage, Words } from "./words.ts";
import { arabicWords } from "./words-ar.ts";
import { englishWords } from "./words-en.ts";

const WORDS: Record<PageLanguage, Words> = { en: englishWords, ar: arabicWords };

/** The words of a language. */
export const wordsOf = (language: PageLanguage): Words => WORDS[language];

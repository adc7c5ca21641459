/** Signs that stand for an apostrophe, ʿayn or hamza and come and go between spellings; also bidi and joiner marks. */
const SIGNS = "'‘’‛`´′ʹʻʼʽʾʿˀˁʔʕˈ\\p{Cf}\\u0621\\u0640";
const IGNORED = new RegExp(`[${SIGNS}]`, "gu");
const WORD = new RegExp(`[\\p{L}\\p{M}\\p{N}${SIGNS}]+`, "gu");
const NO_WORD = /[^\p{L}\p{M}\p{N}]+/gu;
/** Accents of Latin, Greek and Cyrillic, and Arabic vowel signs; marks of other scripts are letters of their own. */
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670]|(?=\p{M})\p{Script=Arabic}/gu;
const LATIN_ARTICLE = /^[ae](?:l|s|r|n|sh|t|d|z|dh|th)$/;
const ARABIC_ARTICLE = /^ال(?=\p{L}{2})/u;
/** The article with the one-letter words that are written together with it: and, so, in, as, for. */
const JOINED_ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{2})/u;
/** A one-letter word before an Arabic word, or the first letter of that word: only a reader can tell. */
const JOINED_WORD = /^[وفبكل](?=\p{L}{3})/u;
/** Arabic-Indic digits, and those of Persian and Urdu. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/gu;
/** Letters that NFKD leaves alone. */
const LETTERS: Readonly<Record<string, string>> = {
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  ı: "i",
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");

/** A word as it stands in a text, and its UTF-16 offset there. */
export type Word = { text: string; start: number };

/** The words of a text in their order: runs of letters and digits, with the apostrophes and marks between them. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({ text: match[0], start: match.index }));
}

/**
 * A name in a form in which spellings of one name are equal: Hama, Hamah, Ḥamāh; as-Suwaydāʾ, Al Suwayda; حماة, حماه.
 * Drops case, marks, apostrophes, tatweel, hamza, articles (unless the last word), spaces and hyphens, all but one of
 * equal Latin consonants and a final h after a; unifies Arabic letter forms and digits. Vowels stay: Taybat and
 * Tayyibat differ. Empty for a text without letters or digits. Fold both sides; never show the result.
 */
export function foldName(text: string): string {
  const folded = foldedWords(text)
    .map(({ folded }) => folded)
    .join("")
    .normalize("NFC");
  // What the joined words bring together can fold once more; from the second time on it only gets shorter.
  return folded === text ? folded : foldName(folded);
}

/** The words of a name, each folded like a name, without articles (unless the last word) and empty ones. */
export function foldedWords(text: string): { word: Word; folded: string }[] {
  const words = wordsOf(text)
    .map((word) => ({ word, folded: foldLetters(word.text) }))
    .filter(({ folded }) => folded !== "");
  return words
    .filter(({ folded }, i) => i === words.length - 1 || !LATIN_ARTICLE.test(folded))
    .map(({ word, folded }) => ({ word, folded: foldSpelling(folded) }));
}

/**
 * The forms under which a word of running text is found, the mildest first: without case, marks and apostrophes,
 * Arabic letter forms and digits unified, the Arabic article off; then without a first letter that may be a word
 * of its own (وحماة: حماه, too). None for a word without letters or digits.
 */
export function proseForms(word: string): string[] {
  const folded = foldLetters(word).replace(JOINED_ARTICLE, "").normalize("NFC");
  if (folded === "") return [];
  return JOINED_WORD.test(folded) ? [folded, folded.slice(1)] : [folded];
}

function foldLetters(word: string): string {
  return word
    .replace(IGNORED, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(IGNORED, "")
    .replace(MARKS, "")
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(NO_WORD, "");
}

function foldSpelling(word: string): string {
  return word
    .replace(ARABIC_ARTICLE, "")
    .replace(/([b-df-hj-np-tv-z])\1+/g, "$1")
    .replace(/(?<=[a-z]a)h$/, "");
}

/** Signs that stand for an apostrophe, ʿayn or hamza and come and go between spellings; also bidi and joiner marks. */
const IGNORED = /['‘’‛`´′ʹʻʼʽʾʿˀˁʔʕˈ\p{Cf}\u0621\u0640]/gu;
/** Accents of Latin, Greek and Cyrillic, and Arabic vowel signs; marks of other scripts are letters of their own. */
const MARKS = /[\u0300-\u036f\u064b-\u065f\u0670]|(?=\p{M})\p{Script=Arabic}/gu;
const LATIN_ARTICLE = /^[ae](?:l|s|r|n|sh|t|d|z|dh|th)$/;
const ARABIC_ARTICLE = /^ال(?=\p{L}{2})/u;
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

/**
 * A name in a form in which spellings of one name are equal: Hama, Hamah, Ḥamāh; as-Suwaydāʾ, Al Suwayda; حماة, حماه.
 * Drops case, marks, apostrophes, tatweel, hamza, articles (unless the last word), spaces and hyphens, one of two equal
 * Latin consonants and a final h after a; unifies Arabic letter forms. Vowels stay: Taybat and
 * Tayyibat differ. Empty for a text without letters or digits. Fold both sides; never show the result.
 */
export function foldName(text: string): string {
  const words = text
    .replace(IGNORED, "")
    .normalize("NFKD")
    .toLowerCase()
    .replace(IGNORED, "")
    .replace(MARKS, "")
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "");
  return words
    .filter((word, i) => i === words.length - 1 || !LATIN_ARTICLE.test(word))
    .map(foldWord)
    .join("")
    .normalize("NFC");
}

function foldWord(word: string): string {
  return word
    .replace(ARABIC_ARTICLE, "")
    .replace(/([b-df-hj-np-tv-z])\1/g, "$1")
    .replace(/(?<=[a-z]a)h$/, "");
}

/**
 * How a name sounds, in one form for Latin and Arabic script: its consonants, and before each of them and at the
 * end what is known of the vowels there, as bits of A, I, U and UNWRITTEN.
 */
export type Sound = { consonants: string; vowels: readonly number[] };

const A = 1;
const I = 2;
const U = 4;
/** Any vowel or none: Arabic does not write short ones. */
const UNWRITTEN = 8;

/** One letter or pair of letters: the consonants it may stand for, or the vowels it gives. */
type Value = readonly string[] | number;

/** Romanisations that newsrooms meet (ALA-LC, BGN/PCGN, French, by ear): q as k, ch as sh, ou as u. */
const LATIN: Readonly<Record<string, Value>> = {
  sh: ["š"],
  ch: ["š"],
  kh: ["x"],
  gh: ["g"],
  th: ["t"],
  dh: ["d"],
  dj: ["j"],
  ph: ["f"],
  ck: ["k"],
  q: ["k"],
  c: ["k"],
  v: ["f"],
  p: ["b"],
  a: A,
  e: A | I,
  i: I,
  y: I,
  o: U,
  u: U,
  w: U,
};

/** The letters as `foldName` leaves them; where dialects and romanisations differ, all that occur. */
const ARABIC: Readonly<Record<string, Value>> = {
  ا: A,
  و: U,
  ي: A | I,
  ع: UNWRITTEN,
  ب: ["b"],
  پ: ["b"],
  ت: ["t"],
  ث: ["t", "s"],
  ج: ["j"],
  ح: ["h"],
  خ: ["x"],
  د: ["d"],
  ذ: ["d", "z"],
  ر: ["r"],
  ز: ["z"],
  س: ["s"],
  ش: ["š"],
  ص: ["s"],
  ض: ["d"],
  ط: ["t"],
  ظ: ["z", "d"],
  غ: ["g"],
  ف: ["f"],
  ق: ["k"],
  ك: ["k"],
  گ: ["g"],
  ل: ["l"],
  م: ["m"],
  ن: ["n"],
  ه: ["h"],
};
const ARABIC_LETTER = /\p{Script=Arabic}/u;
/** و and ي are vowels inside a word and consonants at its start; so are w and y. */
const AT_START: Readonly<Record<string, readonly string[]>> = {
  و: ["w"],
  ي: ["y"],
  w: ["w"],
  y: ["y"],
};

/** All readings of a name, given as words folded like names; mostly one, more where a letter is read in several ways. */
export function soundsOf(words: readonly string[]): Sound[] {
  return words
    .map((word, i) => wordSounds(word, i < words.length - 1))
    .reduce((all, next) => all.flatMap((one) => next.map((other) => join(one, other))), [NO_SOUND]);
}

/**
 * True when two sounds can be one name: equal consonants (two at least), and nowhere vowels that differ. With two
 * consonants only, a vowel on one side asks for one on the other: Dara is not Adra.
 */
export function soundAlike(one: Sound, other: Sound): boolean {
  const { length } = one.consonants;
  if (length < 2 || one.consonants !== other.consonants) return false;
  return one.vowels.every((a, i) => {
    const b = other.vowels[i] ?? 0;
    if ((a & b) !== 0 || a === b || ((a | b) & UNWRITTEN) !== 0) return true;
    return length > 2 && (a === 0 || b === 0);
  });
}

const NO_SOUND: Sound = { consonants: "", vowels: [0] };

/** `bound`: another word follows, so that ة may be heard as t, as in Taybat al-Imam, and written so. */
function wordSounds(word: string, bound: boolean): Sound[] {
  const isArabic = ARABIC_LETTER.test(word);
  const spoken = isArabic ? word.replace(/ه$/, "") : word.replace(/(?<=[aeiou])h$/, "");
  const stem = bound && !isArabic ? word.replace(/(?<=[ae])t$/, "") : spoken;
  const forms = bound && isArabic && spoken !== word ? [spoken, `${spoken}ت`] : [spoken];
  if (stem !== spoken) forms.push(stem);
  return forms.flatMap((form) => readings(form, isArabic));
}

function readings(word: string, isArabic: boolean): Sound[] {
  const values = isArabic ? arabicValues(word) : latinValues(word);
  const unwritten = isArabic ? UNWRITTEN : 0;
  // An Arabic word begins with its consonant or with a letter that carries any vowel.
  const start: Sound = { consonants: "", vowels: [isArabic && /^[اع]/.test(word) ? UNWRITTEN : 0] };
  return values.reduce<Sound[]>(
    (all, value) =>
      typeof value === "number"
        ? all.map((sound) => withVowel(sound, value))
        : all.flatMap((sound) => value.map((sign) => withConsonant(sound, sign, unwritten))),
    [start],
  );
}

function latinValues(word: string): Value[] {
  const signs = word.match(/sh|ch|kh|gh|th|dh|dj|ph|ck|./gu) ?? [];
  return signs.map((sign, i) => (i === 0 && AT_START[sign]) || (LATIN[sign] ?? [sign]));
}

function arabicValues(word: string): Value[] {
  return [...word].map((sign, i) => (i === 0 && AT_START[sign]) || (ARABIC[sign] ?? [sign]));
}

/** A written vowel takes the place of unwritten ones, but not of the letter that an Arabic word begins with. */
function withVowel({ consonants, vowels }: Sound, value: number): Sound {
  const last = vowels.at(-1) ?? 0;
  const isKept = value === UNWRITTEN || consonants === "";
  const next = (isKept ? last : last & ~UNWRITTEN) | value;
  return { consonants, vowels: [...vowels.slice(0, -1), next] };
}

function withConsonant({ consonants, vowels }: Sound, sign: string, unwritten: number): Sound {
  return { consonants: consonants + sign, vowels: [...vowels, unwritten] };
}

function join(one: Sound, other: Sound): Sound {
  const between = (one.vowels.at(-1) ?? 0) | (other.vowels[0] ?? 0);
  return {
    consonants: one.consonants + other.consonants,
    vowels: [...one.vowels.slice(0, -1), between, ...other.vowels.slice(1)],
  };
}

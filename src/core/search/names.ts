import { foldedWords, foldName, type Word } from "../text/fold.ts";
import { compareKinds, type MatchKind, TYPO_LETTERS, worse } from "./kind.ts";
import { isOneEdit } from "./one-edit.ts";
import { type Sound, soundAlike, soundsOf } from "./sound.ts";

/** One way a name is written; `language` is a BCP 47 tag, absent where it is not known. */
export type Spelling = { text: string; language?: string };

/** Something that is found by its names. */
export type Named = { id: string; spellings: readonly Spelling[] };

/** Part of a text in UTF-16 offsets, end not included. */
export type Range = { start: number; end: number };

/** A name that was found: how, in which spelling, which words of it matched, and whether these are all of it. */
export type NameHit = {
  id: string;
  kind: MatchKind;
  spelling: Spelling;
  marks: readonly Range[];
  isWhole: boolean;
};

type ReadyWord = { word: Word; folded: string; sounds: readonly Sound[] };
type ReadyText = { folded: string; words: readonly ReadyWord[]; sounds: readonly Sound[] };

/** A name that is ready to be compared with what is typed. */
export type ReadyName = { id: string; spellings: readonly (ReadyText & { spelling: Spelling })[] };

/** Makes a name ready; worth doing once. */
export function readyName({ id, spellings }: Named): ReadyName {
  return { id, spellings: spellings.map((spelling) => ({ spelling, ...ready(spelling.text) })) };
}

/**
 * The names that match what was typed, best first, equal ones by `weight` (more first), then in their given order.
 * None for a query without letters or digits.
 */
export function findNames(
  names: readonly ReadyName[],
  query: string,
  weight: (id: string) => number,
): NameHit[] {
  const asked = ready(query);
  if (asked.folded === "") return [];
  const bare = withoutJoinedArticles(asked);
  return names
    .flatMap((name) => bestHit(name, query, asked, bare) ?? [])
    .sort((a, b) => compareKinds(a.kind, b.kind) || weight(b.id) - weight(a.id));
}

function ready(text: string): ReadyText {
  const words = foldedWords(text).map(({ word, folded }) => ({
    word,
    folded,
    sounds: soundsOf([folded]),
  }));
  const folded = words.map((word) => word.folded);
  return { folded: foldName(folded.join("")), words, sounds: soundsOf(folded) };
}

/** Articles that are written together with their word (Arraqqa, Elbab); null where there is none. */
function withoutJoinedArticles({ words }: ReadyText): ReadyText | null {
  const bare = words.map(({ folded }) =>
    folded.replace(/^[ae](?:l(?=[a-z]{3})|(?=[srntdz][a-z]{2}))/, ""),
  );
  return bare.some((word, i) => word !== words[i]?.folded) ? ready(bare.join(" ")) : null;
}

type Match = { kind: MatchKind; words: readonly ReadyWord[]; isWhole: boolean };

function bestHit(
  { id, spellings }: ReadyName,
  query: string,
  asked: ReadyText,
  bare: ReadyText | null,
): NameHit | null {
  let best: { match: Match; spelling: Spelling; likeness: number } | null = null;
  for (const text of spellings) {
    const match = matchOf(asked, text) ?? (bare && matchWithoutArticle(bare, text));
    if (!match) continue;
    const found = { match, spelling: text.spelling, likeness: likeness(query, text.spelling) };
    const order = best ? compareKinds(match.kind, best.match.kind) : -1;
    if (!best || order < 0 || (order === 0 && found.likeness > best.likeness)) best = found;
  }
  if (!best) return null;
  const { kind, words, isWhole } = best.match;
  return {
    id,
    kind,
    spelling: best.spelling,
    marks: words.map(({ word }) => rangeOf(word)),
    isWhole,
  };
}

/** Among spellings that match equally the one that reads most like what was typed is shown. */
function likeness(query: string, { text }: Spelling): number {
  const typed = query.trim().toLowerCase();
  if (text.toLowerCase() === typed) return 3;
  if (text.toLowerCase().startsWith(typed)) return 2;
  return isArabic(query) === isArabic(text) ? 1 : 0;
}

const isArabic = (text: string) => /\p{Script=Arabic}/u.test(text);
const rangeOf = ({ text, start }: Word): Range => ({ start, end: start + text.length });

function matchOf(asked: ReadyText, text: ReadyText): Match | null {
  if (text.folded === asked.folded) return whole("exact", text);
  if (text.folded.startsWith(asked.folded))
    return { kind: "prefix", words: firstWords(text.words, asked.folded.length), isWhole: false };
  const byWords = matchWords(asked, text);
  if (byWords?.kind === "prefix") return byWords;
  if (alike(asked.sounds, text.sounds)) return whole("sound", text);
  if (byWords?.kind === "sound") return byWords;
  return isTypo(asked.folded, text.folded) ? whole("typo", text) : byWords;
}

function matchWithoutArticle(bare: ReadyText, text: ReadyText): Match | null {
  const isOne = text.folded === bare.folded || alike(bare.sounds, text.sounds);
  return isOne ? whole("sound", text) : null;
}

const whole = (kind: MatchKind, { words }: ReadyText): Match => ({ kind, words, isWhole: true });

/** Every word that was typed must match one of the name's; the name may have more. */
function matchWords(asked: ReadyText, text: ReadyText): Match | null {
  let kind: MatchKind = "prefix";
  const words: ReadyWord[] = [];
  for (const typed of asked.words) {
    const best = bestWord(typed, text.words);
    if (!best) return null;
    kind = worse(kind, best.kind);
    words.push(best.word);
  }
  return { kind, words, isWhole: false };
}

function bestWord(typed: ReadyWord, words: readonly ReadyWord[]) {
  let best: { kind: MatchKind; word: ReadyWord } | null = null;
  for (const word of words) {
    const kind = kindOfWord(typed, word);
    if (kind && (!best || compareKinds(kind, best.kind) < 0)) best = { kind, word };
  }
  return best;
}

function kindOfWord(typed: ReadyWord, word: ReadyWord): MatchKind | null {
  if (word.folded.startsWith(typed.folded)) return "prefix";
  if (alike(typed.sounds, word.sounds)) return "sound";
  return isTypo(typed.folded, word.folded) ? "typo" : null;
}

function firstWords(words: readonly ReadyWord[], letters: number): ReadyWord[] {
  let covered = 0;
  return words.filter(({ folded }) => {
    const isNeeded = covered < letters;
    covered += folded.length;
    return isNeeded;
  });
}

const alike = (some: readonly Sound[], others: readonly Sound[]) =>
  some.some((one) => others.some((other) => soundAlike(one, other)));

const isTypo = (typed: string, word: string) =>
  Math.min(typed.length, word.length) >= TYPO_LETTERS && isOneEdit(typed, word);

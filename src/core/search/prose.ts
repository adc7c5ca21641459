import MiniSearch from "minisearch";
import { proseForms, wordsOf } from "../text/fold.ts";
import { compareKinds, type MatchKind, TYPO_LETTERS, worse } from "./kind.ts";
import type { Range } from "./names.ts";

/**
 * A text that is searched by its words. `about`: what stands beside it and finds it, too (publisher, speaker).
 * A passage is a sentence of an article that comes with a mention; a line is one of the article's own.
 */
export type Prose = { article: string; text: string; about: string } & (
  | { kind: "title" }
  | { kind: "line"; start: number }
  | { kind: "passage"; mention: string }
  | { kind: "quotation"; mention: string; quotation: string }
);

/** A text that was found: how, and the folded words of it that matched. */
export type ProseHit<Text extends Prose = Prose> = {
  prose: Text;
  kind: MatchKind;
  forms: ReadonlySet<string>;
};

type Numbered = { id: number; text: string; about: string };

/** Texts and the index of their words. */
export type ProseIndex = { texts: Prose[]; words: MiniSearch<Numbered> };

/** Letters from which on a word is completed. */
const PREFIX_LETTERS = 2;

/** An index without texts. */
export function createProseIndex(): ProseIndex {
  const words = new MiniSearch<Numbered>({
    fields: ["text", "about"],
    tokenize: (text) => wordsOf(text).map((word) => word.text),
    processTerm: proseForms,
    searchOptions: {
      processTerm: (word) => proseForms(word)[0] ?? null,
      combineWith: "AND",
      prefix: (form) => form.length >= PREFIX_LETTERS,
      fuzzy: (form) => (form.length >= TYPO_LETTERS ? 1 : false),
    },
  });
  return { texts: [], words };
}

/** Adds texts to an index; takes a time that grows with their length. */
export function addProse({ texts, words }: ProseIndex, more: readonly Prose[]): void {
  const first = texts.length;
  texts.push(...more);
  words.addAll(more.map(({ text, about }, i) => ({ id: first + i, text, about })));
}

/**
 * The texts that hold every word that was typed, or words that begin so or are one letter away; best first, equal
 * ones in the order they were added. None where no word has two letters.
 */
export function findProse({ texts, words }: ProseIndex, query: string): ProseHit[] {
  const asked = wordsOf(query).flatMap(({ text }) => proseForms(text)[0] ?? []);
  if (!asked.some((form) => form.length >= PREFIX_LETTERS)) return [];
  return words
    .search(query)
    .sort((a, b) => a.id - b.id)
    .flatMap(({ id, terms }) => {
      const prose = texts[id];
      return prose ? { prose, kind: kindOf(asked, terms), forms: new Set(terms) } : [];
    })
    .sort((a, b) => compareKinds(a.kind, b.kind));
}

/** Where the words that matched stand in a text. */
export function marksIn(text: string, forms: ReadonlySet<string>): Range[] {
  return wordsOf(text)
    .filter((word) => proseForms(word.text).some((form) => forms.has(form)))
    .map((word) => ({ start: word.start, end: word.start + word.text.length }));
}

function kindOf(asked: readonly string[], found: readonly string[]): MatchKind {
  return asked.map((form) => kindOfWord(form, found)).reduce(worse, "exact");
}

function kindOfWord(asked: string, found: readonly string[]): MatchKind {
  if (found.includes(asked)) return "exact";
  return found.some((form) => form.startsWith(asked)) ? "prefix" : "typo";
}

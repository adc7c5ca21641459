/**
 * How a text matches what was typed, best first: the same words; words that begin so; a name that sounds so, as in
 * another script or transliteration; one typing error in a word of five letters or more.
 */
const MATCH_KINDS = ["exact", "prefix", "sound", "typo"] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** Letters that a word needs before one of them may be wrong: shorter words are too near to each other. */
export const TYPO_LETTERS = 5;

/** Sorts matches, best first; 0 for equal ones. */
export function compareKinds(one: MatchKind, other: MatchKind): number {
  return MATCH_KINDS.indexOf(one) - MATCH_KINDS.indexOf(other);
}

/** The lesser of two matches: a text matches as badly as its worst word. */
export function worse(one: MatchKind, other: MatchKind): MatchKind {
  return compareKinds(one, other) < 0 ? other : one;
}

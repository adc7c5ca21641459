import type { Selector } from "../../schema/selector.ts";
import {
  approximateMatches,
  likenessOfStart,
  type ApproximateMatch as Match,
} from "./approximate.ts";
import { codePointLength, sliceCodePoints } from "./code-points.ts";

/** Where a quote was found again; code points, end not included; `score` from 0 to 1 (exact, in full context). */
export type Anchor = {
  start: number;
  end: number;
  method: "position" | "exact" | "context" | "fuzzy";
  score: number;
};

/** A selector as people write it: context and position may be missing; empty context counts as missing. */
type QuoteSelector = Pick<Selector, "exact"> & Partial<Omit<Selector, "exact">>;
/** A place that might be the quote. `context` and `nearness` from 0 to 1, null where the selector has none. */
type Candidate = Match & {
  context: number | null;
  nearness: number | null;
};

/** The words weigh more than what surrounds them; position only decides between equals, as it moves with every edit before it. */
const WEIGHTS = { words: 0.5, context: 0.4, nearness: 0.1 };
/** Code points off at which nearness is one half: about a sentence. */
const NEAR = 100;
/** Context that one kept side reaches; of unrelated English text 99 % stay under 0.38 (32 code points a side). */
const GOOD_CONTEXT = 0.5;
/** Context that leaves no need to look for changed words elsewhere. */
const SURE_CONTEXT = 0.9;
/** So many code points are told by themselves; shorter words can be another place's name. */
const LONG_QUOTE = 16;
/** Two candidates closer than this are a tie. */
const TIE = 0.02;
/** A quote may have changed by a quarter (so words under four code points not at all), and by a third of a line at most. */
const MAX_CHANGED = 0.25;
const MAX_EDITS = 32;

/**
 * Finds a quote in a text that may have been edited since: at its position, else word for word elsewhere, else with
 * up to a quarter of it changed. Null where nothing fits, where two places fit equally well, or where a short or
 * changed quote has lost its context: a caller reports that, nobody guesses. One pass over the text when the
 * words are unchanged, else about text × edits steps (100,000 code points: ten to some hundred ms; short, frequent words cost most).
 */
export function anchor(text: string, selector: QuoteSelector): Anchor | null {
  if (selector.exact === "") return null;
  const size = codePointLength(selector.exact);
  if (fitsAtPosition(text, selector, size))
    return {
      start: selector.start ?? 0,
      end: (selector.start ?? 0) + size,
      method: "position",
      score: 1,
    };
  const signs = Array.from(text);
  const exact = exactMatches(text, selector.exact, size).map((match) =>
    toCandidate(match, signs, selector),
  );
  const found = choose(exact, size);
  if (found && isSure(found, size)) return toAnchor(found, size, exact.length, selector);
  // Words that stay elsewhere may still lose to changed words in the right context.
  const maxEdits = Math.min(MAX_EDITS, Math.floor(size * MAX_CHANGED));
  const similar = apart(approximateMatches(signs, Array.from(selector.exact), maxEdits), size);
  const best = choose(
    similar.map((match) => toCandidate(match, signs, selector)),
    size,
  );
  return best && toAnchor(best, size, exact.length, selector);
}

/**
 * Selector for the code points from `start` to before `end` of a text, with up to `contextLength` code points of
 * context on each side.
 */
export function describeSelector(
  text: string,
  start: number,
  end: number,
  contextLength = 32,
): Selector {
  return {
    exact: sliceCodePoints(text, start, end),
    prefix: sliceCodePoints(text, Math.max(0, start - contextLength), start),
    suffix: sliceCodePoints(text, end, end + contextLength),
    start,
    end,
  };
}

function fitsAtPosition(text: string, selector: QuoteSelector, size: number): boolean {
  const { exact, prefix = "", suffix = "", start } = selector;
  if (start === undefined) return false;
  const from = start - codePointLength(prefix);
  const to = start + size + codePointLength(suffix);
  return from >= 0 && sliceCodePoints(text, from, to) === prefix + exact + suffix;
}

function exactMatches(text: string, exact: string, size: number): Match[] {
  const matches: Match[] = [];
  let start = 0;
  let counted = 0;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    start += codePointLength(text.slice(counted, at));
    counted = at;
    matches.push({ start, end: start + size, edits: 0 });
  }
  return matches;
}

/** The best of each group of matches that overlap; ends next to a match's own are near copies of it. */
function apart(matches: Match[], size: number): Match[] {
  const odd = (match: Match) => Math.abs(match.end - match.start - size);
  const taken = new Set<number>();
  return matches
    .sort((a, b) => a.edits - b.edits || odd(a) - odd(b))
    .filter(({ start, end }) => {
      for (let at = start; at < end; at++) if (taken.has(at)) return false;
      for (let at = start; at < end; at++) taken.add(at);
      return true;
    });
}

function toCandidate(
  match: Match,
  signs: readonly string[],
  { prefix = "", suffix = "", start }: QuoteSelector,
): Candidate {
  return {
    ...match,
    context: contextAround(match, signs, Array.from(prefix), Array.from(suffix)),
    nearness: start === undefined ? null : 1 / (1 + Math.abs(match.start - start) / NEAR),
  };
}

/** Mean likeness of both sides, each by its length; text put in beside the quote may push context away by half. */
function contextAround(
  { start, end }: { start: number; end: number },
  signs: readonly string[],
  prefix: readonly string[],
  suffix: readonly string[],
): number | null {
  const length = prefix.length + suffix.length;
  if (length === 0) return null;
  const before = signs.slice(Math.max(0, start - Math.ceil(prefix.length * 1.5)), start).reverse();
  const after = signs.slice(end, end + Math.ceil(suffix.length * 1.5));
  const alike =
    likenessOfStart(prefix.toReversed(), before) * prefix.length +
    likenessOfStart(suffix, after) * suffix.length;
  return alike / length;
}

function choose(candidates: readonly Candidate[], size: number): Candidate | null {
  const [best, second] = candidates.toSorted((a, b) => scoreOf(b, size) - scoreOf(a, size));
  if (!best) return null;
  if (second && scoreOf(best, size) - scoreOf(second, size) < TIE) return null;
  const unique = second === undefined;
  if (best.context !== null && best.context >= GOOD_CONTEXT) return best;
  if (best.edits > 0) return best.context === null && size >= LONG_QUOTE ? best : null;
  // Word for word: enough where nothing contradicts it.
  if (best.context === null || best.nearness === 1) return best;
  return unique && size >= LONG_QUOTE ? best : null;
}

function scoreOf({ edits, context, nearness }: Candidate, size: number): number {
  const parts: [weight: number, value: number][] = [[WEIGHTS.words, 1 - edits / size]];
  if (context !== null) parts.push([WEIGHTS.context, context]);
  if (nearness !== null) parts.push([WEIGHTS.nearness, nearness]);
  const weight = parts.reduce((sum, [part]) => sum + part, 0);
  return parts.reduce((sum, [part, value]) => sum + part * value, 0) / weight;
}

function isSure({ context }: Candidate, size: number): boolean {
  return context === null || context >= SURE_CONTEXT || size >= LONG_QUOTE;
}

function toAnchor(
  found: Candidate,
  size: number,
  exactCount: number,
  selector: QuoteSelector,
): Anchor {
  const { start, end, edits } = found;
  const score = scoreOf(found, size);
  if (edits > 0) return { start, end, method: "fuzzy", score };
  if (start === selector.start) return { start, end, method: "position", score };
  return { start, end, method: exactCount === 1 ? "exact" : "context", score };
}

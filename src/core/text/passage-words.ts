import type { Selector } from "../../schema/selector.ts";

/** A passage cut at the words a mention is about. */
type PassageWords = { before: string; words: string; after: string };

/**
 * Finds a mention's words in its passage: of several places where they stand, the one whose surroundings agree
 * best with the selector's `prefix` and `suffix`. Null when the passage does not contain them.
 */
export function passageWords(passage: string, selector: Selector): PassageWords | null {
  const { exact, prefix, suffix } = selector;
  let best: { at: number; agreement: number } | null = null;
  for (let at = passage.indexOf(exact); at >= 0; at = passage.indexOf(exact, at + 1)) {
    const agreement =
      sharedEnd(passage.slice(0, at), prefix) +
      sharedStart(passage.slice(at + exact.length), suffix);
    if (!best || agreement > best.agreement) best = { at, agreement };
  }
  if (!best) return null;
  return {
    before: passage.slice(0, best.at),
    words: exact,
    after: passage.slice(best.at + exact.length),
  };
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++;
  return length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

import type { Mention } from "../../schema/mention.ts";
import { foldedWords } from "../text/fold.ts";
import type { Dataset, PlacedMention } from "./dataset.ts";

const known = new WeakMap<Mention, readonly string[]>();

/**
 * True when each of the words (folded, `core/text/fold.ts`) begins a word of the mention: of its place's names in all
 * spellings, its passage, its quotations or its article's title.
 */
export function containsWords(
  dataset: Dataset,
  placed: PlacedMention,
  wanted: readonly string[],
): boolean {
  const words = known.get(placed.mention) ?? wordsOfMention(dataset, placed);
  known.set(placed.mention, words);
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}

function wordsOfMention({ places }: Dataset, { placeId, mention }: PlacedMention): string[] {
  const place = places.get(placeId)?.properties;
  const names = place ? [place.name, ...Object.values(place.names), ...place.alternateNames] : [];
  const texts = [
    ...names,
    mention.passage,
    mention.title,
    ...mention.quotations.map((q) => q.text),
  ];
  return [...new Set(texts.flatMap((text) => foldedWords(text).map(({ folded }) => folded)))];
}

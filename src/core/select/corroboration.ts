import { least } from "d3-array";
import type { Source } from "../../schema/collection.ts";
import type { PlacedMention } from "./dataset.ts";

/**
 * Publishers that independently stand behind what is reported, sorted. A source that only repeats others
 * counts as them, through any number of steps; a mention without sources counts as its article's publisher.
 * Bare names report nothing and count for nothing, so the list may be empty. A source that repeats only unknown
 * ones counts as itself; sources that repeat each other in a circle count as one.
 */
export function independentPublishers(
  mentions: readonly PlacedMention[],
  sources: ReadonlyMap<string, Source>,
): string[] {
  const publishers = new Set<string>();
  for (const { mention } of mentions) {
    if (mention.type === "named") continue;
    const known = mention.sources.flatMap((id) => sources.get(id) ?? []);
    if (known.length === 0) publishers.add(mention.publisher);
    for (const source of known)
      for (const origin of originsOf(source, sources)) publishers.add(origin.publisher);
  }
  return [...publishers].sort();
}

/**
 * What stands behind something that is reported: `reports` are the cited sources, and articles that cite none;
 * `publishers` those of them that are independent, sorted. Three reports with one publisher are one account.
 */
export type Corroboration = { reports: number; publishers: readonly string[] };

/** Corroboration of mentions that report the same; none of either for bare names. */
export function corroborationOf(
  mentions: readonly PlacedMention[],
  sources: ReadonlyMap<string, Source>,
): Corroboration {
  const reports = new Set<string>();
  for (const { mention } of mentions) {
    if (mention.type === "named") continue;
    const known = mention.sources.filter((id) => sources.has(id));
    for (const id of known) reports.add(`source ${id}`);
    if (known.length === 0) reports.add(`article ${mention.article}`);
  }
  return { reports: reports.size, publishers: independentPublishers(mentions, sources) };
}

/**
 * Sources that a source comes from: those it repeats, through any number of steps, that repeat no other; of a circle
 * that nothing leads out of, the first by id.
 */
function originsOf(source: Source, sources: ReadonlyMap<string, Source>): Source[] {
  const origins = [...chainOf(source, sources)].flatMap((one) => {
    const circle = [...chainOf(one, sources)];
    const isEnd = circle.every((other) => chainOf(other, sources).has(one));
    return (isEnd && least(circle, ({ id }) => id)) || [];
  });
  return [...new Set(origins)];
}

/** A source with all that it repeats, through any number of steps. */
function chainOf(source: Source, sources: ReadonlyMap<string, Source>): Set<Source> {
  const chain = new Set([source]);
  // A set's iteration also visits what is added meanwhile.
  for (const { derivedFrom } of chain)
    for (const id of derivedFrom) {
      const repeated = sources.get(id);
      if (repeated) chain.add(repeated);
    }
  return chain;
}

import type { Source } from "../../schema/collection.ts";
import type { PlacedMention } from "./dataset.ts";

/**
 * Publishers that independently stand behind what is reported, sorted. A source that only repeats others
 * counts as them, through any number of steps; a mention without sources counts as its article's publisher.
 * Bare names report nothing and count for nothing, so the list may be empty. A source that repeats only unknown
 * ones counts as itself; a circle of sources that repeat each other ends at its last one.
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
      for (const origin of originsOf(source, sources, [])) publishers.add(origin.publisher);
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

function originsOf(
  source: Source,
  sources: ReadonlyMap<string, Source>,
  path: readonly Source[],
): Source[] {
  const repeated = source.derivedFrom
    .flatMap((id) => sources.get(id) ?? [])
    .filter((origin) => origin !== source && !path.includes(origin));
  if (repeated.length === 0) return [source];
  return repeated.flatMap((origin) => originsOf(origin, sources, [...path, source]));
}

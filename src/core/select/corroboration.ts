import { least } from "d3-array";
import type { Source } from "../../schema/collection.ts";
import type { PlacedMention } from "./dataset.ts";

/**
 * What stands behind something that is reported: `reports` are the cited sources, and articles that cite none;
 * `publishers` those of them that are independent, sorted. Three reports with one publisher are one account.
 * `tertiary`, sorted: encyclopedias and other reference works. They put together what others reported, so they are
 * named but are neither reports nor independent publishers.
 */
export type Corroboration = {
  reports: number;
  publishers: readonly string[];
  tertiary: readonly string[];
};

/**
 * Corroboration of mentions that report the same; nothing for bare names. A source that only repeats others counts as
 * them, through any number of steps, an encyclopedia that names the report it repeats too; a mention without sources
 * counts as its article's publisher. A source that repeats only unknown ones counts as itself; sources that repeat
 * each other in a circle count as one.
 */
export function corroborationOf(
  mentions: readonly PlacedMention[],
  sources: ReadonlyMap<string, Source>,
): Corroboration {
  const [reports, publishers, tertiary] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { report, publisher, isOwn } of mentions.flatMap((one) => accountsIn(one, sources))) {
    if (isOwn) reports.add(report);
    (isOwn ? publishers : tertiary).add(publisher);
  }
  return {
    reports: reports.size,
    publishers: [...publishers].sort(),
    tertiary: [...tertiary].filter((name) => !publishers.has(name)).sort(),
  };
}

/** Whom something that is reported is known from, sorted: independent publishers, then reference works. */
export function publishersBehind(
  mentions: readonly PlacedMention[],
  sources: ReadonlyMap<string, Source>,
): string[] {
  const { publishers, tertiary } = corroborationOf(mentions, sources);
  return [...publishers, ...tertiary];
}

/** What a mention cites, once for each publisher that it comes from; `isOwn` unless that is a reference work. */
function accountsIn({ mention }: PlacedMention, sources: ReadonlyMap<string, Source>) {
  if (mention.type === "named") return [];
  const known = mention.sources.flatMap((id) => sources.get(id) ?? []);
  const { article, publisher } = mention;
  if (known.length === 0) return [{ report: `article ${article}`, publisher, isOwn: true }];
  return known.flatMap((source) =>
    originsOf(source, sources).map((origin) => ({
      report: `source ${source.id}`,
      publisher: origin.publisher,
      isOwn: !isTertiary(origin),
    })),
  );
}

/** By the source's `kind`, which is free text: "encyclopedia", "reference", "tertiary", with whatever follows. */
const isTertiary = ({ kind = "" }: Source) =>
  /^\s*(encyclop|reference|tertiary|موسوعة|مرجع)/iu.test(kind);

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

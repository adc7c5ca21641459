import type { Dataset } from "../select/dataset.ts";
import { compareKinds } from "./kind.ts";
import { findNames, type NameHit } from "./names.ts";
import { findProse, type Prose, type ProseHit } from "./prose.ts";
import type { SearchIndex } from "./search-index.ts";

/** The words of a quotation. */
export type QuotationText = Extract<Prose, { kind: "quotation" }>;
/** What an article has: its title, its lines, or passages in their place. */
export type ArticleText = Exclude<Prose, QuotationText>;

/** What was found, each group best first. */
export type Found = {
  places: readonly NameHit[];
  articles: readonly ProseHit<ArticleText>[];
  quotations: readonly ProseHit<QuotationText>[];
  speakers: readonly NameHit[];
};

/**
 * Searches for what was typed, in what is known: articles that `known` does not list are not found, nor speakers
 * without a known quotation. Equal matches: the more often mentioned (quoted, for a speaker) first, titles
 * before lines, then in the order of the collection.
 */
export function find(index: SearchIndex, known: Dataset, query: string): Found {
  const mentioned = (id: string) => known.mentionsByPlace.get(id)?.length ?? 0;
  const quoted = quotationCounts(known);
  const places = findNames(index.places, query, mentioned);
  const hits = findTexts(index, query, places);
  return {
    places,
    speakers: findNames(index.speakers, query, (id) => quoted.get(id) ?? 0).filter(({ id }) =>
      quoted.has(id),
    ),
    articles: articlesIn(hits, known),
    quotations: hits
      .filter(isQuotation)
      .filter(({ prose }) => known.mentionsById.has(prose.mention)),
  };
}

/** Places whose other spellings are searched for in texts: more than these are not what was meant. */
const NAMESAKES = 3;

/** Texts with what was typed, and texts that write the place that was typed in another way: حماة finds Hama. */
function findTexts(
  { prose, places }: SearchIndex,
  query: string,
  placeHits: readonly NameHit[],
): ProseHit[] {
  const hits = new Map(findProse(prose, query).map((hit) => [hit.prose, hit]));
  const meant = placeHits.filter(({ kind, isWhole }) => isWhole && kind !== "typo");
  const ids = new Set(meant.slice(0, NAMESAKES).map(({ id }) => id));
  const spellings = places.filter(({ id }) => ids.has(id)).flatMap((place) => place.spellings);
  for (const { spelling } of spellings)
    for (const hit of findProse(prose, spelling.text)) {
      const known = hits.get(hit.prose);
      const isBetter = !known || compareKinds("sound", known.kind) < 0;
      if (hit.kind === "exact" && isBetter) hits.set(hit.prose, { ...hit, kind: "sound" });
    }
  return [...hits.values()].sort((a, b) => compareKinds(a.kind, b.kind));
}

/** How many quotations of each speaker are known; speakers without one are not in it. */
export function quotationCounts({ mentions }: Dataset): ReadonlyMap<string, number> {
  const speakers = new Map<string, string>();
  for (const { mention } of mentions)
    for (const { id, speaker } of mention.quotations) speakers.set(id, speaker);
  const counts = new Map<string, number>();
  for (const speaker of speakers.values()) counts.set(speaker, (counts.get(speaker) ?? 0) + 1);
  return counts;
}

function articlesIn(hits: readonly ProseHit[], known: Dataset): ProseHit<ArticleText>[] {
  const listed = new Set(known.collection.articles.map(({ id }) => id));
  const mentions = (id: string) => known.mentionsByArticle.get(id)?.length ?? 0;
  return hits
    .filter(isArticle)
    .filter(({ prose }) => listed.has(prose.article))
    .sort(
      (a, b) =>
        compareKinds(a.kind, b.kind) ||
        Number(a.prose.kind !== "title") - Number(b.prose.kind !== "title") ||
        mentions(b.prose.article) - mentions(a.prose.article),
    );
}

const isQuotation = (hit: ProseHit): hit is ProseHit<QuotationText> =>
  hit.prose.kind === "quotation";
const isArticle = (hit: ProseHit): hit is ProseHit<ArticleText> => hit.prose.kind !== "quotation";

import type { Article, ArticleSummary } from "../../schema/article.ts";
import type { Collection } from "../../schema/collection.ts";
import { parseTypedEdtf } from "../time/edtf-guess.ts";
import { type CompiledArticle, compileArticle } from "./article.ts";
import { type ReadCollection, readCollection } from "./collection-source.ts";
import { compare } from "./compare.ts";
import { checkBaselines, publishPlaces, type ReadPlaces, readPlaces } from "./places.ts";
import type { Compiled, FindOrigin, SourceFiles } from "./source.ts";
import { createVocabulary } from "./vocabulary.ts";

/**
 * Compiles what people write into what the app loads. What is wrong is reported, left out alone and
 * counted. `hash` turns text into the short text that tells one version of the data from another.
 */
export function compileCollection(files: SourceFiles, hash: (text: string) => string): Compiled {
  const source = readCollection(files.collection);
  const read = readPlaces(files.places);
  const issues = [...source.issues, ...read.issues];
  if (!source.value) {
    const places = publishPlaces(read.places, [], "UTC");
    const origin = () => source.locate();
    return { collection: null, places, articles: [], issues, origin };
  }
  const placeIds = read.places.map((place) => place.id);
  const vocabulary = createVocabulary(source.value, placeIds);
  const baselines = checkBaselines(read, vocabulary);
  const compiled = files.articles.map((file) => compileArticle(file, vocabulary));
  issues.push(...baselines.issues, ...compiled.flatMap((one) => one.issues));

  const articles = compiled
    .flatMap(({ article }) => article ?? [])
    .sort(byPublication(vocabulary.timeZone));
  const mentions = articles.flatMap((article) => article.mentions);
  const places = publishPlaces(baselines.places, mentions, vocabulary.timeZone);
  const collection: Omit<Collection, "version"> = {
    ...source.value,
    articles: articles.map(summaryOf),
    leftOut: {
      articles: compiled.filter(({ article }) => !article).length,
      places: read.leftOut,
      mentions: sum(compiled.map(({ leftOut }) => leftOut.mentions)),
      quotations: sum(compiled.map(({ leftOut }) => leftOut.quotations)),
    },
  };
  const version = hash(JSON.stringify([collection, places, articles]));
  const origin = originFinder(source, read, compiled);
  return { collection: { ...collection, version }, places, articles, issues, origin };
}

function summaryOf({
  schema: _,
  blocks: _b,
  mentions,
  quotations,
  ...fields
}: Article): ArticleSummary {
  return { ...fields, mentionCount: mentions.length, quotationCount: quotations.length };
}

function byPublication(timeZone: string): (a: Article, b: Article) => number {
  const start = ({ published }: Article) => {
    const parsed = parseTypedEdtf(published, timeZone);
    return parsed.ok ? parsed.value.interval.start : Number.POSITIVE_INFINITY;
  };
  return (a, b) => compare(start(a), start(b)) || compare(a.id, b.id);
}

function originFinder(
  collection: ReadCollection,
  places: ReadPlaces,
  articles: readonly CompiledArticle[],
): FindOrigin {
  const inArticles = new Map(articles.flatMap(({ origins }) => [...origins]));
  return (subject, id) => {
    if (subject === "place") return places.locate(id);
    if (subject !== "article" && subject !== "mention" && subject !== "quotation")
      return collection.locate(subject === "collection" ? undefined : subject, id);
    const origin = inArticles.get(id);
    if (!origin) throw new Error(`no ${subject} "${id}" was compiled`);
    return origin;
  };
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

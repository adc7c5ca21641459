import { rollup } from "d3-array";
import type { Article } from "../../schema/article.ts";
import type { Quotation } from "../../schema/mention.ts";
import type { Localized } from "../../schema/text.ts";
import { parseEdtf } from "../time/edtf.ts";
import { type Interval, overlaps } from "../time/interval.ts";
import { addDays, startOfDay } from "../time/zone.ts";
import type { Dataset, PlacedMention } from "./dataset.ts";
import type { Passes } from "./filters.ts";
import { isShown, shownSpan, type TimeView, timeOf } from "./visible.ts";

/**
 * A quotation once, with the mentions it belongs to, those nearest to it in the text first; none where it is
 * about no place. `said`: half-open UTC ms; null when undated.
 */
export type KnownQuotation = {
  quotation: Quotation;
  articleId: string;
  said: Interval | null;
  mentions: readonly PlacedMention[];
};

/** Quotations that are known, and how many more an article has whose text was not loaded yet. */
export type Gathered = {
  quotations: readonly KnownQuotation[];
  unread: readonly { articleId: string; count: number }[];
};

/**
 * All quotations of the mentions, and of the texts that were loaded: only there stand quotations that are about no
 * place. In the order of when they were said, undated last, then of their ids; texts of articles that the data set
 * does not list are passed over.
 */
export function gatherQuotations(dataset: Dataset, texts: Iterable<Article>): Gathered {
  const found = new Map<string, { quotation: Quotation; articleId: string }>();
  const mentions = new Map<string, PlacedMention[]>();
  for (const placed of dataset.mentions)
    for (const quotation of placed.mention.quotations) {
      found.set(quotation.id, { quotation, articleId: placed.mention.article });
      const others = mentions.get(quotation.id);
      if (others) others.push(placed);
      else mentions.set(quotation.id, [placed]);
    }
  const listed = new Set(dataset.collection.articles.map(({ id }) => id));
  const read = new Set<string>();
  for (const { id, quotations } of texts) {
    if (!listed.has(id)) continue;
    read.add(id);
    for (const quotation of quotations)
      if (!found.has(quotation.id)) found.set(quotation.id, { quotation, articleId: id });
  }
  const quotations = [...found.values()].map(({ quotation, articleId }) => ({
    quotation,
    articleId,
    said: readDate(quotation.occurred, dataset.collection.timeZone),
    mentions: nearestFirst(quotation, mentions.get(quotation.id) ?? []),
  }));
  const known = rollup(
    quotations,
    (some) => some.length,
    ({ articleId }) => articleId,
  );
  const unread = dataset.collection.articles
    .filter(({ id }) => !read.has(id))
    .map(({ id, quotationCount }) => ({
      articleId: id,
      count: quotationCount - (known.get(id) ?? 0),
    }))
    .filter(({ count }) => count > 0);
  return { quotations: quotations.sort(bySaid), unread };
}

/** Quotations whose dates cover the same whole local days; `span` is null for undated ones. */
export type QuotationDay = { span: Interval | null; quotations: readonly KnownQuotation[] };

/** Groups quotations, which come in order of time, by the days their dates cover: a month is not its first day. */
export function quotationDays(
  quotations: readonly KnownQuotation[],
  timeZone: string,
): QuotationDay[] {
  const days = new Map<string, { span: Interval | null; quotations: KnownQuotation[] }>();
  for (const known of quotations) {
    const span = known.said && wholeDays(known.said, timeZone);
    const key = span ? `${span.start} ${span.end}` : "undated";
    const day = days.get(key) ?? { span, quotations: [] };
    day.quotations.push(known);
    days.set(key, day);
  }
  return [...days.values()];
}

/** Somebody who is quoted on the map, and how many quotations of theirs are known. */
export type QuotedSpeaker = { id: string; name: Localized; count: number };

/**
 * Speakers that the map can be limited to, in the order of their first quotation: those of at least one mention, as
 * others would leave it empty.
 */
export function quotedSpeakers(quotations: readonly KnownQuotation[]): QuotedSpeaker[] {
  const speakers = new Map<string, QuotedSpeaker & { placed: boolean }>();
  for (const { quotation, mentions } of quotations) {
    const { speaker: id, speakerName: name } = quotation;
    const { count, placed } = speakers.get(id) ?? { count: 0, placed: false };
    speakers.set(id, { id, name, count: count + 1, placed: placed || mentions.length > 0 });
  }
  return [...speakers.values()].flatMap(({ placed, ...speaker }) => (placed ? speaker : []));
}

/**
 * Why the map shows none of a quotation's mentions; null when it shows one. A quotation without mentions goes by its
 * own date, or that of its article, and is held back by no filter.
 */
export function hiddenBecause(
  known: KnownQuotation,
  dataset: Dataset,
  view: TimeView,
  passes: Passes,
): "outside" | "undated" | "filtered" | null {
  const { mentions } = known;
  if (mentions.length === 0) return hiddenByDate(known, dataset, view);
  const inTime = mentions.filter((placed) => isShown(placed, view));
  if (inTime.some((placed) => passes(placed))) return null;
  if (inTime.length > 0) return "filtered";
  return mentions.some((placed) => timeOf(placed, view.clock)) ? "outside" : "undated";
}

function hiddenByDate(
  { said, articleId }: KnownQuotation,
  { articles, collection }: Dataset,
  view: TimeView,
): "outside" | "undated" | null {
  const published = () => readDate(articles.get(articleId)?.published, collection.timeZone);
  const time = view.clock === "occurred" ? said : published();
  if (!time) return view.undated ? null : "undated";
  return overlaps(time, shownSpan(view)) ? null : "outside";
}

function nearestFirst(
  { selector }: Quotation,
  mentions: readonly PlacedMention[],
): readonly PlacedMention[] {
  const distance = ({ mention }: PlacedMention) =>
    Math.min(
      Math.abs(mention.selector.start - selector.end),
      Math.abs(mention.selector.end - selector.start),
    );
  return [...mentions].sort((a, b) => distance(a) - distance(b));
}

function readDate(edtf: string | undefined, timeZone: string): Interval | null {
  const parsed = edtf === undefined ? null : parseEdtf(edtf, timeZone);
  return parsed?.ok ? parsed.value.interval : null;
}

/** The local days that a date touches; open ends stay open. */
function wholeDays({ start, end }: Interval, timeZone: string): Interval {
  return {
    start: Number.isFinite(start) ? startOfDay(start, timeZone) : start,
    end: Number.isFinite(end) ? addDays(startOfDay(end - 1, timeZone), 1, timeZone) : end,
  };
}

function bySaid(a: KnownQuotation, b: KnownQuotation): number {
  const [first, second] = [a.said, b.said];
  if (!first || !second) return Number(!first) - Number(!second) || byId(a, b);
  if (first.start !== second.start) return first.start < second.start ? -1 : 1;
  if (first.end !== second.end) return first.end < second.end ? -1 : 1;
  return byId(a, b);
}

const byId = (a: KnownQuotation, b: KnownQuotation) => (a.quotation.id < b.quotation.id ? -1 : 1);

import type { ArticleSummary } from "../../schema/article.ts";
import type { Collection } from "../../schema/collection.ts";
import { parseEdtf } from "../time/edtf.ts";
import { utcToLocal } from "../time/zone.ts";
import { articleAddress } from "./addresses.ts";

/** Something to cite: a collection as it is shown, or an article. Dates are EDTF, read in `timeZone`. */
export type CitedWork = {
  kind: "collection" | "article";
  id: string;
  title: string;
  author?: string | undefined;
  publisher?: string | undefined;
  published?: string | undefined;
  version?: string | undefined;
  /** BCP 47 tag. */
  language?: string | undefined;
  url: string;
  archive?: string | undefined;
  /** What of it is shown, in words. */
  shown?: string | undefined;
  timeZone: string;
};

/**
 * The collection in the state of an address. Collections have no date of their own, so it has none: the version
 * and the day of retrieval say which one it was.
 */
export function citedCollection(
  { id, version, timeZone }: Collection,
  words: { title: string; language: string; shown: string; address: string },
): CitedWork {
  const { address: url, ...rest } = words;
  return { kind: "collection", id, version, timeZone, url, ...rest };
}

/** An article at its own address; at that of its copy on `page` where it names none. */
export function citedArticle(article: ArticleSummary, page: string, timeZone: string): CitedWork {
  const { id, title, author, publisher, published, language, archive } = article;
  const url = article.url ?? articleAddress(page, id);
  const work = { id, title, author, publisher, published, language, archive, url, timeZone };
  return { kind: "article", ...work };
}

/**
 * A date with no more parts than are known: one or two of `[year, month?, day?]`. `literal` stands alone for
 * what has no such parts: decades, open ends, texts that can't be read.
 */
export type CitedDate = {
  parts: readonly (readonly number[])[];
  /** 1 spring to 4 winter. */
  season?: number;
  /** The source says that it is approximate or uncertain. */
  circa: boolean;
  literal?: string;
};

/** Reads a date for citing; null for none. */
export function citedDate(edtf: string | undefined, timeZone: string): CitedDate | null {
  if (edtf === undefined) return null;
  const parsed = parseEdtf(edtf, timeZone);
  if (!parsed.ok) return { parts: [], circa: false, literal: edtf };
  const circa = parsed.value.approximate || parsed.value.uncertain;
  const ends = edtf.split("/").map((end) => partsOf(end, timeZone));
  const parts = ends.filter((end) => end !== null);
  if (parts.length < ends.length) return { parts: [], circa, literal: unqualified(edtf) };
  const season = /^-?\d{4}-2([1-4])/.exec(edtf)?.[1];
  return { parts, circa, ...(season && ends.length === 1 ? { season: Number(season) } : {}) };
}

/** An EDTF text without its signs for approximate and uncertain. */
const unqualified = (edtf: string) => edtf.replace(/[?~%]/g, "");

function partsOf(edtf: string, timeZone: string): number[] | null {
  const parsed = parseEdtf(edtf, timeZone);
  if (!parsed.ok) return null;
  const { precision, interval } = parsed.value;
  const { year, month, day } = utcToLocal(interval.start, timeZone);
  if (precision === "year" || precision === "season") return [year];
  if (precision === "month") return [year, month];
  return precision === "decade" || precision === "century" ? null : [year, month, day];
}

/** The words of a citation in one language; `date` writes an EDTF text without qualifiers, `day` an instant (UTC ms). */
export type CitationWords = {
  date: (edtf: string) => string;
  day: (instant: number) => string;
  circa: (date: string) => string;
  noDate: string;
  quoted: (title: string) => string;
  version: (version: string) => string;
  archived: (url: string) => string;
  retrieved: (day: string) => string;
};

/**
 * A citation for people, after the Chicago Manual's order for articles and data sets (17th ed., 14.191 and 14.257):
 * who, title, where, when, version, address, day of retrieval. `retrieved`: UTC ms.
 */
export function plainCitation(work: CitedWork, retrieved: number, words: CitationWords): string {
  const { author, title, publisher, version, shown, url, archive } = work;
  const date = dateInWords(work, words);
  const place = publisher ? `${publisher}, ${date}` : date;
  return [
    author,
    work.kind === "article" ? words.quoted(title) : title,
    shown,
    version && words.version(version),
    place,
    words.retrieved(words.day(retrieved)),
    url,
    archive && words.archived(archive),
  ]
    .filter((part) => part !== undefined && part !== "")
    .map((part) => (part === url || /[.!?؟…]$/.test(part ?? "") ? part : `${part}.`))
    .join(" ");
}

function dateInWords({ published, timeZone }: CitedWork, words: CitationWords): string {
  const date = citedDate(published, timeZone);
  if (!date || published === undefined) return words.noDate;
  const plain = date.literal ?? words.date(unqualified(published));
  return date.circa ? words.circa(plain) : plain;
}

/**
 * The work as an array of one CSL-JSON item (citationstyles.org, csl-data 1.0.2), which reference managers read.
 * `retrieved`: UTC ms.
 */
export function cslCitation(work: CitedWork, retrieved: number): string {
  const issued = citedDate(work.published, work.timeZone);
  const item = {
    id: work.id,
    type: work.kind === "article" ? "article-newspaper" : "dataset",
    title: work.title,
    ...(work.author ? { author: [{ literal: work.author }] } : {}),
    ...publisherOf(work),
    ...(issued ? { issued: cslDate(issued) } : {}),
    accessed: { "date-parts": [dayParts(retrieved, work.timeZone)] },
    ...(work.version ? { version: work.version } : {}),
    ...(work.language ? { language: work.language } : {}),
    URL: work.url,
    ...noteOf(work),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** A newspaper is what an article stands in. */
function publisherOf({ kind, publisher }: CitedWork) {
  if (!publisher) return {};
  return kind === "article" ? { "container-title": publisher } : { publisher };
}

function cslDate({ parts, season, circa, literal }: CitedDate) {
  return {
    ...(literal === undefined ? { "date-parts": parts } : { literal }),
    ...(season ? { season } : {}),
    ...(circa ? { circa: true } : {}),
  };
}

function noteOf({ shown, archive }: CitedWork) {
  const note = [shown, archive].filter(Boolean).join("; ");
  return note ? { note } : {};
}

function dayParts(instant: number, timeZone: string): [year: number, month: number, day: number] {
  const { year, month, day } = utcToLocal(instant, timeZone);
  return [year, month, day];
}

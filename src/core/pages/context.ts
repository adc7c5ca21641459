import type { Article } from "../../schema/article.ts";
import type { Collection, Side } from "../../schema/collection.ts";
import type { SiteConfig } from "../../schema/site-config.ts";
import type { Localized } from "../../schema/text.ts";
import { FEEDS } from "../compile/feeds.ts";
import type { Dataset } from "../select/dataset.ts";
import { namesOf, type TaggedName } from "../select/place-names.ts";
import { createDateWriter, type DateWriter } from "../time/date-writer.ts";
import { type PageOf, pageFolder, picturePath } from "./paths.ts";
import { PAGE_LANGUAGES, type PageLanguage, type Words } from "./words.ts";
import { wordsOf } from "./words-of.ts";

/** A published collection with its texts, and which of its files (paths in its folder) are there. */
export type PublishedCollection = {
  dataset: Dataset;
  articles: readonly Article[];
  hasFile: (path: string) => boolean;
};

/** What all pages of a site share. */
export type SiteOfPages = Pick<SiteConfig, "site" | "name"> & {
  /** Ids of its collections; the first has no folder of its own. */
  collections: readonly string[];
};

/** A page that is being written: where it stands, and with which words. */
export type PageContext = {
  site: SiteOfPages;
  published: PublishedCollection;
  dataset: Dataset;
  collection: Collection;
  page: PageOf;
  language: PageLanguage;
  words: Words;
  dates: DateWriter;
  /** The page's folder in the site, "" or with a slash at its end. */
  folder: string;
  /** The way from the page to the site's folder: `./`, `../../`. */
  root: string;
};

/**
 * Languages in which a collection has pages: those of its articles, and others in which it has a title. The first one
 * stands without a folder; English where the interface has none of them.
 */
export function pageLanguages({ languages, title }: Collection): [PageLanguage, ...PageLanguage[]] {
  const own = languages.flatMap((tag) => PAGE_LANGUAGES.filter((one) => one === tag));
  const titled = PAGE_LANGUAGES.filter((language) => language in title);
  const [first = "en", ...others] = new Set([...own, ...titled]);
  return [first, ...others];
}

/** Sets out to write one page. */
export function contextOf(
  site: SiteOfPages,
  published: PublishedCollection,
  page: PageOf,
  language: PageLanguage,
): PageContext {
  const { dataset } = published;
  const { collection } = dataset;
  const words = wordsOf(language);
  const folder = folderOf(site, collection, page, language);
  return {
    site,
    published,
    dataset,
    collection,
    page,
    language,
    words,
    dates: createDateWriter(words.locale, collection.timeZone),
    folder,
    root: "../".repeat(folder.split("/").length - 1) || "./",
  };
}

/** Folder of a page in the site. */
function folderOf(
  { collections }: SiteOfPages,
  collection: Collection,
  page: PageOf,
  language: PageLanguage,
): string {
  const [first] = pageLanguages(collection);
  return pageFolder(page, {
    collection: collection.id,
    isFirst: collection.id === collections[0],
    language,
    isFirstLanguage: language === first,
  });
}

/** Folder of another page of the same collection, in the page's language unless another is named. */
export const folderBeside = (
  { site, collection, language }: PageContext,
  page: PageOf,
  other: PageLanguage = language,
): string => folderOf(site, collection, page, other);

/** Relative address of another page. */
export const linkTo = (context: PageContext, page: PageOf, language?: PageLanguage): string =>
  context.root + folderBeside(context, page, language);

/** Path in the site of a file of the collection. */
export const filePath = ({ collection }: PageContext, path: string): string =>
  `collections/${encodeURIComponent(collection.id)}/${path}`;

/** Absolute address of something in the site; null while the site's own is not known. */
export const absolute = ({ site }: PageContext, path: string): string | null =>
  site.site === null ? null : site.site + path;

/** Path in the site of a page's picture, else of the collection's; null where neither was drawn. */
export function pictureOf(context: PageContext): string | null {
  const candidates = [picturePath(context.page), picturePath({ kind: "collection" })];
  const path = candidates.find((candidate) => context.published.hasFile(candidate));
  return path === undefined ? null : filePath(context, path);
}

/** Width and height of pictures, CSS pixels. */
export const PICTURE = { width: 1200, height: 630 };

/** The collection's feeds: their media types, and paths in its folder. */
export const FEED_LINKS = [
  { type: "application/feed+json", path: FEEDS.json },
  { type: "application/atom+xml", path: FEEDS.atom },
] as const;

/** Text in the page's language, else English, else whatever there is; empty for absent text. */
export function local({ language }: PageContext, text: Localized | undefined): string {
  if (!text) return "";
  return text[language] ?? text.en ?? Object.values(text)[0] ?? "";
}

/** A side by id; undefined for one that the collection does not name. */
export const sideOf = ({ collection }: PageContext, id: string): Side | undefined =>
  collection.sides.find((side) => side.id === id);

/** A side's label; its id where the collection does not name it. */
export function sideLabel(context: PageContext, id: string): string {
  const side = sideOf(context, id);
  return side ? local(context, side.label) : id;
}

/** A place's name in the page's language first; its id for an unknown place. */
export function placeName({ dataset, language }: PageContext, id: string): TaggedName {
  const place = dataset.places.get(id);
  return place ? namesOf(place, language)[0] : { text: id, language: "en" };
}

/** Whether a place has a page: only those that something was said of. */
export const hasPage = ({ dataset }: PageContext, placeId: string): boolean =>
  (dataset.mentionsByPlace.get(placeId)?.length ?? 0) > 0;

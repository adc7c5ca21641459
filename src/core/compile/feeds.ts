import { max } from "d3-array";
import type { Collection } from "../../schema/collection.ts";
import type { Places } from "../../schema/place.ts";
import type { Localized } from "../../schema/text.ts";
import { articleAddress, placeAddress } from "../export/addresses.ts";
import { type Correction, newestFirst } from "../select/corrections.ts";
import { parseEdtf } from "../time/edtf.ts";
import { isoTime } from "../time/iso.ts";
import type { Compiled, SourceFile } from "./source.ts";
import { writeXml, type Xml } from "./xml.ts";

/** Where `correctionFeeds` puts the feeds in the published collection's folder. */
export const FEEDS = { json: "corrections.json", atom: "corrections.atom" } as const;

/** The word for what the feeds hold; English for other languages. */
const CORRECTIONS: Record<string, string> = { ar: "تصحيحات", en: "Corrections" };

/**
 * The collection's corrections, newest first, as JSON Feed 1.1 (jsonfeed.org/version/1.1) and Atom (RFC 4287); the
 * same data gives the same bytes, none where the collection could not be read. `page` is the address of the reader's page, as
 * seen from the feeds where it is relative (`../../`), with a slash at its end; null leaves links to it out.
 * JSON Feed has whole addresses only, so a relative one is left out there.
 */
export function correctionFeeds(
  { collection, places }: Compiled,
  page: string | null,
): SourceFile[] {
  if (!collection) return [];
  const feed = feedOf(collection, places, page);
  const base = page !== null && isWhole(page) ? `${page}collections/${collection.id}/` : null;
  return [
    { path: FEEDS.json, text: `${JSON.stringify(jsonFeed(feed, base), null, 2)}\n` },
    { path: FEEDS.atom, text: writeXml(atomFeed(feed, base)) },
  ];
}

/** What both feeds say. `page` and `url` may be relative. */
type Feed = {
  id: string;
  title: string;
  language: string;
  updated: string;
  page: string | null;
  publishers: readonly string[];
  items: readonly Item[];
};
type Item = {
  id: string;
  title: string;
  text: string;
  date: string;
  url: string | null;
  places: readonly { id: string; name: string }[];
  articles: readonly string[];
};

function feedOf(collection: Collection, places: Places, page: string | null): Feed {
  const { id, title, languages, timeZone, articles } = collection;
  const language = languages.find((one) => one in title) ?? Object.keys(title)[0] ?? "en";
  const link = page === null ? null : `${page}?collection=${encodeURIComponent(id)}`;
  const items = newestFirst(collection).map((correction) =>
    itemOf(correction, collection, places, language, link),
  );
  // A feed must say when it last changed: without corrections that is when the last article appeared.
  const lastPublished = max(articles, ({ published }) => instantOf(published, timeZone)) ?? 0;
  return {
    id: `urn:dateline:${id}:corrections`,
    title: `${inLanguage(title, language)}: ${CORRECTIONS[language] ?? CORRECTIONS.en}`,
    language,
    updated: items[0]?.date ?? rfc3339(lastPublished, timeZone),
    page: link === null ? null : `${link}#list=corrections`,
    publishers: [...new Set(articles.map(({ publisher }) => publisher))].sort(),
    items,
  };
}

function itemOf(
  { id, date, text, places: placeIds, articles }: Correction,
  collection: Collection,
  places: Places,
  language: string,
  link: string | null,
): Item {
  const changed = placeIds.map((placeId) => {
    const properties = places.features.find((place) => place.id === placeId)?.properties;
    return { id: placeId, name: properties?.names[language] ?? properties?.name ?? placeId };
  });
  const [place] = placeIds;
  const [article] = articles;
  const others = Object.keys(text).filter((other) => text[other] !== inLanguage(text, language));
  return {
    id: `urn:dateline:${collection.id}:correction:${id}`,
    title: [date, ...changed.map(({ name }) => name)].join(" · "),
    // The instant of a feed claims more than a day says: the day itself stands in the words.
    text: [`${date}: ${inLanguage(text, language)}`, ...others.map((other) => text[other])].join(
      "\n\n",
    ),
    date: rfc3339(instantOf(date, collection.timeZone), collection.timeZone),
    url: link === null ? null : urlOf(link, place, article),
    places: changed,
    articles,
  };
}

/** What was changed: the place, else the article, else the list of corrections. */
function urlOf(link: string, place: string | undefined, article: string | undefined): string {
  if (place !== undefined) return placeAddress(link, place);
  return article === undefined ? `${link}#list=corrections` : articleAddress(link, article);
}

function jsonFeed(feed: Feed, base: string | null): unknown {
  const whole = (url: string | null) => (base === null ? undefined : (url ?? undefined));
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: whole(feed.page),
    feed_url: base === null ? undefined : `${base}${FEEDS.json}`,
    language: feed.language,
    items: feed.items.map(({ id, title, text, date, url, places, articles }) => ({
      id,
      url: whole(url),
      title,
      content_text: text,
      date_published: date,
      tags: places.map(({ name }) => name),
      _dateline: { places: places.map((place) => place.id), articles },
    })),
  };
}

function atomFeed(feed: Feed, base: string | null): Xml {
  const text = (name: string, content: string): Xml => ({ name, children: [content] });
  const page = (href: string | null): Xml | null =>
    href === null
      ? null
      : { name: "link", attributes: { rel: "alternate", type: "text/html", href } };
  const authors = feed.publishers.length > 0 ? feed.publishers : [feed.title];
  return {
    name: "feed",
    attributes: { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": feed.language },
    children: [
      text("id", feed.id),
      text("title", feed.title),
      text("updated", feed.updated),
      ...authors.map((author) => ({ name: "author", children: [text("name", author)] })),
      {
        name: "link",
        attributes: {
          rel: "self",
          type: "application/atom+xml",
          href: `${base ?? ""}${FEEDS.atom}`,
        },
      },
      page(feed.page),
      ...feed.items.map((item) => ({
        name: "entry",
        children: [
          text("id", item.id),
          text("title", item.title),
          text("updated", item.date),
          page(item.url),
          ...item.places.map(({ id, name }) => ({
            name: "category",
            attributes: { term: id, label: name },
          })),
          { name: "content", attributes: { type: "text" }, children: [item.text] },
        ],
      })),
    ],
  };
}

/** The start of an EDTF date, the end of one with an open start (UTC ms). Throws for a text that is no date. */
function instantOf(edtf: string, timeZone: string): number {
  const parsed = parseEdtf(edtf, timeZone);
  if (!parsed.ok) throw new Error(`compiled dates can be read, but ${parsed.message}`);
  const { start, end } = parsed.value.interval;
  return Number.isFinite(start) ? start : end;
}

/** An instant (UTC ms) as feeds want it: RFC 3339. */
const rfc3339 = (instant: number, timeZone: string) => isoTime(instant, timeZone, "second") ?? "";

const isWhole = (url: string) => /^https?:\/\//.test(url);

/** A text in a language, else in English, else in any. */
const inLanguage = (text: Localized, language: string) =>
  text[language] ?? text.en ?? Object.values(text)[0] ?? "";

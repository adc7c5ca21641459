import type { SourceFile } from "../compile/source.ts";
import { articlePage } from "./article-page.ts";
import { pageBody } from "./body.ts";
import { collectionPage } from "./collection-page.ts";
import {
  contextOf,
  type PageContext,
  type PublishedCollection,
  pageLanguages,
  type SiteOfPages,
} from "./context.ts";
import { fillEmbed } from "./embed-fallback.ts";
import { pageHead } from "./head.ts";
import { OEMBED_FILE, oEmbed } from "./oembed.ts";
import { type PageText, unturned } from "./page-text.ts";
import { placePage } from "./place-page.ts";
import { type ListedPage, robots, sitemap } from "./sitemap.ts";
import { fillTemplate } from "./template.ts";

/** The built pages that are filled: `index.html`, and the embedded page where there is one. */
export type Templates = { reader: string; embed: string | null };

/**
 * All pages of a site, paths relative to it: for each collection, place and article in each language, with oEmbed beside
 * it, the sitemap and what else stands on absolute addresses only where the site's is known. The same data gives
 * the same bytes. Throws where a template has no place for them.
 */
export function sitePages(
  site: SiteOfPages,
  collections: readonly PublishedCollection[],
  templates: Templates,
): SourceFile[] {
  const pages = collections.flatMap((published) => pagesOf(site, published));
  const [first] = collections;
  const files = pages.flatMap(({ context, text }) => filesOf(context, text, templates.reader));
  return [
    ...files,
    ...(templates.embed !== null && first
      ? [{ path: EMBED_PAGE, text: embedPage(site, first, templates.embed) }]
      : []),
    ...(site.site === null ? [] : [{ path: "sitemap.xml", text: sitemap(pages) }]),
    { path: "robots.txt", text: robots(site.site) },
  ];
}

/** Path of the embedded page in the site. */
export const EMBED_PAGE = "embed/v1/index.html";

function pagesOf(site: SiteOfPages, published: PublishedCollection): ListedPage[] {
  const { dataset, articles } = published;
  return pageLanguages(dataset.collection).flatMap((language) => {
    const write = (page: PageContext["page"], textOf: (context: PageContext) => PageText) => {
      const context = contextOf(site, published, page, language);
      const text = textOf(context);
      const [title, description] = [unturned(text.title), unturned(text.description)];
      return { context, text: { ...text, title, description } };
    };
    const places = [...dataset.mentionsByPlace.keys()].flatMap(
      (id) => dataset.places.get(id) ?? [],
    );
    return [
      write({ kind: "collection" }, collectionPage),
      ...places.map((place) => write({ kind: "place", id: place.id }, (c) => placePage(c, place))),
      ...articles.map((article) =>
        write({ kind: "article", id: article.id }, (c) => articlePage(c, article)),
      ),
    ];
  });
}

function filesOf(context: PageContext, text: PageText, template: string): SourceFile[] {
  const head = pageHead(context, text);
  const page = fillTemplate(template, context, { head, body: pageBody(context, text) });
  const embed = oEmbed(context, text);
  return [
    { path: `${context.folder}index.html`, text: page },
    ...(embed === null ? [] : [{ path: context.folder + OEMBED_FILE, text: embed }]),
  ];
}

/** The embedded page stands two folders deep, like the page of a place: its links go up as far. */
function embedPage(site: SiteOfPages, first: PublishedCollection, template: string): string {
  const [language] = pageLanguages(first.dataset.collection);
  const context = contextOf(site, first, { kind: "collection" }, language);
  return fillEmbed(template, { ...context, root: "../../" });
}

import { writeXml } from "../compile/xml.ts";
import { absolute, folderBeside, type PageContext, pageLanguages } from "./context.ts";
import { latestDay, type PageText } from "./page-text.ts";

/** A page as the sitemap lists it. */
export type ListedPage = { context: PageContext; text: PageText };

/**
 * All pages as sitemaps.org/schemas/sitemap/0.9 has them, with their other languages; `lastmod` is the day of the latest
 * publication or correction that a page tells of, and left out where none is known. Addresses must be known.
 */
export function sitemap(pages: readonly ListedPage[]): string {
  return writeXml({
    name: "urlset",
    attributes: {
      xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
      "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
    },
    children: pages.map(({ context, text }) => {
      const changed = latestDay(text.dates);
      const languages = pageLanguages(context.collection);
      return {
        name: "url",
        children: [
          { name: "loc", children: [absolute(context, context.folder)] },
          changed === null ? null : { name: "lastmod", children: [changed] },
          ...(languages.length < 2 ? [] : languages).map((hreflang) => ({
            name: "xhtml:link",
            attributes: {
              rel: "alternate",
              hreflang,
              href: absolute(context, folderBeside(context, context.page, hreflang)),
            },
          })),
        ],
      };
    }),
  });
}

/** What robots are told: everything may be read, and where the sitemap is (robotstxt.org, sitemaps.org). */
export const robots = (site: string | null): string =>
  [
    "User-agent: *",
    "Allow: /",
    ...(site === null ? [] : ["", `Sitemap: ${site}sitemap.xml`]),
    "",
  ].join("\n");

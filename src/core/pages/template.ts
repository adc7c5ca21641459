import type { PageContext } from "./context.ts";
import type { Html } from "./html.ts";

/** Where the built page takes in what a page says: between these comments in its head and its body. */
const SLOTS = { head: "page-head", body: "page-body" } as const;

/**
 * Puts a page's head and body into the built `index.html`: addresses of files are rewritten for the page's folder, and what
 * belongs to the site's first collection for the page's own. Doing it again with its own result gives the same. Throws
 * where the built page lacks a place to put them.
 */
export function fillTemplate(
  template: string,
  { site, collection, language, root }: PageContext,
  { head, body }: { head: Html; body: Html },
): string {
  const [first = collection.id] = site.collections;
  const direction = language === "ar" ? "rtl" : "ltr";
  const relocated = template
    .replace(/<html[^>]*>/, `<html lang="${language}" dir="${direction}">`)
    .replaceAll(/( (?:href|src|data-[a-z]+)=")\.\//g, `$1${root}`)
    .replaceAll(`collections/${first}/`, `collections/${collection.id}/`)
    .replaceAll(
      `name="dateline-collection" content="${first}"`,
      `name="dateline-collection" content="${collection.id}"`,
    )
    .replaceAll(
      / *<link rel="alternate" type="application\/(?:feed\+json|atom\+xml)"[^>]*>\n?/g,
      "",
    );
  return fillSlot(fillSlot(relocated, SLOTS.head, head), SLOTS.body, body);
}

/** Puts markup between a page's two comments of a name. */
export function fillSlot(page: string, name: string, { markup }: Html): string {
  const [start, end] = [`<!--${name}-->`, `<!--/${name}-->`];
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`the built page has no ${start} … ${end}`);
  return page.slice(0, from + start.length) + markup + page.slice(to);
}

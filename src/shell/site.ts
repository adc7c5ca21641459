import { siteKnown } from "../store/store.ts";
import { metaContent, siteFolder } from "./meta.ts";

/**
 * Tells the store where the page's files are, by `<meta name="dateline-site" content="../../">` (relative to the page; its
 * own folder where there is none), and which address links to what is shown begin with: the app's page, with
 * `?collection=` where that is not the one it opens by itself, or `?data=` where it is another site's.
 */
export function findSite(collection: string | null, data: string | null): void {
  const site = siteFolder();
  const opens = metaContent("dateline-collection");
  const query =
    data !== null
      ? `?data=${encodeURIComponent(data)}`
      : collection === null || collection === opens
        ? ""
        : `?collection=${encodeURIComponent(collection)}`;
  // A page of a language or of another collection names the one that links to its collection begin with.
  const own = new URL(metaContent("dateline-page") ?? site, location.href).href;
  siteKnown(site, query === "" ? own.replace(/[?#].*$/, "") : site + query);
}

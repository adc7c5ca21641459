import { siteKnown } from "../store/store.ts";

/**
 * Tells the store where the page's files are, by `<meta name="dateline-site" content="../../">` (relative to the page; its
 * own folder where there is none), and which address links to what is shown begin with: the app's page, with
 * `?collection=` where that is not the one it opens by itself.
 */
export function findSite(collection: string | null): void {
  const site = new URL(metaContent("dateline-site") ?? "./", location.href).href.replace(
    /[?#].*$/,
    "",
  );
  const opens = metaContent("dateline-collection");
  const query =
    collection === null || collection === opens
      ? ""
      : `?collection=${encodeURIComponent(collection)}`;
  siteKnown(site, site + query);
}

/** What the page's head says under a name; null where it says nothing. */
export const metaContent = (name: string): string | null =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? null;

/** A page of the site: the collection itself, or one record of it. */
export type PageOf = { kind: "collection" } | { kind: "place" | "article"; id: string };

/** Which collection and language a page is in; the site's first collection and its first language have no folder of their own. */
type PageIn = { collection: string; isFirst: boolean; language: string; isFirstLanguage: boolean };

/**
 * Folder of a page in the site, with a slash at its end, "" for the site's own: `place/hama/`, `ar/place/hama/`,
 * `other-collection/ar/`.
 */
export function pageFolder(
  page: PageOf,
  { collection, isFirst, language, isFirstLanguage }: PageIn,
) {
  const parts = [
    ...(isFirst ? [] : [collection]),
    ...(isFirstLanguage ? [] : [language]),
    ...(page.kind === "collection" ? [] : [page.kind, page.id]),
  ];
  return parts.map((part) => `${encodeURIComponent(part)}/`).join("");
}

/** Where a page's picture (1200 × 630 PNG) is in the published collection's folder. */
export const picturePath = (page: PageOf): string =>
  page.kind === "collection"
    ? "pictures/map.png"
    : `pictures/${page.kind}/${encodeURIComponent(page.id)}.png`;

/** Where the ground is that symbols are drawn over without WebGL2, in the published collection's folder. */
export const groundPath = (theme: "light" | "dark"): string => `pictures/ground-${theme}.png`;

/** What the page's head says under a name; null where it says nothing. */
export const metaContent = (name: string): string | null =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? null;

/** Address of the folder that the page's files are in, with a slash at its end: `<meta name="dateline-site">`, else the page's own folder. */
export const siteFolder = (): string =>
  new URL(metaContent("dateline-site") ?? "./", location.href).href.replace(/[?#].*$/, "");

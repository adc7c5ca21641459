import { fetchJson } from "../io/fetch-json.ts";
import { type Folder, loadArticle, loadPublished, type Published } from "../io/published.ts";
import { loadSearchTexts } from "../io/search-texts.ts";
import type { FolderAsked } from "../io/tables/protocol.ts";
import type { Issue, Result } from "../schema/issue.ts";
import {
  articleArrived,
  collectionComing,
  collectionLoaded,
  collectionReloaded,
  foreignDataAsked,
  loadFailed,
  store,
} from "../store/store.ts";
import { metaContent } from "./meta.ts";
import { findSite } from "./site.ts";

/** The published collection's folder, once it is known; loading anything else of it waits for that. */
let folderKnown: (folder: Folder) => void = () => {};
const knownFolder = new Promise<Folder>((resolve) => {
  folderKnown = resolve;
});

/** A folder, and what was asked for and allowed where it is another site's. */
type Found = Folder & { foreign?: FolderAsked["foreign"] };

/** The collection's full texts for search; called when search is first opened. */
export const loadTexts = async () => loadSearchTexts(await knownFolder);

/**
 * Loads a collection into the store: the one with an id, the one whose folder is at an address of another site
 * (`data`), or else the one the page was built for. Then articles when they are opened, and in development all anew
 * when a file is saved. Resolves once the collection is there: after a failure, when another try has succeeded.
 */
export async function loadCollection(id: string | null, data: string | null = null): Promise<void> {
  findSite(id, data);
  for (;;) {
    const found = data === null ? await findFolder(id) : await findForeign(data);
    const loaded = found.ok ? await loadFrom(found.value) : found;
    if (loaded.ok) break;
    loadFailed(loaded.issues);
    await nextTry();
  }
  const folder = await knownFolder;
  loadOpenedArticles(folder);
  import.meta.hot?.on("dateline:collection", () => void reload(folder));
}

async function loadFrom(folder: Found): Promise<Result<Published>> {
  const loaded = await loadPublished(folder, collectionComing);
  if (!loaded.ok) return loaded;
  folderKnown(folder);
  if (loaded.value.collection.large) {
    const { address, foreign = null } = folder;
    const asked = { address, collection: loaded.value.collection, foreign };
    const opened = await fetched("the events", { file: address }, async () =>
      (await import("./tables/published.ts")).openPublished(asked),
    );
    return opened.ok ? loaded : opened;
  }
  collectionLoaded(loaded.value.collection, loaded.value.places, loaded.issues);
  return loaded;
}

/** What comes of code that few pages need, or an issue where that can't be fetched. */
async function fetched<T>(
  what: string,
  where: Pick<Issue, "file" | "path">,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await work();
  } catch (cause) {
    const message = `${what} could not be loaded: ${String(cause)}`;
    return { ok: false, issues: [{ code: "not-loaded", severity: "error", ...where, message }] };
  }
}

/** Resolves when the reader asks for another try. */
function nextTry(): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(({ dataset, issues }) => {
      if (dataset === null && issues.length > 0) return;
      stop();
      resolve();
    });
  });
}

/** The folder of the collection that is asked for, else of the one the page was built for, else the first of the index. */
async function findFolder(wanted: string | null): Promise<Result<Folder>> {
  const { site } = store.getState();
  const asked = wanted ?? metaContent("dateline-collection");
  const folderOf = (id: string) => ({ address: `${site}collections/${encodeURIComponent(id)}/` });
  if (asked !== null) return { ok: true, value: folderOf(asked), issues: [] };
  const file = `${site}collections/index.json`;
  const index = await fetchJson(file);
  if (!index.ok) return index;
  const first = Array.isArray(index.value) ? index.value[0]?.id : undefined;
  if (typeof first === "string") return { ok: true, value: folderOf(first), issues: [] };
  const message = "lists no collection; expected at least one";
  return { ok: false, issues: [{ code: "no-collection", severity: "error", file, message }] };
}

/** The folder at an address of another site, if this one takes data from there; says on the page where it comes from. */
async function findForeign(data: string): Promise<Result<Found>> {
  const rules = await fetched("the rules for data from elsewhere", { path: "?data" }, async () => {
    return { ok: true, value: await import("../io/foreign.ts"), issues: [] };
  });
  if (!rules.ok) return rules;
  const allowed = metaContent("dateline-data-origins")?.split(/\s+/).filter(Boolean) ?? [];
  const found = rules.value.foreignFolder(data, allowed);
  if (!found.ok) return found;
  foreignDataAsked(found.value.origin);
  keepFromSearchEngines();
  return { ...found, value: { ...found.value, foreign: { data, allowed } } };
}

/** What is not the site's own must not be found under its name. */
function keepFromSearchEngines(): void {
  if (metaContent("robots")?.includes("noindex")) return;
  const meta = { name: "robots", content: "noindex" };
  document.head.append(Object.assign(document.createElement("meta"), meta));
}

function loadOpenedArticles(folder: Folder): void {
  const wanted = new Set<string>();
  const load = async () => {
    const { selection, articles } = store.getState();
    const id = selection.articleId;
    if (id === null || wanted.has(id) || articles.get(id)?.kind === "ready") return;
    wanted.add(id);
    await fetchInto(folder, id);
    wanted.delete(id);
  };
  store.subscribe((state, previous) => {
    const id = state.selection.articleId;
    const isRetried = id !== null && previous.articles.has(id) && !state.articles.has(id);
    if (id !== previous.selection.articleId || isRetried) void load();
  });
  void load();
}

async function fetchInto(folder: Folder, id: string): Promise<void> {
  const text = await loadArticle(folder, id);
  articleArrived(
    id,
    text.ok ? { kind: "ready", article: text.value } : { kind: "failed", issues: text.issues },
  );
}

async function reload(folder: Folder): Promise<void> {
  const loaded = await loadPublished(folder);
  if (!loaded.ok) return loadFailed(loaded.issues);
  collectionReloaded(loaded.value.collection, loaded.value.places, loaded.issues);
  for (const id of store.getState().articles.keys()) await fetchInto(folder, id);
}

import { fetchJson } from "../io/fetch-json.ts";
import { loadArticle, loadPublished } from "../io/published.ts";
import { loadSearchTexts } from "../io/search-texts.ts";
import {
  articleArrived,
  collectionLoaded,
  collectionReloaded,
  loadFailed,
  store,
} from "../store/store.ts";
import { findSite, metaContent } from "./site.ts";

/** The published collection's folder, once it is known; loading anything else of it waits for that. */
let folderKnown: (folder: string) => void = () => {};
const knownFolder = new Promise<string>((resolve) => {
  folderKnown = resolve;
});

/** The collection's full texts for search; called when search is first opened. */
export const loadTexts = async () => loadSearchTexts(await knownFolder);

/**
 * Loads a collection into the store (`null`: the one the page was built for), and articles when they are opened; in
 * development, anew when a file is saved.
 */
export async function loadCollection(id: string | null): Promise<void> {
  findSite(id);
  const folder = await findFolder(id);
  folderKnown(folder);
  const loaded = await loadPublished(folder);
  if (!loaded.ok) {
    loadFailed(loaded.issues);
    return;
  }
  collectionLoaded(loaded.value.collection, loaded.value.places, loaded.issues);
  loadOpenedArticles(folder);
  import.meta.hot?.on("dateline:collection", () => void reload(folder));
}

/** The folder of the collection that is asked for, else of the one the page was built for, else the first of the index. */
async function findFolder(wanted: string | null): Promise<string> {
  const { site } = store.getState();
  const asked = wanted ?? metaContent("dateline-collection");
  const index = asked === null ? await fetchJson(`${site}collections/index.json`) : null;
  const first = index?.ok && Array.isArray(index.value) ? index.value[0]?.id : undefined;
  return `${site}collections/${encodeURIComponent(asked ?? String(first))}/`;
}

function loadOpenedArticles(folder: string): void {
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
    if (state.selection.articleId !== previous.selection.articleId) void load();
  });
  void load();
}

async function fetchInto(folder: string, id: string): Promise<void> {
  const text = await loadArticle(folder, id);
  articleArrived(
    id,
    text.ok ? { kind: "ready", article: text.value } : { kind: "failed", issues: text.issues },
  );
}

async function reload(folder: string): Promise<void> {
  const loaded = await loadPublished(folder);
  if (!loaded.ok) return loadFailed(loaded.issues);
  collectionReloaded(loaded.value.collection, loaded.value.places, loaded.issues);
  for (const id of store.getState().articles.keys()) await fetchInto(folder, id);
}

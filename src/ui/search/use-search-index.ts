import { useEffect, useState } from "react";
import {
  indexDataset,
  indexTexts,
  type Pause,
  type SearchIndex,
} from "../../core/search/search-index.ts";
import type { SearchText } from "../../core/search/search-text.ts";
import type { Dataset } from "../../core/select/dataset.ts";
import type { Result } from "../../schema/issue.ts";
import { store } from "../../store/store.ts";
import { useApp } from "../use-store.ts";
import { searchedPlaces } from "./searched-places.ts";

/** Fetches the lines of all articles; never rejects. */
export type LoadTexts = () => Promise<Result<SearchText[]>>;

/** What can be searched so far, and whether the articles' full texts are in it. */
export type Searchable = { index: SearchIndex | null; texts: "loading" | "ready" | "failed" };

const NOTHING_YET: Searchable = { index: null, texts: "loading" };
/** Complete indexes; those without the full texts are made anew at the next opening. */
const complete = new WeakMap<Dataset, Searchable>();

/** The index of the loaded collection: made when a component first asks for it, without holding up the page. */
export function useSearchIndex(loadTexts: LoadTexts): Searchable {
  const dataset = useApp((s) => s.dataset);
  const [searchable, setSearchable] = useState(NOTHING_YET);
  useEffect(() => {
    if (!dataset) return;
    const known = complete.get(dataset);
    setSearchable(known ?? NOTHING_YET);
    if (known) return;
    let wanted = true;
    const pause = pauses(() => wanted);
    void makeIndex(dataset, loadTexts, pause, (next) => wanted && setSearchable(next));
    return () => {
      wanted = false;
    };
  }, [dataset, loadTexts]);
  return searchable;
}

async function makeIndex(
  dataset: Dataset,
  loadTexts: LoadTexts,
  pause: Pause,
  report: (searchable: Searchable) => void,
): Promise<void> {
  // A table has no articles to search.
  if (dataset.collection.articles.length === 0) {
    const index = await indexDataset(dataset, pause, searchedPlaces(dataset, store.getState()));
    if (!index) return;
    complete.set(dataset, { index, texts: "ready" });
    return report({ index, texts: "ready" });
  }
  const loading = loadTexts();
  const index = await indexDataset(dataset, pause);
  if (!index) return;
  report({ index, texts: "loading" });
  const texts = await loading;
  if (!(await indexTexts(index, dataset, texts.ok ? texts.value : null, pause))) return;
  const searchable: Searchable = { index, texts: texts.ok ? "ready" : "failed" };
  if (texts.ok) complete.set(dataset, searchable);
  report(searchable);
}

/** Milliseconds of work before the browser may draw and answer: half a frame. */
const SLICE_MS = 8;

function pauses(isWanted: () => boolean): Pause {
  let until = performance.now() + SLICE_MS;
  return () => {
    if (performance.now() < until) return isWanted();
    return new Promise((resolve) =>
      setTimeout(() => {
        until = performance.now() + SLICE_MS;
        resolve(isWanted());
      }),
    );
  };
}

import * as v from "valibot";
import { type SearchText, SearchTextSchema } from "../core/search/search-text.ts";
import type { Result } from "../schema/issue.ts";
import { readToFault } from "../schema/read.ts";
import { fetchJson } from "./fetch-json.ts";
import type { Folder } from "./published.ts";

const SearchTextsSchema = v.array(SearchTextSchema);

/** Loads `search.json` of a collection's folder: the lines of all articles. Never throws. */
export async function loadSearchTexts({ address, rules }: Folder): Promise<Result<SearchText[]>> {
  const loaded = await fetchJson(`${address}search.json`, rules);
  return loaded.ok ? readToFault(SearchTextsSchema, loaded.value) : loaded;
}

import * as v from "valibot";
import { type SearchText, SearchTextSchema } from "../core/search/search-text.ts";
import type { Result } from "../schema/issue.ts";
import { read } from "../schema/read.ts";
import { fetchJson } from "./fetch-json.ts";

const SearchTextsSchema = v.array(SearchTextSchema);

/** Loads `search.json` of a collection's folder (address with a slash at its end): the lines of all articles. Never throws. */
export async function loadSearchTexts(folder: string): Promise<Result<SearchText[]>> {
  const loaded = await fetchJson(`${folder}search.json`);
  return loaded.ok ? read(SearchTextsSchema, loaded.value) : loaded;
}

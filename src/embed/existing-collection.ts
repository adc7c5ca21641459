import { fetchJson } from "../io/fetch-json.ts";
import type { Issue } from "../schema/issue.ts";
import { metaContent, siteFolder } from "../shell/meta.ts";
import { queryIssue } from "./opening.ts";

/**
 * The collection that is asked for, where the site has it; else null, the one it opens by itself, and an issue that names
 * those there are. Where the site's index can't be read, what is asked for is tried.
 */
export async function existingCollection(
  asked: string | null,
): Promise<{ id: string | null; issues: Issue[] }> {
  if (asked === null || asked === metaContent("dateline-collection"))
    return { id: asked, issues: [] };
  const index = await fetchJson(`${siteFolder()}collections/index.json`);
  const entries: unknown[] = index.ok && Array.isArray(index.value) ? index.value : [];
  const ids = entries.flatMap((entry) =>
    entry !== null && typeof entry === "object" && "id" in entry ? [String(entry.id)] : [],
  );
  if (ids.length === 0 || ids.includes(asked)) return { id: asked, issues: [] };
  return {
    id: null,
    issues: [queryIssue("collection", asked, `a collection of this site: ${ids.join(", ")}`)],
  };
}

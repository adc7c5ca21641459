import { tableCollection } from "../../core/table/dataset.ts";
import { NO_MAPPING } from "../../core/table/table.ts";
import { openFolderInWorker } from "../../io/tables/client.ts";
import type { TableEngine } from "../../io/tables/engine.ts";
import type { FolderAsked } from "../../io/tables/protocol.ts";
import type { Result } from "../../schema/issue.ts";
import { tableIndexed, tableLoaded } from "../../store/tables.ts";
import { FIRST_QUERY, keeperQuiet, keepTable } from "./keeper.ts";

/**
 * Opens a large collection, whose events stay where they are published: its counts are loaded and indexed in a worker,
 * then it is in the store. Fails with issues where it can't be loaded.
 */
export async function openPublished(asked: FolderAsked): Promise<Result<null>> {
  let keeper: TableEngine | null = null;
  const opened = await openFolderInWorker(asked, (quiet) => keeper && keeperQuiet(keeper, quiet));
  if (!opened.ok) return opened;
  const { collection, engine } = opened.value;
  const read = await engine.read(NO_MAPPING, () => {});
  if (!read.ok) {
    engine.close();
    return read;
  }
  const indexed = await engine.index(FIRST_QUERY);
  const made = tableCollection(read.value, collection.id, collection.timeZone);
  // What its events call the sides and how far they reach in time is in its files, not in its description.
  const { sides, range } = made.collection;
  keeper = engine;
  keepTable(engine, "published", new URL(asked.address, document.baseURI).href);
  const issues = [...opened.issues, ...read.issues];
  tableLoaded(read.value, { ...collection, sides, range }, made.places, "published", issues);
  tableIndexed(indexed);
  return { ok: true, value: null, issues };
}

import { tableCollection } from "../core/table/dataset.ts";
import type { Mapping } from "../core/table/table.ts";
import { lookInWorker } from "../io/tables/client.ts";
import type { TableEngine } from "../io/tables/engine.ts";
import type { Quiet } from "../io/tables/watch.ts";
import type { Issue, Result } from "../schema/issue.ts";
import { quietChanged } from "../store/quiet.ts";
import { store } from "../store/store.ts";
import {
  tableFailed,
  tableGuessed,
  tableIndexed,
  tableLoaded,
  tableLookedAt,
  tableOpeningEnded,
  tableProgressed,
} from "../store/tables.ts";
import { boxWanted } from "../store/views.ts";
import type { OpeningActions } from "../ui/opening/actions.ts";
import { boxAround } from "./tables/box-around.ts";
import { FIRST_QUERY, keeperQuiet, keepTable } from "./tables/keeper.ts";
import { tableLimits } from "./tables/limits.ts";

// Opening a file of this device, from the look at its columns to the table in the store. Loaded on use.

/** What is being opened; who is under way with another one has been given up. */
let current: Opening | null = null;
type Opening = { file: File; engine: TableEngine | null; look: AbortController };

/** Looks at one of some files: the first whose name says that it can be read, else the first. Nothing for none. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const file = files.find(({ name }) => READABLE.test(name)) ?? files[0];
  if (!file) return;
  end();
  const mine: Opening = { file, engine: null, look: new AbortController() };
  current = mine;
  tableLookedAt(file.name, files.length);
  const looked = await orIssue(file.name, () =>
    lookInWorker(file, tableLimits(), mine.look.signal, (quiet) => onQuiet(mine, quiet)),
  );
  if (current !== mine) {
    if (looked.ok) looked.value.engine.close();
    return;
  }
  if (!looked.ok) return tableFailed(file.name, looked.issues);
  mine.engine = looked.value.engine;
  tableGuessed(looked.value.preview);
}

/** Who was given work gives no sign; it may have finished opening by then, and answer for the open table. */
function onQuiet(mine: Opening, quiet: Quiet | null): void {
  if (current === mine) quietChanged("opening", quiet && { ...quiet, giveUp });
  else if (mine.engine) keeperQuiet(mine.engine, quiet);
}

/** Ends who looks at a file or reads it, wherever that is. */
function end(): void {
  current?.look.abort();
  current?.engine?.close();
}

const READABLE = /\.(csv|tsv|txt|json|geojson|ndjson|geojsonl|geojsons|jsonl|parquet)(\.gz)?$/i;

/** Reads the file that was looked at, as its columns were understood, and shows it. */
async function readAs(mapping: Mapping): Promise<void> {
  const mine = current;
  const engine = mine?.engine;
  if (!mine || !engine) return;
  const { name, size } = mine.file;
  tableProgressed(name, { bytes: 0, totalBytes: size, rows: 0, leftOut: 0 });
  const shown = await orIssue(name, async () => {
    const read = await engine.read(mapping, (progress) => {
      if (current === mine) tableProgressed(name, progress);
    });
    if (!read.ok) return read;
    const table = { ...tableCollection(read.value, name, mapping.timeZone), read: read.value };
    const value = { ...table, indexed: await engine.index(FIRST_QUERY) };
    return { ok: true, value, issues: read.issues };
  });
  if (current !== mine) return;
  current = null;
  if (!shown.ok) {
    engine.close();
    current = { ...mine, engine: null };
    return tableFailed(name, shown.issues);
  }
  const { read, collection, places, indexed } = shown.value;
  keepTable(engine, "device");
  tableLoaded(read, collection, places, "device", shown.issues);
  // Tasks of their own: what shows the places and what shows the counts would hold up the page together.
  await new Promise((done) => setTimeout(done, 0));
  if (store.getState().table?.table !== read) return;
  tableIndexed(indexed);
  const box = boxAround(places);
  if (box) boxWanted(box);
}

/** Looks at the same file once more, after it failed. */
const openAgain = (): Promise<void> => openFiles(current ? [current.file] : []);

/** Ends what is under way; what was open before stays. */
function giveUp(): void {
  end();
  current = null;
  tableOpeningEnded();
}

/** What the dialog asks for. */
export const openingActions: OpeningActions = {
  openFiles: (files) => void openFiles(files),
  readAs: (mapping) => void readAs(mapping),
  openAgain: () => void openAgain(),
  giveUp,
};

/** What a worker that broke down leaves: its last words as an issue of the file. */
async function orIssue<T>(file: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (cause) {
    const issue: Issue = {
      code: "reader-stopped",
      severity: "error",
      file,
      message: `the program that reads the file stopped (${cause instanceof Error ? cause.message : String(cause)}), most likely for lack of memory; expected it to go on to the end`,
    };
    return { ok: false, issues: [issue] };
  }
}

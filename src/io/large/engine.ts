import { type AggregateColumns, indexAggregate } from "../../core/events/aggregate.ts";
import { UNDATED } from "../../core/events/columns.ts";
import { maskOf } from "../../core/events/filter.ts";
import { groupPlaces } from "../../core/select/place-groups.ts";
import type {
  EventsPage,
  EventsQuery,
  Indexed,
  IndexQuery,
  ReadTable,
  TableProgress,
} from "../../core/table/table.ts";
import { type Collection, CollectionSchema } from "../../schema/collection.ts";
import type { Issue, Result } from "../../schema/issue.ts";
import { type Large, MOST_COUNT_ROWS } from "../../schema/large.ts";
import { readToFault } from "../../schema/read.ts";
import { type FetchRules, fetchJson } from "../fetch-json.ts";
import { UnreadableError } from "../read-text.ts";
import type { TableEngine } from "../tables/engine.ts";
import { written } from "../tables/written.ts";
import { agreeing } from "./agreement.ts";
import { planPage } from "./cells.ts";
import { choicesInCounts } from "./choices.ts";
import { type Counts, loadCounts } from "./counts.ts";
import { type Groups, loadGroups } from "./groups.ts";
import { MOST_WRITTEN_EVENTS } from "./limits.ts";
import { type EventsSource, readCells } from "./page.ts";
import { type LargePlaces, loadPlaces } from "./places.ts";
import { createRangeReader, type RangeReader } from "./ranges.ts";
import { writeFolder } from "./write.ts";

/** A large collection whose `collection.json` was read, and who answers for its events. */
export type LargeFolder = { collection: Collection; large: Large; engine: TableEngine };

/** Most that a page can hold, so that a stranger's folder can't fill its memory; docs/scale.md has what that takes. */
const MOST_LOADED_BYTES = 256_000_000;
const MOST_PLACES = 1_000_000;
/** Counts are numbers of 32 bits. */
const MOST_EVENTS = 2 ** 32 - 1;

/**
 * Opens the folder of a large collection at an address (of the folder or its `collection.json`). Fails with issues where
 * it is none, or larger than a page can hold. `known`: what its `collection.json` says, where that was read already. Runs in
 * a worker as well as in Node.
 */
export async function openLargeFolder(
  address: string,
  rules?: FetchRules,
  known?: Collection,
): Promise<Result<LargeFolder>> {
  const folder = address.replace(/collection\.json$/, "").replace(/\/?$/, "/");
  const collection: Result<Collection> = known
    ? { ok: true, value: known, issues: [] }
    : await describedBy(`${folder}collection.json`, rules);
  if (!collection.ok) return collection;
  const { large } = collection.value;
  if (!large)
    return failed(
      folder,
      "not-large",
      'has no "large" in its collection.json; it is an ordinary collection',
    );
  const reason = tooLarge(large);
  if (reason !== null) return failed(folder, "too-large", reason);
  const reader = createRangeReader(folder, rules ?? { request: {}, refusal: () => null });
  const name = collection.value.id;
  return {
    ok: true,
    value: {
      collection: collection.value,
      large,
      engine: createEngine(name, folder, large, reader),
    },
    issues: collection.issues,
  };
}

async function describedBy(file: string, rules?: FetchRules): Promise<Result<Collection>> {
  const loaded = await fetchJson(file, rules);
  if (!loaded.ok) return loaded;
  const read = readToFault(CollectionSchema, loaded.value);
  return { ...read, issues: [...loaded.issues, ...read.issues] };
}

function tooLarge({ files, places, events }: Large): string | null {
  const bytes = loadedBytes(files);
  if (bytes > MOST_LOADED_BYTES)
    return `its counts take ${Math.round(bytes / 1e6)} MB; the most that is loaded is ${MOST_LOADED_BYTES / 1e6} MB`;
  if (files.days.rows + files.undated.rows > MOST_COUNT_ROWS)
    return `its counts have ${files.days.rows} rows; the most is ${MOST_COUNT_ROWS}; divide it into collections by region`;
  if (events > MOST_EVENTS) return `it has ${events} events; the most is ${MOST_EVENTS}`;
  if (places > MOST_PLACES) return `it has ${places} places; the most is ${MOST_PLACES}`;
  return null;
}

const loadedBytes = ({ places, days, undated }: Large["files"]) =>
  places.bytes + days.bytes + undated.bytes;

/** What stays in memory. */
type Kept = { counts: Counts; places: LargePlaces };

function createEngine(
  name: string,
  folder: string,
  large: Large,
  reader: RangeReader,
): TableEngine {
  let kept: Kept | null = null;
  let groups: Promise<Groups> | null = null;
  const table = (): Kept => {
    if (!kept) throw new Error("the collection was not read, or it was closed");
    return kept;
  };
  const loadedGroups = () => {
    groups ??= loadGroups(reader, large);
    // What failed once may come when it is asked for again.
    groups.catch(() => {
      groups = null;
    });
    return groups;
  };
  return {
    async read(_mapping, onProgress) {
      try {
        kept = await load(reader, large, onProgress);
      } catch (cause) {
        if (cause instanceof UnreadableError || cause instanceof TypeError)
          return failed(folder, "not-loaded", cause.message);
        throw cause;
      }
      const checked = agreeing(folder, large, kept.counts.rows);
      return {
        ok: true,
        value: tableOf(name, checked.large, kept.places),
        issues: [...warnings(folder, large), ...checked.issues],
      };
    },
    index: async (query) => indexOf(table(), query),
    choices: async (query) => choicesInCounts(table().counts.rows, large.sides.length, query),
    async events(query) {
      return pageOf(table(), large, loadedGroups, query);
    },
    write: async (asked, onProgress, signal) => {
      const { counts, places } = table();
      const planned = (count: number) =>
        planPage(counts, places.tiles, { ...asked.query, from: 0, count });
      const { total } = planned(0);
      const plan = total > MOST_WRITTEN_EVENTS ? { total, cells: [] } : planned(total);
      return written(folder, signal, async () => {
        const source = { ...sourceOf(large, await loadedGroups()), places: places.places, plan };
        return writeFolder(source, asked, onProgress, signal);
      });
    },
    close() {
      kept = null;
      reader.close();
    },
  };
}

async function load(
  reader: RangeReader,
  large: Large,
  onProgress: (progress: TableProgress) => void,
): Promise<Kept> {
  const totalBytes = loadedBytes(large.files);
  const leftOut = sumOf(Object.values(large.leftOut));
  let bytes = 0;
  const arrived = (more: number) => {
    bytes += more;
    const rows = Math.floor((large.events * bytes) / totalBytes);
    onProgress({ bytes, totalBytes, rows, leftOut });
  };
  const [places, counts] = await Promise.all([
    loadPlaces(reader, large, arrived),
    loadCounts(reader, large, arrived),
  ]);
  return { places, counts };
}

function tableOf(name: string, large: Large, { places }: LargePlaces): ReadTable {
  const { events, undated, leftOut, sides, extent, grain } = large;
  return {
    name,
    places,
    groups: groupPlaces(places.features),
    sides,
    events,
    undated,
    hasPublished: false,
    extent,
    grain,
    report: {
      rows: events + sumOf(Object.values(leftOut)),
      events,
      leftOut,
      incomplete: undated > 0 ? { undated } : {},
      faults: [],
    },
  };
}

function indexOf(
  { counts: { rows }, places }: Kept,
  { filter, clock, split }: IndexQuery,
): Indexed {
  const mask = maskOf({ ...rows, published: null }, filter);
  const dated = clock === "occurred" ? rows : withoutDates(rows);
  const index = indexAggregate(dated, places.tiles.length, split, mask);
  return {
    index,
    events: rows.starts.reduce((sum, n, row) => (mask?.[row] === 0 ? sum : sum + n), 0),
    undated: sumOf(index.undated),
  };
}

/** The counts on a clock that the folder does not have: nothing has a date on it. */
const withoutDates = (rows: AggregateColumns): AggregateColumns => ({
  ...rows,
  day: new Int32Array(rows.count).fill(UNDATED),
});

async function pageOf(
  { counts, places }: Kept,
  large: Large,
  loadedGroups: () => Promise<Groups>,
  query: EventsQuery,
): Promise<EventsPage> {
  const { total, cells } = planPage(counts, places.tiles, query);
  if (cells.length === 0) return { total, events: [] };
  const source = sourceOf(large, await loadedGroups());
  return { total, events: await readCells(source, cells, query) };
}

const sourceOf = ({ columns, divided }: Large, groups: Groups): EventsSource => ({
  groups,
  columns,
  isDivided: divided,
});

const sumOf = (counts: ArrayLike<number> & Iterable<number>): number =>
  Array.from(counts).reduce((sum, count) => sum + count, 0);

/** What a reader should know of how the folder was made. */
function warnings(file: string, { divided, moreSides }: Large): Issue[] {
  const issues: Issue[] = [];
  const warn = (code: string, message: string) =>
    issues.push({ code, severity: "warning", file, message });
  if (!divided)
    warn(
      "counts-not-divided",
      "the collection is too large to be counted by type, side and status: filters by them let everything pass",
    );
  if (moreSides > 0)
    warn("too-many-sides", `${moreSides} rare sides are counted together as "no side"`);
  return issues;
}

function failed(file: string, code: string, message: string): { ok: false; issues: Issue[] } {
  return { ok: false, issues: [{ code, severity: "error", file, message }] };
}

import { ALL_EVENTS, type IndexQuery } from "../../core/table/table.ts";
import { MOST_WRITTEN_EVENTS } from "../../io/large/limits.ts";
import type { TableEngine } from "../../io/tables/engine.ts";
import type { Quiet } from "../../io/tables/watch.ts";
import { quietChanged } from "../../store/quiet.ts";
import { eventFilter } from "../../store/selectors.ts";
import type { State } from "../../store/state.ts";
import { store } from "../../store/store.ts";
import { setTablePort, type TablePort } from "../../store/table-port.ts";
import { type TableOrigin, tableCounting, tableIndexed, tableStopped } from "../../store/tables.ts";
import { indexTimes } from "../../ui/timeline/index-times.ts";
import { setIndexTimes } from "../../ui/timeline/use-index-times.ts";

/** Who keeps the events of a table, and what its index was last counted for. */
type Kept = { engine: TableEngine; counted: IndexQuery; folder: string | null };

/** A published table stays while a file of this device is open over it. */
const kept: Record<TableOrigin, Kept | null> = { device: null, published: null };
const current = (): Kept | null => kept.device ?? kept.published;

/** What a table is first counted for, before it is shown: everything, by type. */
export const FIRST_QUERY: IndexQuery = { filter: ALL_EVENTS, clock: "occurred", split: "type" };

let isFollowing = false;

/**
 * Takes over a table that was counted for `FIRST_QUERY`: it answers for its events, counts them anew when filters, clock
 * or colours change, and is ended when its file is closed. The one it takes the place of is ended at once. Call it
 * just before the table comes into the store. `folder`: the address at which it is published.
 */
export function keepTable(
  engine: TableEngine,
  origin: TableOrigin,
  folder: string | null = null,
): void {
  kept[origin]?.engine.close();
  kept[origin] = { engine, counted: FIRST_QUERY, folder };
  offerPort();
  setIndexTimes(indexTimes);
  if (isFollowing) return;
  isFollowing = true;
  store.subscribe((state) => {
    if (kept.device && !state.table?.former) endDevice();
    void countAnew();
  });
}

function endDevice(): void {
  kept.device?.engine.close();
  kept.device = null;
  offerPort();
}

function offerPort(): void {
  const offered = current();
  setTablePort(offered && portOf(offered));
  quietChanged("open", null);
}

const portOf = ({ engine, folder }: Kept): TablePort => ({
  events: (query) => engine.events(query),
  choices: (query) => engine.choices(query),
  write: (...asked) => engine.write(...asked),
  published: folder === null ? null : { folder, mostWritten: MOST_WRITTEN_EVENTS },
});

/**
 * The keeper of a table has questions and gives no sign: says so on the page. Where the reader gives up, it is ended, and
 * what was counted last stays. Null: that is over.
 */
export function keeperQuiet(engine: TableEngine, quiet: Quiet | null): void {
  if (engine !== current()?.engine) return;
  const giveUp = () => {
    engine.close();
    if (engine === current()?.engine) tableStopped("given-up");
  };
  quietChanged("open", quiet && { ...quiet, giveUp });
}

let isCounting = false;

/** Asks for one index at a time; what was wanted meanwhile comes after it, of that only the latest. */
async function countAnew(): Promise<void> {
  if (isCounting) return;
  isCounting = true;
  for (;;) {
    const state = store.getState();
    const query = queryOf(state);
    const asked = current();
    if (!asked || !query || state.table?.stopped || isSame(query, asked.counted)) break;
    tableCounting();
    await count(asked, query);
  }
  isCounting = false;
}

async function count(asked: Kept, query: IndexQuery): Promise<void> {
  try {
    const indexed = await asked.engine.index(query);
    asked.counted = query;
    if (asked === current()) tableIndexed(indexed);
  } catch {
    // Only a closed or broken keeper fails; a closed one is no longer the current one.
    if (asked === current() && !store.getState().table?.stopped) tableStopped("broken");
  }
}

/** What the index is to be counted for now; null where no table is open. */
function queryOf(state: State): IndexQuery | null {
  const filter = eventFilter(state);
  return filter && { filter, clock: state.clock, split: state.coloring };
}

function isSame(a: IndexQuery, b: IndexQuery): boolean {
  const words = ({ filter, clock, split }: IndexQuery) =>
    JSON.stringify([{ ...filter, places: null }, clock, split]);
  return a.filter.places === b.filter.places && words(a) === words(b);
}

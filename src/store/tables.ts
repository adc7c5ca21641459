import { NO_FILTERS } from "../core/select/filters.ts";
import type { Indexed, ReadTable, TablePreview, TableProgress } from "../core/table/table.ts";
import type { Collection } from "../schema/collection.ts";
import type { Issue } from "../schema/issue.ts";
import type { Places } from "../schema/place.ts";
import type { OpenTable } from "./state.ts";
import { collectionLoaded, store } from "./store.ts";

/** A file was given, one of so many, and is looked at. */
export const tableLookedAt = (name: string, given = 1) =>
  store.setState({ opening: { kind: "looking", name, given }, dialog: "open" });

/** What the file seems to be is known: the reader is asked whether its columns are understood. */
export function tableGuessed(preview: TablePreview): void {
  const { opening } = store.getState();
  const given = opening?.kind === "looking" ? opening.given : 1;
  store.setState({ opening: { kind: "mapping", preview, given } });
}

/** Reading went on. */
export const tableProgressed = (name: string, progress: TableProgress) =>
  store.setState({ opening: { kind: "reading", name, progress } });

/** The file can't be used, or reading it failed. */
export const tableFailed = (name: string, issues: readonly Issue[]) =>
  store.setState({ opening: { kind: "failed", name, issues } });

/** The reader wants to give another file. */
export const otherFileWanted = () => store.setState({ opening: null, dialog: "open" });

/** The reader gave up, or has read why it failed; what was open before stays. */
export function tableOpeningEnded(): void {
  const { dialog } = store.getState();
  store.setState({ opening: null, dialog: dialog === "open" ? null : dialog });
}

/** Whether a table came from this device or was published. */
export type TableOrigin = "device" | "published";

/** A table was read, with what was wrong with its file: it takes the place of what was open, with everything that was chosen for that. */
export function tableLoaded(
  table: ReadTable,
  collection: Collection,
  places: Places,
  origin: TableOrigin = "device",
  issues: readonly Issue[] = [],
): void {
  const before = store.getState();
  const former = origin === "published" ? null : (before.table?.former ?? before);
  const { events, undated } = table;
  store.setState({
    table: {
      table,
      index: null,
      events,
      undated,
      isCounting: true,
      stopped: null,
      issues,
      former,
    },
    opening: null,
    articles: new Map(),
    filters: NO_FILTERS,
    coloring: "type",
    mode: "window",
    undated: false,
    playing: false,
    readPlaces: [],
    tool: null,
    ruler: [],
    sketch: [],
    comparison: null,
    asOf: null,
    axis: null,
    clock: "occurred",
    list: "places",
    pane: null,
    dialog: null,
    follow: false,
    shading: false,
    camera: null,
    box: null,
  });
  collectionLoaded(collection, places, []);
}

/** What passes the filters is being counted anew. */
export function tableCounting(): void {
  const { table } = store.getState();
  if (table && !table.isCounting) store.setState({ table: { ...table, isCounting: true } });
}

/** An index arrived: steps of the timeline ask it from now on. */
export function tableIndexed({ index, events, undated }: Indexed): void {
  const { table } = store.getState();
  if (table) store.setState({ table: { ...table, index, events, undated, isCounting: false } });
}

/** Who keeps the table's events has stopped, and why: what was counted last stays, nothing is counted anew. */
export function tableStopped(stopped: NonNullable<OpenTable["stopped"]>): void {
  const { table } = store.getState();
  if (table) store.setState({ table: { ...table, isCounting: false, stopped } });
}

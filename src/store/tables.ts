import { NO_FILTERS } from "../core/select/filters.ts";
import type { Indexed, ReadTable, TablePreview, TableProgress } from "../core/table/table.ts";
import type { Collection } from "../schema/collection.ts";
import type { Issue } from "../schema/issue.ts";
import type { Places } from "../schema/place.ts";
import { collectionLoaded, store } from "./store.ts";

/** A file was given and is looked at. */
export const tableLookedAt = (name: string) =>
  store.setState({ opening: { kind: "looking", name } });

/** What the file seems to be is known: the reader is asked whether its columns are understood. */
export const tableGuessed = (preview: TablePreview) =>
  store.setState({ opening: { kind: "mapping", preview } });

/** Reading went on. */
export const tableProgressed = (name: string, progress: TableProgress) =>
  store.setState({ opening: { kind: "reading", name, progress } });

/** The file can't be used, or reading it failed. */
export const tableFailed = (name: string, issues: readonly Issue[]) =>
  store.setState({ opening: { kind: "failed", name, issues } });

/** The reader gave up, or has read why it failed; what was open before stays. */
export const tableOpeningEnded = () => store.setState({ opening: null });

/** A table was read: it takes the place of what was open, with everything that was chosen for that. */
export function tableLoaded(table: ReadTable, collection: Collection, places: Places): void {
  store.setState({
    table: { table, index: null, events: table.events, undated: table.undated, isCounting: true },
    opening: null,
    articles: new Map(),
    filters: NO_FILTERS,
    coloring: "type",
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

import type { WriteQuery } from "../../core/export/events-file.ts";
import { fileName } from "../../core/export/file-name.ts";
import { filterNote } from "../../core/export/state.ts";
import { shownSpan } from "../../core/select/visible.ts";
import { isoDay, isoTime } from "../../core/time/iso.ts";
import { hasDates, timeView } from "../../store/selectors.ts";
import type { State } from "../../store/state.ts";
import { stateAddress } from "../page-address.ts";
import type { ListQuery } from "./event-pages.ts";

/** What a file of events says of itself, and what it is called without its ending. */
type TakenFile = { note: WriteQuery["note"]; nameFor: (ending: string) => string };

/**
 * Says of a list's events what they are: of which table, in which window, with which filters. `inView`: the list has only
 * places in the map's view. `now`: UTC ms. Null where no table is open.
 */
export function takenFile(
  state: State,
  { place }: ListQuery,
  inView: boolean,
  now: number,
): TakenFile | null {
  const { table, dataset, asOf, filters, mapView } = state;
  if (!table || !dataset) return null;
  const { id, title, version, timeZone, license, credits } = dataset.collection;
  const view = timeView(state);
  const { mode, clock, window, undated } = view;
  const shown = shownSpan(view);
  const iso = (span: { start: number; end: number }) =>
    hasDates(state)
      ? { start: isoTime(span.start, timeZone), end: isoTime(span.end, timeZone) }
      : { start: null, end: null };
  const isFile = table.former !== null;
  const note = {
    collection: { id, title, version },
    // A file of one device has no address.
    ...(isFile ? {} : { address: stateAddress(state) }),
    generated: new Date(now).toISOString(),
    timeZone,
    window: iso(window),
    clock,
    mode,
    shown: iso(shown),
    undated,
    asOf: asOf === null ? null : isoDay(asOf - 1, timeZone),
    filters: filterNote(inView ? { ...filters, inView } : filters, mapView),
    place: place === null ? null : (dataset.placeIds[place] ?? null),
    license: license ?? null,
    credits,
  };
  const named = isFile ? table.table.name.replace(/(\.gz)?$/i, "").replace(/\.\w+$/, "") : id;
  return {
    note,
    nameFor: (ending) => fileName({ collection: { id: named }, mode, window: iso(window) }, ending),
  };
}

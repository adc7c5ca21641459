import { useCallback, useMemo, useState, useSyncExternalStore } from "react";
import { minuteSpan } from "../../core/events/columns.ts";
import { inBoth, placesInView } from "../../core/select/places-in-view.ts";
import { shownSpan } from "../../core/select/visible.ts";
import { eventFilter, timeView } from "../../store/selectors.ts";
import type { State } from "../../store/state.ts";
import { useSettled } from "../use-settled.ts";
import { useApp } from "../use-store.ts";
import {
  createEventPages,
  type EventPages,
  type ListQuery,
  type PagesState,
} from "./event-pages.ts";
import { askTable } from "./port.ts";

/**
 * What a list of the window's events asks for; the same value until something of it changes. `place`: number of a place,
 * null for all; `inView`: only places in the map's view. Null until a table is open.
 */
export function useWindowQuery(place: number | null, inView: boolean): ListQuery | null {
  const filter = useSettled(eventFilter);
  const view = useSettled(timeView);
  const dataset = useApp((s) => s.dataset);
  const mapView = useApp((s) => (inView ? s.mapView : null));
  const inMap = useMemo(
    () => (dataset && mapView ? placesInView(dataset, mapView) : null),
    [dataset, mapView],
  );
  return useMemo(() => {
    if (!filter) return null;
    const span = minuteSpan(shownSpan(view));
    const places = inBoth(filter.places, inMap);
    const { clock, undated: withUndated } = view;
    return { filter: { ...filter, places }, clock, span, withUndated, place };
  }, [filter, view, inMap, place]);
}

/** The pages of a list, and how to ask for rows of it. Those of the table that was open when it was first shown. */
export function useEventPages(query: ListQuery | null): {
  state: PagesState;
  onRows: (first: number, last: number) => void;
  retry: EventPages["retry"];
} {
  const [pages] = useState(() =>
    createEventPages((asked) => askTable((port) => port.events(asked))),
  );
  const state = useSyncExternalStore(pages.subscribe, pages.state);
  const onRows = useCallback(
    (first: number, last: number) => query && pages.want(query, first, last),
    [pages, query],
  );
  return { state, onRows, retry: pages.retry };
}

/** Name of the open table's file; empty where none is open. */
export const tableName = (state: State): string => state.table?.table.name ?? "";

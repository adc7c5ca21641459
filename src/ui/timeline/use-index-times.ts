import { useMemo } from "react";
import type { PlaceIndex } from "../../core/events/place-index.ts";
import { placesInView } from "../../core/select/places-in-view.ts";
import type { Mode } from "../../core/select/visible.ts";
import type { ReadTable } from "../../core/table/table.ts";
import type { Interval } from "../../core/time/interval.ts";
import type { Collection } from "../../schema/collection.ts";
import { placeIndex } from "../../store/selectors.ts";
import { useApp } from "../use-store.ts";
import type { Bars } from "./bars.ts";

/** What the timeline asks of the counts of a table's events. */
export type IndexTimes = {
  /** The bars of an axis that fit the width in px. */
  bars(axis: Interval, collection: Pick<Collection, "sides" | "timeZone">, width: number): Bars;
  /** What begins between edges (UTC ms, ascending). */
  countIn(edges: readonly number[]): number[];
  /** The stops (UTC ms, ascending) that a step from a window can lead to. */
  stopsNear(window: Interval, mode: Mode, timeZone: string): number[];
};

/** Makes them for an index and its places with a number other than 0; null: all. `grain` is what its counts are exact to. */
type MakeTimes = (
  index: PlaceIndex,
  places: Uint8Array | null,
  grain: ReadTable["grain"],
) => IndexTimes;

let makeTimes: MakeTimes | null = null;

/** Says how the index of a table is asked. Only who keeps a table needs the code of that, and brings it before the table is in the store. */
export function setIndexTimes(make: MakeTimes): void {
  makeTimes = make;
}

/** The open table as the bars count it: as its index does, or its places in the map's view alone. Null without a table. */
export function useIndexTimes(): IndexTimes | null {
  const index = useApp((state) => (state.table ? placeIndex(state) : null));
  const grain = useApp((state) => state.table?.table.grain ?? "minute");
  const dataset = useApp((state) => state.dataset);
  const view = useApp((state) => (state.barsInView ? state.mapView : null));
  return useMemo(
    () =>
      index &&
      (makeTimes?.(index, dataset && view ? placesInView(dataset, view) : null, grain) ?? null),
    [index, dataset, view, grain],
  );
}

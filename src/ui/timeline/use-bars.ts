import { useCallback, useMemo } from "react";
import { countPerBin } from "../../core/time/bins.ts";
import type { Interval } from "../../core/time/interval.ts";
import type { WindowBounds } from "../../core/time/window.ts";
import type { Collection } from "../../schema/collection.ts";
import { barMentions } from "../../store/selectors.ts";
import { useApp } from "../use-store.ts";
import { type Bars, barsOn, layerTimes } from "./bars.ts";
import { reportEdges } from "./lit.ts";
import { type LongTime, longTimes } from "./long-times.ts";
import { useIndexTimes } from "./use-index-times.ts";

/** What the track draws: the bars on the axis, and the long times; of a table no single times are known. */
type Drawn = {
  bars: Bars;
  times: readonly LongTime[];
  /** What begins between edges (UTC ms, ascending): the bars of any other span. */
  countIn: (edges: readonly number[]) => number[];
  /** Edges of days with reports (UTC ms, ascending), to which dragged edges are drawn. */
  reportEdges: () => readonly number[];
};

/** All of it from what passes the filters; nothing is made anew when only the window moves. */
export function useBars(
  collection: Collection,
  { timeZone }: WindowBounds,
  axis: Interval,
  width: number,
): Drawn {
  const mentions = useApp(barMentions);
  const clock = useApp((state) => state.clock);
  const coloring = useApp((state) => state.coloring);
  const table = useIndexTimes();
  const layers = useMemo(
    () => layerTimes(mentions, clock, coloring, collection),
    [mentions, clock, coloring, collection],
  );
  const bars = useMemo(
    () => (table ? table.bars(axis, collection, width) : barsOn(axis, timeZone, layers, width)),
    [axis, timeZone, layers, width, table, collection],
  );
  const times = useMemo(() => longTimes(mentions, clock, timeZone), [mentions, clock, timeZone]);
  const countIn = useCallback(
    (edges: readonly number[]) =>
      table
        ? table.countIn(edges)
        : countPerBin(
            layers.flatMap((layer) => layer.times),
            edges,
          ),
    [layers, table],
  );
  // Events of a table lie so close that edges would be drawn to every day.
  const edges = () => (table ? [] : reportEdges(layers, timeZone));
  return { bars, times, countIn, reportEdges: edges };
}

import { useMemo } from "react";
import type { Interval } from "../../core/time/interval.ts";
import type { WindowBounds } from "../../core/time/window.ts";
import type { Collection } from "../../schema/collection.ts";
import { barMentions } from "../../store/selectors.ts";
import { useApp } from "../use-store.ts";
import { type Bars, barsOn, type LayerTimes, layerTimes } from "./bars.ts";
import { type LongTime, longTimes } from "./long-times.ts";

/** What the track draws of the mentions: their times by layer, the bars on the axis, the long times. */
type Drawn = { layers: readonly LayerTimes[]; bars: Bars; times: readonly LongTime[] };

/** All of it from the mentions that pass the filters; nothing is made anew when only the window moves. */
export function useBars(
  collection: Collection,
  { timeZone }: WindowBounds,
  axis: Interval,
  width: number,
): Drawn {
  const mentions = useApp(barMentions);
  const clock = useApp((state) => state.clock);
  const coloring = useApp((state) => state.coloring);
  const layers = useMemo(
    () => layerTimes(mentions, clock, coloring, collection),
    [mentions, clock, coloring, collection],
  );
  const bars = useMemo(
    () => barsOn(axis, timeZone, layers, width),
    [axis, timeZone, layers, width],
  );
  const times = useMemo(() => longTimes(mentions, clock, timeZone), [mentions, clock, timeZone]);
  return { layers, bars, times };
}

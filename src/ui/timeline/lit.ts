import type { Mode } from "../../core/select/visible.ts";
import { reportDays } from "../../core/time/bins.ts";
import type { Interval } from "../../core/time/interval.ts";
import { addDays } from "../../core/time/zone.ts";
import type { Bin, LayerTimes } from "./bars.ts";

/** What the mode counts: the window, all before its end, or the bar that holds the moment. */
export function litBy(
  mode: Mode,
  window: Interval,
  extent: Interval,
  bins: readonly Bin[],
): Interval {
  if (mode === "window") return window;
  if (mode === "cumulative") return { start: extent.start, end: window.end };
  const moment = window.end - 1;
  const bin = bins.find(({ span }) => span.start <= moment && moment < span.end);
  return bin?.span ?? { start: moment, end: window.end };
}

/** Starts and ends of local days with reports (UTC ms, ascending): what draws dragged edges in. */
export const reportEdges = (layers: readonly LayerTimes[], timeZone: string): number[] =>
  reportDays(
    layers.flatMap(({ times }) => times),
    timeZone,
  ).flatMap((day) => [day, addDays(day, 1, timeZone)]);

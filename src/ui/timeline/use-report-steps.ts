import { useMemo } from "react";
import { timeOf } from "../../core/select/visible.ts";
import type { Interval } from "../../core/time/interval.ts";
import { reportStops, stepToReport } from "../../core/time/report-steps.ts";
import type { WindowBounds } from "../../core/time/window.ts";
import { barMentions } from "../../store/selectors.ts";
import { useApp } from "../use-store.ts";
import { useIndexTimes } from "./use-index-times.ts";

/** Gives the window at the next or previous report of what the bars count; the same window where there is none. */
export function useReportSteps(
  window: Interval,
  bounds: WindowBounds,
): (name: "previous" | "next") => Interval {
  const mode = useApp((state) => state.mode);
  const clock = useApp((state) => state.clock);
  const mentions = useApp(barMentions);
  const table = useIndexTimes();
  const stops = useMemo(() => {
    const times = mentions.flatMap((placed) => timeOf(placed, clock) ?? []);
    return reportStops(times, mode, bounds.timeZone);
  }, [mentions, clock, mode, bounds]);
  return (name) => {
    const near = table ? table.stopsNear(window, mode, bounds.timeZone) : stops;
    return stepToReport(window, mode, name === "next" ? 1 : -1, near, bounds);
  };
}

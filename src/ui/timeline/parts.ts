import type { Dataset } from "../../core/select/dataset.ts";
import type { DateWriter } from "../../core/time/date-writer.ts";
import type { Interval } from "../../core/time/interval.ts";
import type { WindowBounds } from "../../core/time/window.ts";

/** What the timeline's parts share: the collection, the window on it, its limits, what the axis shows, and how dates are written. */
export type TimelineParts = {
  dataset: Dataset;
  window: Interval;
  bounds: WindowBounds;
  /** Within the extent; the extent itself where nothing is zoomed. */
  axis: Interval;
  dates: DateWriter;
};

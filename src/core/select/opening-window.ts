import { parseEdtf } from "../time/edtf.ts";
import { type Interval, intersect } from "../time/interval.ts";
import type { Dataset } from "./dataset.ts";

/** The window a collection opens with: its own where it names one that can be read, else all of its time. */
export function openingWindow(dataset: Dataset): Interval {
  const { view, timeZone } = dataset.collection;
  if (view.window === undefined) return dataset.extent;
  const parsed = parseEdtf(view.window, timeZone);
  return (parsed.ok && intersect(parsed.value.interval, dataset.extent)) || dataset.extent;
}

import { overlaps } from "../../core/time/interval.ts";
import { addDays } from "../../core/time/zone.ts";
import { useApp } from "../use-store.ts";
import type { TimeScale } from "./scale.ts";

/** Frames around the two days that are compared. For the eye only: the sentence above names them. */
export function ComparedDays({ scale, timeZone }: { scale: TimeScale; timeZone: string }) {
  const comparison = useApp((state) => state.comparison);
  if (comparison?.kind !== "days") return null;
  return [comparison.before, comparison.after].map((start) => {
    const day = { start, end: addDays(start, 1, timeZone) };
    if (!overlaps(day, scale.span)) return null;
    const { x, width } = scale.extent(day);
    return <div key={start} className="timeline-compared" style={{ left: x, width }} />;
  });
}

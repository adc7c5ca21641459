import { memo } from "react";
import type { Interval } from "../../core/time/interval.ts";
import type { Language } from "../../store/state.ts";
import { type AxisLabel, axisLabels } from "./axis-labels.ts";
import type { TimeScale } from "./scale.ts";

/** Local days, months or years under the bars. For the eye only: the thumbs and the table say their dates. */
export const Axis = memo(function Axis({
  extent,
  timeZone,
  scale,
  language,
}: {
  extent: Interval;
  timeZone: string;
  scale: TimeScale;
  language: Language;
}) {
  const { centred, ticks, parents } = axisLabels(extent, timeZone, scale, language);
  return (
    <div className="timeline-axis" aria-hidden="true">
      <Row
        labels={ticks}
        name={centred ? "timeline-ticks timeline-ticks-days" : "timeline-ticks"}
      />
      {parents.length > 0 && <Row labels={parents} name="timeline-parents" />}
    </div>
  );
});

function Row({ labels, name }: { labels: readonly AxisLabel[]; name: string }) {
  return (
    <div className={name}>
      {labels.map(({ start, x, width, text }) => (
        <span key={start} style={{ left: x, width }}>
          {text}
        </span>
      ))}
    </div>
  );
}

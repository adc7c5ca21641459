import { memo } from "react";
import type { Language } from "../../store/state.ts";
import { type AxisLabel, axisLabels } from "./axis-labels.ts";
import type { TimeScale } from "./scale.ts";

/**
 * Local hours, days, months or years under the bars; `reserved` px at the end of the lower row are left free. For the eye only:
 * the thumbs and the table say their dates.
 */
export const Axis = memo(function Axis({
  timeZone,
  scale,
  language,
  reserved,
}: {
  timeZone: string;
  scale: TimeScale;
  language: Language;
  reserved: number;
}) {
  const { centred, ticks, parents } = axisLabels(timeZone, scale, language, reserved);
  return (
    <div className="timeline-axis" aria-hidden="true">
      <Row
        labels={ticks}
        name={centred ? "timeline-ticks timeline-ticks-days" : "timeline-ticks"}
      />
      <Row labels={parents} name="timeline-parents" />
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

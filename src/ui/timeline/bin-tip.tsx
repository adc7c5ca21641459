import type { DateWriter } from "../../core/time/date-writer.ts";
import { useMessages } from "../messages/context.tsx";
import type { Bin } from "./bars.ts";
import { LayerMark, useLayerName } from "./layer-mark.tsx";
import type { TimeScale } from "./scale.ts";

/** What the bar under the pointer stands for: date, mentions, and how many each side or type has. */
export function BinTip({ bin, scale, dates }: { bin: Bin; scale: TimeScale; dates: DateWriter }) {
  const t = useMessages();
  const nameOf = useLayerName();
  const { x, width } = scale.extent(bin.span);
  const middle = x + width / 2;
  // Held by the end it is nearer to, so that it never leaves the track.
  const place =
    middle < scale.width / 2
      ? { left: Math.max(0, x) }
      : { right: Math.max(0, scale.width - x - width) };
  return (
    <div className="timeline-tip" style={place} aria-hidden="true">
      <strong>{dates.span(bin.span)}</strong>
      <span>{t("summary.mentions", { count: bin.count })}</span>
      {bin.parts.map(({ layer, count }) => (
        <span key={layer.id} className="timeline-tip-part">
          <LayerMark layer={layer} />
          {nameOf(layer)} {count}
        </span>
      ))}
    </div>
  );
}

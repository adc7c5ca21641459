import type { DateWriter } from "../../core/time/date-writer.ts";
import { useMessages } from "../messages/context.tsx";
import { useApp } from "../use-store.ts";
import type { Bin } from "./bars.ts";
import { LayerMark, useLayerName } from "./layer-mark.tsx";
import type { TimeScale } from "./scale.ts";

/**
 * What the bar under the pointer stands for: date, mentions or a table's events, and how many each side or type has; at the
 * first also what began earlier and is not in the bar.
 */
export function BinTip({ bin, scale, dates }: { bin: Bin; scale: TimeScale; dates: DateWriter }) {
  const t = useMessages();
  const nameOf = useLayerName();
  const isTable = useApp((s) => s.table !== null);
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
      <span>{t(isTable ? "summary.events" : "summary.mentions", { count: bin.count })}</span>
      {bin.parts.map(({ layer, count }) => (
        <span key={layer.id} className="timeline-tip-part">
          <LayerMark layer={layer} />
          {nameOf(layer)} {count}
        </span>
      ))}
      {bin.earlier > 0 && (
        <span>
          {t("timeline.bars.earlier")} {bin.earlier}
        </span>
      )}
    </div>
  );
}

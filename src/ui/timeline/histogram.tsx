import { ticks } from "d3-array";
import { memo, useId } from "react";
import type { Interval } from "../../core/time/interval.ts";
import { colorOf } from "../symbols/side-mark.tsx";
import { barIn, type TimeScale } from "./scale.ts";
import type { Bin } from "./side-bins.ts";

/**
 * Bars of mentions over all of the collection's time, stacked by side in the collection's order. Bars
 * outside `lit` (the window, or in cumulative mode all before its end) are drawn pale. Heights are shares of
 * the fullest bin. For the eye only: `CountsTable` says
 * the same.
 */
export function Histogram({
  bins,
  scale,
  window,
  lit,
}: {
  bins: readonly Bin[];
  scale: TimeScale;
  window: Interval;
  lit: Interval;
}) {
  const clip = useId();
  const span = scale.extent(lit);
  return (
    <>
      <div className="timeline-wash timeline-counted" style={boxOf(span)} />
      <div className="timeline-wash timeline-inside" style={boxOf(scale.extent(window))} />
      <div className="timeline-bars" aria-hidden="true">
        <Lines bins={bins} />
        <svg aria-hidden="true">
          <clipPath id={clip}>
            <rect {...span} y="0" height="100%" />
          </clipPath>
          <g className="timeline-pale">
            <Bars bins={bins} scale={scale} />
          </g>
          <g clipPath={`url(#${clip})`}>
            <Bars bins={bins} scale={scale} />
          </g>
        </svg>
      </div>
    </>
  );
}

/** Hairlines at round numbers, which stand before them in the margin. */
const Lines = memo(function Lines({ bins }: { bins: readonly Bin[] }) {
  const most = fullest(bins);
  const values = ticks(0, most, 2).filter((value) => value > 0 && Number.isInteger(value));
  return values.map((value) => (
    <div key={value} className="timeline-line" style={{ top: percent(1 - value / most) }}>
      <span>{value}</span>
    </div>
  ));
});

const Bars = memo(function Bars({ bins, scale }: { bins: readonly Bin[]; scale: TimeScale }) {
  const most = fullest(bins);
  return bins.flatMap((bin) => {
    const bar = barIn(scale.extent(bin.span));
    let below = 0;
    return bin.sides.map(({ side, count }) => {
      below += count;
      return (
        <rect
          key={`${bin.span.start} ${side?.id}`}
          className="timeline-bar"
          {...bar}
          y={percent(1 - below / most)}
          height={percent(count / most)}
          style={{ fill: colorOf(side ?? undefined) }}
        />
      );
    });
  });
});

const boxOf = ({ x, width }: { x: number; width: number }) => ({ left: x, width });
const fullest = (bins: readonly Bin[]) => Math.max(1, ...bins.map((bin) => bin.count));
const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

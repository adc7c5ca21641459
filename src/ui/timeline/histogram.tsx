import { ticks } from "d3-array";
import { memo, useId } from "react";
import type { Interval } from "../../core/time/interval.ts";
import type { Bin, Layer } from "./bars.ts";
import { colorOfLayer } from "./layer-mark.tsx";
import { barIn, seenOf, type TimeScale } from "./scale.ts";

/**
 * Bars of mentions over the axis, stacked by side or type. Bars outside `lit` (what the mode counts) are drawn pale.
 * Heights are shares of the fullest bin. Moving the window draws no bar anew. For the eye only: `CountsTable` says the same.
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
  const span = seenOf(lit, scale);
  return (
    <>
      <div className="timeline-wash timeline-counted" style={boxOf(span)} />
      <div className="timeline-wash timeline-inside" style={boxOf(seenOf(window, scale))} />
      <div className="timeline-bars" aria-hidden="true">
        <Lines bins={bins} />
        <svg viewBox={`0 0 ${scale.width} 1`} preserveAspectRatio="none" aria-hidden="true">
          <clipPath id={clip}>
            <rect {...span} y="0" height="1" />
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
      <span>{inShort(value)}</span>
    </div>
  ));
});

/** One path a layer: thousands of bars cost no more than a few. Drawn in px across and shares of the height. */
const Bars = memo(function Bars({ bins, scale }: { bins: readonly Bin[]; scale: TimeScale }) {
  const most = fullest(bins);
  const paths = new Map<Layer, string>();
  for (const bin of bins) {
    const { x, width } = barIn(scale.extent(bin.span), scale);
    let below = 0;
    for (const { layer, count } of bin.parts) {
      below += count;
      const box = `M${x} ${1 - below / most}h${width}v${count / most}h${-width}z`;
      paths.set(layer, (paths.get(layer) ?? "") + box);
    }
  }
  return [...paths].map(([layer, path]) => (
    <path key={layer.id} d={path} style={{ fill: colorOfLayer(layer) }} />
  ));
});

/** The margin has room for three figures: 12,000 is 12k there; the table for screen readers has the numbers in full. */
const inShort = (value: number) =>
  value < 1000 ? value : value < 1_000_000 ? `${value / 1000}k` : `${value / 1_000_000}M`;
const boxOf = ({ x, width }: { x: number; width: number }) => ({ left: x, width });
const fullest = (bins: readonly Bin[]) => Math.max(1, ...bins.map((bin) => bin.count));
const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

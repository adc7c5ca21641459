import { memo, useMemo } from "react";
import type { DateWriter } from "../../core/time/date-writer.ts";
import { overlaps } from "../../core/time/interval.ts";
import { hovered } from "../../store/store.ts";
import { useMessages } from "../messages/context.tsx";
import type { LongTime } from "./long-times.ts";
import { seenOf, type TimeScale } from "./scale.ts";
import "./spans.css";

/** A span and the gap to the next, px. */
const LANE_PX = 4;

/**
 * Times longer than a day at their length, in a row of thin lanes under the bars: an end that is not certain fades, a stated one is
 * cut. Nothing where there are none. For the eye only: `LongList` says the same.
 */
export const Spans = memo(function Spans({
  times,
  scale,
  dates,
  rtl,
}: {
  times: readonly LongTime[];
  scale: TimeScale;
  dates: DateWriter;
  rtl: boolean;
}) {
  const t = useMessages();
  const titles = useMemo(() => {
    const title = ({ interval, mentions }: LongTime) =>
      `${dates.span(interval)} · ${t("summary.mentions", { count: mentions.length })}`;
    return new Map(times.map((time) => [time, title(time)]));
  }, [times, dates, t]);
  if (times.length === 0) return null;
  const lanes = 1 + Math.max(...times.map(({ lane }) => lane));
  const drawn = times.filter(({ interval }) => overlaps(interval, scale.span));
  return (
    <div className="timeline-spans" style={{ blockSize: lanes * LANE_PX + 1 }} aria-hidden="true">
      {drawn.map((time) => {
        const { x, width } = seenOf(time.interval, scale);
        const only = time.mentions.length === 1 ? time.mentions[0] : undefined;
        const hover = only && { placeId: only.placeId, mentionId: only.mention.id };
        return (
          <div
            key={`${time.interval.start} ${time.interval.end} ${time.lane}`}
            className={classOf(time, scale, rtl)}
            title={titles.get(time)}
            style={{ left: x, width, top: time.lane * LANE_PX + 2 }}
            onPointerEnter={hover && (() => hovered(hover))}
            onPointerLeave={hover && (() => hovered({}))}
          >
            {time.merged && <span className="timeline-stretch-count">{time.mentions.length}</span>}
          </div>
        );
      })}
    </div>
  );
});

/** Ends that fade. What is cut by the axis is not faded by it. */
function classOf(time: LongTime, { span }: TimeScale, rtl: boolean): string {
  const start = time.softStart && time.interval.start >= span.start;
  const end = time.softEnd && time.interval.end <= span.end;
  const [left, right] = rtl ? [end, start] : [start, end];
  return `timeline-stretch${left ? " timeline-stretch-left" : ""}${right ? " timeline-stretch-right" : ""}`;
}

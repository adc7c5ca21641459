import { memo } from "react";
import type { Dataset, PlacedMention } from "../../core/select/dataset.ts";
import { type Clock, timeOf } from "../../core/select/visible.ts";
import { overlaps } from "../../core/time/interval.ts";
import { useApp } from "../use-store.ts";
import { isLong } from "./long-times.ts";
import { barIn, type TimeScale } from "./scale.ts";

/** Shortest dash, px. */
const SHORTEST_PX = 3;

/**
 * Dashes over the bars: when the selected place (lower row) and the hovered place or mention (upper row)
 * were spoken of. A day has the width of its bar; a dash of more than a day is as long as its
 * date is imprecise, and pale.
 */
export const PlaceMarks = memo(function PlaceMarks({
  dataset,
  clock,
  scale,
}: {
  dataset: Dataset;
  clock: Clock;
  scale: TimeScale;
}) {
  const selection = useApp((state) => state.selection);
  const hover = useApp((state) => state.hover);
  const draw = (name: string, mentions: readonly PlacedMention[]) => (
    <g className={name}>
      {mentions.map((placed) => {
        const time = timeOf(placed, clock);
        if (!time || !overlaps(time, scale.span)) return null;
        const precise = !isLong(time);
        const { x, width } = precise ? barIn(scale.extent(time), scale) : scale.extent(time);
        return (
          <rect
            key={placed.mention.id}
            className={precise ? undefined : "timeline-mark-vague"}
            x={x}
            width={Math.max(SHORTEST_PX, width)}
            y={name === "timeline-mark-hovered" ? 0 : 4}
            height="3"
          />
        );
      })}
    </g>
  );
  return (
    <svg className="timeline-marks" aria-hidden="true">
      {draw("timeline-mark-hovered", mentionsOf(dataset, hover))}
      {draw("timeline-mark-selected", mentionsOf(dataset, selection))}
    </svg>
  );
});

function mentionsOf(
  dataset: Dataset,
  { placeId, mentionId }: { placeId: string | null; mentionId: string | null },
): readonly PlacedMention[] {
  const mention = mentionId === null ? undefined : dataset.mentionsById.get(mentionId);
  if (mention) return [mention];
  return (placeId !== null && dataset.mentionsByPlace.get(placeId)) || [];
}

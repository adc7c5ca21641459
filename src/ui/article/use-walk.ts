import { useMemo } from "react";
import type { Dataset, PlacedMention } from "../../core/select/dataset.ts";
import type { Paragraph } from "../../core/select/paragraph.ts";
import {
  readingOrder,
  type Standpoint,
  standIn,
  standOnTrail,
  timeOrder,
  type Walk,
} from "../../core/select/walk.ts";
import { type Direction, mentionStepped, type StepUnit } from "../../store/reading.ts";
import { filtered, knownDataset } from "../../store/selectors.ts";
import { useApp } from "../use-store.ts";
import { useReading } from "./use-reading.ts";

/** Where the reader stands: `index` from 0 of `count`, -1 for nowhere; `go` takes a step and says whether there was one. */
export type Steps = {
  index: number;
  count: number;
  has: Record<Direction, boolean>;
  go(direction: Direction): boolean;
};

/** The steps through the paragraphs of the open article; `goTo` brings one to the reading line. */
export function useParagraphSteps(
  paragraphs: readonly Paragraph[],
  goTo: (paragraph: Paragraph) => void,
): Steps {
  const start = useReading((s) => s.paragraph);
  const index = paragraphs.findIndex((paragraph) => paragraph.start === start);
  const at = { previous: paragraphs[index - 1], next: paragraphs[index + 1] };
  return {
    index,
    count: paragraphs.length,
    has: { previous: at.previous !== undefined, next: at.next !== undefined },
    go(direction) {
      const paragraph = at[direction];
      if (paragraph) goTo(paragraph);
      return paragraph !== undefined;
    },
  };
}

/** The steps through mentions in the order that was chosen, as far as they are known on the chosen day. */
export function useMentionSteps(articleId: string, unit: StepUnit): Steps {
  const { standpoint, trailIds } = useStandpoint(articleId, unit === "paragraph" ? "text" : unit);
  return {
    index: standpoint.index,
    count: standpoint.count,
    has: { previous: standpoint.previous !== null, next: standpoint.next !== null },
    go(direction) {
      const placed = standpoint[direction];
      if (!placed) return false;
      const { id } = placed.mention;
      const trail = direction === "next" ? [...trailIds, id] : trailIds.slice(0, -1);
      const isByButton = document.activeElement?.matches("[data-direction]");
      mentionStepped(id, isByButton ? direction : null, unit === "distance" ? trail : []);
      return true;
    },
  };
}

const NOWHERE: Standpoint = { index: -1, count: 0, previous: null, next: null };
const NOTHING: readonly PlacedMention[] = [];

function useStandpoint(
  articleId: string,
  walk: Walk,
): { standpoint: Standpoint; trailIds: readonly string[] } {
  const dataset = useApp(knownDataset);
  const passing = useApp(filtered);
  const clock = useApp((s) => s.clock);
  const { mentionId, placeId } = useApp((s) => s.selection);
  const kept = useReading((s) => s.trail);
  return useMemo(() => {
    if (!dataset) return { standpoint: NOWHERE, trailIds: [] };
    const current = dataset.mentionsById.get(mentionId ?? "") ?? null;
    if (walk === "distance") {
      const trail = trailTo(current, kept, dataset);
      const standpoint = standOnTrail(dataset, passing, trail, clock);
      return { standpoint, trailIds: trail.map(({ mention }) => mention.id) };
    }
    const mentions = {
      text: dataset.mentionsByArticle.get(articleId),
      time: passing,
      place: dataset.mentionsByPlace.get(placeId ?? ""),
    }[walk];
    const order = walk === "text" ? readingOrder : timeOrder(clock);
    return { standpoint: standIn(mentions ?? NOTHING, current, order), trailIds: [] };
  }, [articleId, walk, dataset, passing, clock, mentionId, placeId, kept]);
}

/** The way that was walked to the current mention; one that was opened by other means begins a new way. */
function trailTo(
  current: PlacedMention | null,
  kept: readonly string[],
  dataset: Dataset,
): readonly PlacedMention[] {
  if (!current) return [];
  if (kept.at(-1) !== current.mention.id) return [current];
  return kept.flatMap((id) => dataset.mentionsById.get(id) ?? []);
}

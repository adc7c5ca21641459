import type { Article } from "../../schema/article.ts";
import type { Position } from "../../schema/place.ts";
import { codePointLength } from "../text/code-points.ts";
import { type Interval, intersect } from "../time/interval.ts";
import { moveMoment, type WindowBounds } from "../time/window.ts";
import { addDays, startOfDay } from "../time/zone.ts";
import type { Dataset, PlacedMention } from "./dataset.ts";
import { type Clock, type Mode, timeOf } from "./visible.ts";

/** A piece of text that is read at once: a paragraph, a list item, a caption. Code points of the article's text. */
export type Paragraph = {
  start: number;
  /** Mentions that begin in it, in reading order. */
  mentionIds: readonly string[];
};

/** An article's paragraphs in reading order. Headings belong to none, unless they mention a place themselves. */
export function paragraphsOf({ blocks, mentions }: Article): Paragraph[] {
  return blocks.flatMap(({ kind, lines }) =>
    lines.flatMap(({ start, text }): Paragraph[] => {
      const end = start + codePointLength(text);
      const here = mentions
        .filter(({ selector }) => start <= selector.start && selector.start < end)
        .sort((a, b) => a.selector.start - b.selector.start);
      const isRead = kind === "heading" ? here.length > 0 : text.trim() !== "";
      return isRead ? [{ start, mentionIds: here.map(({ id }) => id) }] : [];
    }),
  );
}

/** Where a paragraph's places lie, each once, `[lon, lat]` degrees; unplaced ones have none. */
export function positionsOf(dataset: Dataset, mentions: readonly PlacedMention[]): Position[] {
  const placeIds = [...new Set(mentions.map(({ placeId }) => placeId))];
  return placeIds.flatMap((id) => {
    const position = dataset.places.get(id)?.geometry?.coordinates;
    return position ? [position] : [];
  });
}

/**
 * The window once time has gone to the days that mentions cover on a clock: both its edges in window mode, only its
 * end where only the end counts. The same window where no mention has a date, or none within the bounds.
 */
export function windowOver(
  mentions: readonly PlacedMention[],
  { window, mode, clock }: { window: Interval; mode: Mode; clock: Clock },
  bounds: WindowBounds,
): Interval {
  const days = daysOf(mentions, clock, bounds);
  if (!days) return window;
  return mode === "window" ? days : moveMoment(window, days.end, "day", bounds);
}

/** Whole local days from the first to the last that mentions touch; what is open ends with the bounds. */
function daysOf(
  mentions: readonly PlacedMention[],
  clock: Clock,
  { extent, timeZone }: WindowBounds,
): Interval | null {
  const times = mentions.flatMap((placed) => {
    const time = timeOf(placed, clock);
    return (time && intersect(time, extent)) || [];
  });
  if (times.length === 0) return null;
  const last = Math.max(...times.map(({ end }) => end)) - 1;
  return {
    start: startOfDay(Math.min(...times.map(({ start }) => start)), timeZone),
    end: addDays(startOfDay(last, timeZone), 1, timeZone),
  };
}

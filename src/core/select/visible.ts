import { group } from "d3-array";
import type { MentionType } from "../../schema/mention.ts";
import { type Interval, overlaps } from "../time/interval.ts";
import { type Control, controlAt, sameControl } from "./control.ts";
import type { Dataset, PlacedMention } from "./dataset.ts";
import { leadingType } from "./leading-type.ts";

/** Which time counts: when it happened, or when the article said so. The two are never mixed. */
export const CLOCKS = ["occurred", "published"] as const;
export type Clock = (typeof CLOCKS)[number];

/**
 * `window`: what touches the window. `cumulative`: everything up to the window's end. `instant`: what lasts
 * during the window's last minute, so that all modes say who holds a place at the same time.
 */
export const MODES = ["window", "cumulative", "instant"] as const;
export type Mode = (typeof MODES)[number];

/** What the reader asks to see; the window is half-open UTC ms. `undated`: mentions without a time count, too. */
export type TimeView = { window: Interval; mode: Mode; clock: Clock; undated: boolean };

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The span whose mentions a view shows; open at the start in cumulative mode. */
export function shownSpan({ window, mode }: TimeView): Interval {
  if (mode === "cumulative") return { start: Number.NEGATIVE_INFINITY, end: window.end };
  if (mode === "instant") return { start: window.end - MINUTE_MS, end: window.end };
  return window;
}

/** A mention's time on a clock; null when undated. */
export function timeOf(placed: PlacedMention, clock: Clock): Interval | null {
  return clock === "occurred" ? placed.occurred : placed.published;
}

/** True when a mention is shown; touching the span's ends from outside does not count; undated ones by choice. */
export function isShown(placed: PlacedMention, view: TimeView): boolean {
  const time = timeOf(placed, view.clock);
  return time ? overlaps(time, shownSpan(view)) : view.undated;
}

/** One place as it stands in a view: what is counted, who holds it at the window's end, and whether it is new. */
export type PlaceState = {
  placeId: string;
  /** How many mentions or events are shown. */
  count: number;
  /** The shown mentions; none of a table, whose events stay where they were read. */
  mentions: readonly PlacedMention[];
  /** What mostly happened. */
  leadingType: MentionType;
  /** The side that a table names most; null for articles, whose claims say who holds a place. */
  leadingSide: string | null;
  control: Control;
  /** Nothing was said of it before the window began. */
  isNew: boolean;
  /** Somebody else holds it at the window's end than at its start. */
  controlChanged: boolean;
};

/** Everything a view shows, with counts of what it can't show. */
export type Visible = {
  view: TimeView;
  places: readonly PlaceState[];
  /** Shown mentions, or events of a table. */
  mentionCount: number;
  articleIds: ReadonlySet<string>;
  controlChanges: number;
  /** Mentions without a date on this clock. */
  undated: number;
  /** Shown mentions whose place has no position. */
  unplaced: number;
};

/**
 * The view's places, in the order of their first shown mention. `mentions` are those that pass the filters:
 * filters choose what is counted, never who holds a place. Cost: one pass over the mentions.
 */
export function visibleIn(
  dataset: Dataset,
  view: TimeView,
  mentions: readonly PlacedMention[] = dataset.mentions,
): Visible {
  const shown = mentions.filter((placed) => isShown(placed, view));
  const groups = group(shown, (placed) => placed.placeId);
  const places = [...groups].map(([placeId, mentions]) =>
    stateOf(dataset, view, placeId, mentions),
  );
  return {
    view,
    places,
    mentionCount: shown.length,
    articleIds: new Set(shown.map((placed) => placed.mention.article)),
    controlChanges: places.filter((place) => place.controlChanged).length,
    undated: mentions.filter((placed) => timeOf(placed, view.clock) === null).length,
    unplaced: shown.filter((placed) => !dataset.places.get(placed.placeId)?.geometry).length,
  };
}

/** The span in which a change counts as new: an instant has the day before it. */
export function changeSpan({ window, mode }: TimeView): Interval {
  return mode === "instant" ? { start: window.end - DAY_MS, end: window.end } : window;
}

function stateOf(
  dataset: Dataset,
  view: TimeView,
  placeId: string,
  mentions: readonly PlacedMention[],
): PlaceState {
  const { clock } = view;
  const window = changeSpan(view);
  const all = dataset.mentionsByPlace.get(placeId) ?? [];
  const control = controlAt(dataset, placeId, window.end);
  const before = controlAt(dataset, placeId, window.start);
  return {
    placeId,
    count: mentions.length,
    mentions,
    leadingType: leadingType(mentions),
    leadingSide: null,
    control,
    isNew:
      window.start > dataset.extent.start &&
      !all.some((m) => (timeOf(m, clock)?.start ?? Infinity) < window.start),
    // A first claim about a place nobody described before is news, not a change of hands.
    controlChanged: before.kind !== "unknown" && !sameControl(before, control),
  };
}

import { group } from "d3-array";
import { type Interval, overlaps } from "../time/interval.ts";
import { type Control, controlAt, sameControl } from "./control.ts";
import type { Dataset, PlacedMention } from "./dataset.ts";

/** Which time counts: when it happened, or when the article said so. The two are never mixed. */
export const CLOCKS = ["occurred", "published"] as const;
export type Clock = (typeof CLOCKS)[number];

/** `window`: what touches the window. `cumulative`: everything up to the window's end. */
export const MODES = ["window", "cumulative"] as const;
export type Mode = (typeof MODES)[number];

/** What the reader asks to see; the window is half-open UTC ms. */
export type TimeView = { window: Interval; mode: Mode; clock: Clock };

/** A mention's time on a clock; null when undated. */
export function timeOf(placed: PlacedMention, clock: Clock): Interval | null {
  return clock === "occurred" ? placed.occurred : placed.published;
}

/** True when a mention is shown; touching the window's ends from outside does not count; undated never does. */
export function isShown(placed: PlacedMention, view: TimeView): boolean {
  const time = timeOf(placed, view.clock);
  if (!time) return false;
  return view.mode === "cumulative" ? time.start < view.window.end : overlaps(time, view.window);
}

/** One place as it stands in a view: what is counted, who holds it at the window's end, and whether it is new. */
export type PlaceState = {
  placeId: string;
  mentions: readonly PlacedMention[];
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
  mentionCount: number;
  articleIds: ReadonlySet<string>;
  controlChanges: number;
  /** Mentions without a date on this clock. */
  undated: number;
  /** Shown mentions whose place has no position. */
  unplaced: number;
};

/** The view's places, in the order of their first shown mention. Cost: one pass over all mentions. */
export function visibleIn(dataset: Dataset, view: TimeView): Visible {
  const shown = dataset.mentions.filter((placed) => isShown(placed, view));
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
    undated: dataset.mentions.filter((placed) => timeOf(placed, view.clock) === null).length,
    unplaced: shown.filter((placed) => !dataset.places.get(placed.placeId)?.geometry).length,
  };
}

function stateOf(
  dataset: Dataset,
  view: TimeView,
  placeId: string,
  mentions: readonly PlacedMention[],
): PlaceState {
  const { window, clock } = view;
  const all = dataset.mentionsByPlace.get(placeId) ?? [];
  const control = controlAt(dataset, placeId, window.end);
  const before = controlAt(dataset, placeId, window.start);
  return {
    placeId,
    mentions,
    control,
    isNew:
      window.start > dataset.extent.start &&
      !all.some((m) => (timeOf(m, clock)?.start ?? Infinity) < window.start),
    // A first claim about a place nobody described before is news, not a change of hands.
    controlChanged: before.kind !== "unknown" && !sameControl(before, control),
  };
}

import { indexByPlace, type PlaceIndex } from "../core/events/place-index.ts";
import { type Known, knownAsOf } from "../core/select/as-of.ts";
import { type Change, compare } from "../core/select/compare.ts";
import type { Dataset, PlacedMention } from "../core/select/dataset.ts";
import { eventFilterOf } from "../core/select/event-filter.ts";
import { createFilter, isInBbox, type Passes } from "../core/select/filters.ts";
import { columnsOf } from "../core/select/mention-columns.ts";
import { countStep, type StepCounts } from "../core/select/step.ts";
import { type PlaceState, type TimeView, type Visible, visibleIn } from "../core/select/visible.ts";
import { visibleEvents } from "../core/select/visible-events.ts";
import type { EventFilter } from "../core/table/table.ts";
import { SPEEDS, type Speed, type State } from "./state.ts";

/** Remembers the last result; computes anew only when an input is another reference. */
function memo<const Inputs extends readonly unknown[], Output>(
  inputs: (state: State) => Inputs,
  compute: (...inputs: Inputs) => Output,
): (state: State) => Output {
  let last: { inputs: Inputs; output: Output } | null = null;
  return (state) => {
    const now = inputs(state);
    if (last?.inputs.every((input, i) => input === now[i])) return last.output;
    last = { inputs: now, output: compute(...now) };
    return last.output;
  };
}

/** The collection as it was known on the chosen day, with counts of what came later; null until one is loaded. */
export const known = memo(
  (s) => [s.dataset, s.asOf],
  (dataset, asOf): Known | null => dataset && knownAsOf(dataset, asOf),
);

/** The data set of `known`: what map, lists, trail and counts work with. */
export const knownDataset = (state: State): Dataset | null => known(state)?.dataset ?? null;

/** False for a table of which no event has a date: it has no time, and its window means nothing. */
export const hasDates = (state: State): boolean => state.table?.table.extent !== null;

/** Window, mode, clock and what undated mentions do, in one value. Where nothing has a date, all is shown. */
export const timeView = memo(
  (s) => [s.window, s.mode, s.clock, s.undated || !hasDates(s)],
  (window, mode, clock, undated): TimeView => ({ window, mode, clock, undated }),
);

/** The filters as a test; null until a collection is loaded. The map's view counts only where a filter asks for it. */
export const passes = memo(
  (s) => [knownDataset(s), s.filters, s.filters.inView ? s.mapView : null],
  (dataset, filters, view): Passes | null => dataset && createFilter(dataset, filters, view),
);

const NOTHING: readonly PlacedMention[] = [];

/** Known mentions that pass every filter but time. */
export const filtered = memo(
  (s) => [knownDataset(s), passes(s)],
  (dataset, test): readonly PlacedMention[] =>
    dataset && test ? dataset.mentions.filter((placed) => test(placed)) : NOTHING,
);

/** What the timeline's bars count: like `filtered`, and in the map's view where that is asked for. */
export const barMentions = memo(
  (s) => [s.dataset, filtered(s), s.barsInView ? s.mapView : null],
  (dataset, mentions, view): readonly PlacedMention[] => {
    if (!view) return mentions;
    return mentions.filter(({ placeId }) => {
      const position = dataset?.places.get(placeId)?.geometry?.coordinates;
      return position !== undefined && isInBbox(position, view);
    });
  },
);

/**
 * Counts of what passes the filters, by place and by what colours: of the mentions, made at once; of a table, as its
 * keeper made it last. Null until there is one.
 */
export const placeIndex = memo(
  (s) => [knownDataset(s), s.table, filtered(s), s.clock, s.coloring],
  (dataset, table, mentions, clock, coloring): PlaceIndex | null => {
    if (!dataset || table) return table?.index ?? null;
    const columns = columnsOf(dataset, mentions);
    return indexByPlace(columns, dataset.placeIds.length, clock, coloring);
  },
);

/** The same without filters, for what is new; null for a table, of which only what passes the filters is known here. */
const fullIndex = memo(
  (s) => [knownDataset(s), s.table, s.clock],
  (dataset, table, clock): PlaceIndex | null =>
    dataset && !table
      ? indexByPlace(columnsOf(dataset, dataset.mentions), dataset.placeIds.length, clock, "side")
      : null,
);

/** What the view counts, and what began before its window: all that a step of the timeline asks of the index. */
export const stepCounts = memo(
  (s) => [placeIndex(s), fullIndex(s), timeView(s)],
  (index, all, view): StepCounts | null => index && countStep(index, all ?? index, view),
);

/** Which of a table's events the filters let pass; null where there is no table. */
export const eventFilter = memo(
  (s) => [s.table && s.dataset, s.filters, s.filters.inView ? s.mapView : null, s.asOf],
  (dataset, filters, view, asOf): EventFilter | null =>
    dataset && eventFilterOf(dataset, filters, view, asOf),
);

/** What is shown now; null until a collection is loaded. */
export const visible = memo(
  (s) => [knownDataset(s), timeView(s), filtered(s), s.table, s.table ? stepCounts(s) : null],
  (dataset, view, mentions, table, counts): Visible | null => {
    if (!dataset) return null;
    if (!table) return visibleIn(dataset, view, mentions);
    return counts && visibleEvents(dataset, view, counts, table.undated);
  },
);

const NO_CHANGES: readonly Change[] = [];

/** What differs between the two things that are compared; empty where nothing is. */
export const changes = memo(
  (s) => [knownDataset(s), filtered(s), s.comparison, timeView(s)],
  (dataset, mentions, comparison, view): readonly Change[] =>
    dataset && comparison ? compare(dataset, mentions, comparison, view) : NO_CHANGES,
);

/** The shown places by id; empty until a collection is loaded. */
export const visiblePlaces = memo(
  (s) => [visible(s)],
  (shown): ReadonlyMap<string, PlaceState> =>
    new Map(shown?.places.map((place) => [place.placeId, place])),
);

/** Seconds that play takes at most for what the axis shows, where nobody chose its speed; longer at the fastest alone. */
const PLAY_SECONDS = 60;
const DAY_MS = 86_400_000;

/** How fast play moves: as chosen, else the slowest that comes through what the axis shows in a minute, from a day a second on. */
export function speedOf({ speed, axis, dataset }: State): Speed {
  const span = axis ?? dataset?.extent;
  if (speed !== null || !span) return speed ?? 1;
  const days = (span.end - span.start) / DAY_MS;
  return SPEEDS.find((one) => one >= 1 && days <= one * PLAY_SECONDS) ?? 120;
}

/** Ids of places that are lit: hovered, selected, or in the paragraph that is followed. */
export const litPlaces = memo(
  (s) => [s.hover.placeId, s.selection.placeId, s.readPlaces],
  (hovered, selected, read): ReadonlySet<string> =>
    new Set([hovered, selected, ...read].filter((id) => id !== null)),
);

import type { ArticleSummary } from "../../schema/article.ts";
import type { Side, Source } from "../../schema/collection.ts";
import type { Place } from "../../schema/place.ts";
import type { Localized } from "../../schema/text.ts";
import type { Known } from "../select/as-of.ts";
import type { Dataset } from "../select/dataset.ts";
import {
  type Area,
  type Bbox,
  DIMENSIONS,
  type Dimension,
  type Filters,
} from "../select/filters.ts";
import {
  type Clock,
  type Mode,
  type PlaceState,
  shownSpan,
  timeOf,
  type Visible,
} from "../select/visible.ts";
import { isoDay, isoTime } from "../time/iso.ts";

/**
 * What the reader sees, as plain values. `asOf`: UTC ms, the start of the day after the chosen one. `page`: the
 * page's address without its part behind `#`; `address`: with it, restores the state. `now`: UTC ms.
 */
export type ExportInput = {
  known: Known;
  visible: Visible;
  asOf: number | null;
  filters: Filters;
  mapView: Bbox | null;
  page: string;
  address: string;
  now: number;
};

/** The filters that are on: values by dimension, a drawn area, the box of the map's view in degrees. */
type FilterNote = Partial<Record<Dimension, readonly string[]>> & {
  area?: Area;
  inView?: Bbox;
};

/** What every file says about itself: which part of which version of a collection it holds, and where that comes from. */
export type ExportNote = {
  collection: { id: string; title: Localized; version: string };
  address: string;
  /** ISO 8601, UTC. */
  generated: string;
  timeZone: string;
  /** The timeline's window, half-open; ISO 8601 with the zone's offset. */
  window: { start: string | null; end: string | null };
  clock: Clock;
  mode: Mode;
  /** What the mode shows of the window; null: open. */
  shown: { start: string | null; end: string | null };
  /** Last day whose publications count; null: all. */
  asOf: string | null;
  filters: FilterNote;
  counts: {
    places: number;
    mentions: number;
    articles: number;
    controlChanges: number;
    /** Mentions in this file whose place has no position. */
    unplaced: number;
    /** Mentions without a date that pass the filters: in this file, or left out of it. */
    undatedShown: number;
    undatedLeftOut: number;
    /** Published after the as-of day, so left out. */
    publishedLater: number;
  };
  license: string | null;
  credits: readonly string[];
  sides: readonly Side[];
  articles: readonly ArticleSummary[];
  /** What the mentions in this file rest on, and what those sources repeat. */
  sources: readonly Source[];
};

/** A shown place with how it stands. */
export type ExportedPlace = { place: Place; state: PlaceState };

/** What all exports are written from. */
export type ExportState = {
  dataset: Dataset;
  places: readonly ExportedPlace[];
  page: string;
  note: ExportNote;
};

/** Puts together what is shown and what a file has to say about it; nothing is added to what is shown. */
export function exportState(input: ExportInput): ExportState {
  const { known, visible, page } = input;
  const { dataset } = known;
  const places = visible.places.flatMap((state): ExportedPlace[] => {
    const place = dataset.places.get(state.placeId);
    return place ? [{ place: asKnown(place, input), state }] : [];
  });
  return { dataset, places, page, note: noteOf(input, places) };
}

/** A baseline that was not known on the as-of day stays out, as it does on the map. */
function asKnown(place: Place, { known, asOf }: ExportInput): Place {
  if (asOf === null || known.dataset.baselineStart.has(place.id)) return place;
  const { baseline: _, ...properties } = place.properties;
  return { ...place, properties };
}

function noteOf(input: ExportInput, places: readonly ExportedPlace[]): ExportNote {
  const { known, visible, asOf, filters, mapView, address, now } = input;
  const { dataset } = known;
  const { id, title, version, timeZone, license, credits, sides } = dataset.collection;
  const { view } = visible;
  const span = shownSpan(view);
  return {
    collection: { id, title, version },
    address,
    generated: new Date(now).toISOString(),
    timeZone,
    window: {
      start: isoTime(view.window.start, timeZone),
      end: isoTime(view.window.end, timeZone),
    },
    clock: view.clock,
    mode: view.mode,
    shown: { start: isoTime(span.start, timeZone), end: isoTime(span.end, timeZone) },
    asOf: asOf === null ? null : isoDay(asOf - 1, timeZone),
    filters: filterNote(filters, mapView),
    counts: countsOf(known, visible),
    license: license ?? null,
    credits,
    sides,
    articles: [...visible.articleIds].flatMap((articleId) => dataset.articles.get(articleId) ?? []),
    sources: sourcesOf(dataset, places),
  };
}

function countsOf({ laterMentions }: Known, visible: Visible): ExportNote["counts"] {
  const { places, mentionCount, articleIds, controlChanges, unplaced, undated, view } = visible;
  const undatedShown = places
    .flatMap(({ mentions }) => mentions)
    .filter((placed) => timeOf(placed, view.clock) === null).length;
  return {
    places: places.length,
    mentions: mentionCount,
    articles: articleIds.size,
    controlChanges,
    unplaced,
    undatedShown,
    undatedLeftOut: undated - undatedShown,
    publishedLater: laterMentions,
  };
}

/** The filters that are on, as files have them. `mapView`: the map's box, for where a filter asks for it. */
export function filterNote(filters: Filters, mapView: Bbox | null): FilterNote {
  const on = DIMENSIONS.filter((dimension) => filters[dimension].length > 0);
  return {
    ...Object.fromEntries(on.map((dimension) => [dimension, filters[dimension]])),
    ...(filters.area ? { area: filters.area } : {}),
    ...(filters.inView && mapView ? { inView: mapView } : {}),
  };
}

/** Sources of the shown mentions, quotations and baselines, with those that they only repeat, in the collection's order. */
function sourcesOf(dataset: Dataset, places: readonly ExportedPlace[]): Source[] {
  const cited = new Set(
    places.flatMap(({ place, state: { mentions } }) => [
      ...[place.properties.baseline?.source ?? []].flat(),
      ...mentions.flatMap(({ mention }) => [
        ...mention.sources,
        ...mention.quotations.flatMap((quotation) => quotation.sources),
      ]),
    ]),
  );
  // A set's iteration also visits what is added meanwhile.
  for (const id of cited)
    for (const original of dataset.sources.get(id)?.derivedFrom ?? []) cited.add(original);
  return dataset.collection.sources.filter(({ id }) => cited.has(id));
}

import { minuteSpan, STATUS_CODES, TYPE_CODES, WITHOUT_SIDE } from "../events/columns.ts";
import type { EventFilter } from "../table/table.ts";
import type { Dataset } from "./dataset.ts";
import { type Bbox, createPlaceTest, type Filters, NO_SIDE } from "./filters.ts";

/**
 * The reader's filters as they apply to a table: by type, side, status, place, and as of a day (UTC ms). What
 * tables can't be filtered by (publisher, speaker, language, words) lets everything pass.
 */
export function eventFilterOf(
  dataset: Dataset,
  filters: Filters,
  view: Bbox | null,
  asOf: number | null,
): EventFilter {
  const sides = dataset.collection.sides.map(({ id }) => id);
  return {
    types: codes(filters.type, (type) => TYPES.indexOf(type)),
    sides: codes(filters.side, (side) =>
      side === NO_SIDE ? WITHOUT_SIDE : 1 + sides.indexOf(side),
    ),
    statuses: codes(filters.status, (status) => STATUSES.indexOf(status)),
    places: placesIn(dataset, filters, view),
    publishedBefore: asOf === null ? null : minuteSpan({ start: asOf, end: asOf }).start,
  };
}

const TYPES: readonly string[] = TYPE_CODES;
const STATUSES: readonly string[] = STATUS_CODES;

function codes(values: readonly string[], codeOf: (value: string) => number): number[] | null {
  return values.length === 0 ? null : values.map(codeOf);
}

function placesIn(dataset: Dataset, filters: Filters, view: Bbox | null): Uint8Array | null {
  if (!filters.area && !(filters.inView && view)) return null;
  const isInside = createPlaceTest(dataset, filters, view);
  return Uint8Array.from(dataset.placeIds, (id) => Number(isInside(id)));
}

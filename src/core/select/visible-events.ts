import { TYPE_CODES } from "../events/columns.ts";
import { addValuesAt, countAt, type SlotCounts } from "../events/place-index.ts";
import type { Dataset } from "./dataset.ts";
import { leadingCode } from "./leading-type.ts";
import type { StepCounts } from "./step.ts";
import { changeSpan, type PlaceState, type TimeView, type Visible } from "./visible.ts";

/**
 * What a view shows of a table's events, by their counts. Nobody holds a place by a table: it makes no claims. Cost: the slots of the index.
 */
export function visibleEvents(
  dataset: Dataset,
  view: TimeView,
  { shown, before }: StepCounts,
  undated: number,
): Visible {
  const places: PlaceState[] = [];
  let unplaced = 0;
  let events = 0;
  const hasPast = changeSpan(view).start > dataset.extent.start;
  dataset.placeIds.forEach((placeId, number) => {
    const count = countAt(shown, number);
    if (count === 0) return;
    events += count;
    if (!dataset.places.get(placeId)?.geometry) unplaced += count;
    places.push({
      placeId,
      count,
      mentions: [],
      ...leadingAt(dataset, shown, number),
      control: { kind: "unknown" },
      isNew: hasPast && countAt(before, number) === 0,
      controlChanged: false,
    });
  });
  return {
    view,
    places,
    mentionCount: events,
    articleIds: new Set(),
    controlChanges: 0,
    undated,
    unplaced,
  };
}

/** What a place's counted events mostly are: by type or by side, whichever the index divides them by. */
export function leadingAt(
  { collection }: Dataset,
  counts: SlotCounts,
  place: number,
): Pick<PlaceState, "leadingType" | "leadingSide"> {
  const sums: number[] = [];
  addValuesAt(counts, place, sums);
  const code = leadingCode(sums);
  const isByType = counts.index.split === "type";
  return {
    leadingType: (isByType && TYPE_CODES[code]) || "named",
    leadingSide: (!isByType && collection.sides[code - 1]?.id) || null,
  };
}

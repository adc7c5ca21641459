import { MENTION_TYPES, STATUSES } from "../../schema/mention.ts";
import type { Dataset, PlacedMention } from "./dataset.ts";
import { type Dimension, NO_SIDE, type Passes, valuesOf } from "./filters.ts";
import { isShown, type TimeView } from "./visible.ts";

/** A value that mentions can be filtered by, and how many would be shown with it. */
export type Choice = { value: string; count: number };

/**
 * All values that a dimension has anywhere in the data set, with the number of `mentions` in the view that have it
 * and pass every filter but the dimension's own. Types and statuses come in the schema's order, sides in the
 * collection's, then "(none)", the rest by count, then value. A mention of several values counts for each.
 */
export function choicesOf(
  dataset: Dataset,
  mentions: readonly PlacedMention[],
  passes: Passes,
  view: TimeView,
  dimension: Dimension,
): Choice[] {
  const counts = new Map<string, number>();
  for (const placed of dataset.mentions)
    for (const value of valuesOf(dataset, placed, dimension)) counts.set(value, 0);
  for (const placed of mentions) {
    if (!isShown(placed, view) || !passes(placed, dimension)) continue;
    for (const value of valuesOf(dataset, placed, dimension))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const order = orderOf(dataset, dimension);
  const rank = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort(
      (a, b) =>
        rank(a.value) - rank(b.value) || b.count - a.count || names.compare(a.value, b.value),
    );
}

const names = new Intl.Collator("en");

/** Values in the order in which they are listed; none where the count decides. */
function orderOf({ collection }: Dataset, dimension: Dimension): readonly string[] {
  if (dimension === "type") return MENTION_TYPES;
  if (dimension === "status") return STATUSES;
  if (dimension !== "side") return [];
  return [...collection.sides.map(({ id }) => id), NO_SIDE];
}

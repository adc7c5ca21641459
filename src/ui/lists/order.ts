import type { TaggedName } from "../../core/select/place-names.ts";
import type { PlaceState } from "../../core/select/visible.ts";
import { ORDERS, type Order } from "../../store/state.ts";

/** A shown place with the names it is listed under. */
export type Row = { state: PlaceState; names: readonly [TaggedName, ...TaggedName[]] };

/** Sorts rows that come in the order of their first mention; by count, equal ones by name. Does not change `rows`. */
export function sortRows(rows: readonly Row[], order: Order, collator: Intl.Collator): Row[] {
  const byName = (a: Row, b: Row) => collator.compare(a.names[0].text, b.names[0].text);
  if (order === "time") return [...rows];
  if (order === "name") return [...rows].sort(byName);
  return [...rows].sort((a, b) => b.state.count - a.state.count || byName(a, b));
}

/** True for the name of an order, as a form gives it. */
export const isOrder = (name: string): name is Order => ORDERS.some((order) => order === name);

import type { Dataset } from "../../core/select/dataset.ts";
import { groupPlaces, type PlaceGroups } from "../../core/select/place-groups.ts";
import type { State } from "../../store/state.ts";

/**
 * How the places of a state's data set share symbols, made once for each, unless a table came with it: of the whole
 * collection, so that nothing regroups with what is known or shown.
 */
export function rememberGroups(): (dataset: Dataset, table: State["table"]) => PlaceGroups {
  let last: { dataset: Dataset; groups: PlaceGroups } | null = null;
  return (dataset, table) => {
    if (last?.dataset !== dataset)
      last = { dataset, groups: table?.table.groups ?? groupsOf(dataset, table === null) };
    return last.groups;
  };
}

/** Of a collection of articles only what is mentioned is ever drawn. */
function groupsOf({ places, mentionsByPlace }: Dataset, hasMentions: boolean): PlaceGroups {
  return groupPlaces(places.values(), ({ id }) => !hasMentions || mentionsByPlace.has(id));
}

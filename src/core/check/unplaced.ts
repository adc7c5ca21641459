import { warningAt } from "../compile/source.ts";
import type { Rule } from "./rule.ts";

/** A place that is mentioned and that nobody put on the map yet. */
export const unplaced: Rule = {
  code: "unplaced",
  severity: "warning",
  run: ({ dataset, origin }) =>
    [...dataset.places.values()]
      .filter(({ geometry, properties }) => geometry === null && properties.mentionCount > 0)
      .map(({ id, properties }) =>
        warningAt(
          origin("place", id),
          unplaced.code,
          `"${id}" has no position; its mentions (${properties.mentionCount}) are listed, not drawn`,
        ),
      ),
};

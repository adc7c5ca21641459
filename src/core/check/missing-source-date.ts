import { warningAt } from "../compile/source.ts";
import type { Rule } from "./rule.ts";

/** A source that does not say when it was published. */
export const missingSourceDate: Rule = {
  code: "missing-source-date",
  severity: "warning",
  run: ({ dataset, origin }) =>
    dataset.collection.sources
      .filter(({ date }) => date === undefined)
      .map(({ id }) =>
        warningAt(
          origin("source", id),
          missingSourceDate.code,
          `source "${id}" has no date; expected the day it was published`,
        ),
      ),
};

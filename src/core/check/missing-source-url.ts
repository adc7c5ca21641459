import { warningAt } from "../compile/source.ts";
import type { Rule } from "./rule.ts";

/** A source that readers can't look up. */
export const missingSourceUrl: Rule = {
  code: "missing-source-url",
  severity: "warning",
  run: ({ dataset, origin }) =>
    dataset.collection.sources
      .filter(({ url, archive }) => url === undefined && archive === undefined)
      .map(({ id }) =>
        warningAt(
          origin("source", id),
          missingSourceUrl.code,
          `source "${id}" has neither url nor archive; expected an address to read it at`,
        ),
      ),
};

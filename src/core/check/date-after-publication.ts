import { errorAt } from "../compile/source.ts";
import type { Rule } from "./rule.ts";

/** A mention that happened only after its article was published: one of the two dates is wrong. */
export const dateAfterPublication: Rule = {
  code: "date-after-publication",
  severity: "error",
  run: ({ dataset, origin }) =>
    dataset.mentions
      .filter(({ occurred, published }) => occurred && occurred.start >= published.end)
      .map(({ mention }) =>
        errorAt(
          origin("mention", mention.id),
          dateAfterPublication.code,
          `happened on ${mention.occurred}, but the article was published on ${mention.published}; expected a day up to then`,
        ),
      ),
};

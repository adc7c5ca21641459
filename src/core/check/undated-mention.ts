import { warningAt } from "../compile/source.ts";
import type { Rule } from "./rule.ts";

/** A mention that reports something without saying when; one that only names a place needs no date. */
export const undatedMention: Rule = {
  code: "undated-mention",
  severity: "warning",
  run: ({ dataset, origin }) =>
    dataset.mentions
      .filter(({ mention, occurred }) => mention.type !== "named" && !occurred)
      .map(({ mention }) =>
        warningAt(
          origin("mention", mention.id),
          undatedMention.code,
          `the ${mention.type} mention has no date; expected "on", or "occurred" in the front matter`,
        ),
      ),
};

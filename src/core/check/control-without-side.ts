import { warningAt } from "../compile/source.ts";
import type { Rule } from "./rule.ts";

/** A control mention that does not say who holds the place: it changes nothing on the map. */
export const controlWithoutSide: Rule = {
  code: "control-without-side",
  severity: "warning",
  run: ({ dataset, origin }) =>
    dataset.mentions
      .filter(({ mention }) => mention.type === "control" && mention.side === undefined)
      .map(({ mention }) =>
        warningAt(
          origin("mention", mention.id),
          controlWithoutSide.code,
          "the control mention names no side; expected side=, who holds the place after it",
        ),
      ),
};

import { warningAt } from "../compile/source.ts";
import { parseEdtf } from "../time/edtf.ts";
import { overlaps } from "../time/interval.ts";
import type { Rule } from "./rule.ts";

/** A mention outside the time the collection is about: background, or a slip in the year. */
export const dateOutsideRange: Rule = {
  code: "date-outside-range",
  severity: "warning",
  run: ({ dataset, origin }) => {
    const { range, timeZone } = dataset.collection;
    const parsed = range === undefined ? null : parseEdtf(range, timeZone);
    if (!parsed?.ok) return [];
    const { interval } = parsed.value;
    return dataset.mentions
      .filter(({ occurred }) => occurred && !overlaps(occurred, interval))
      .map(({ mention }) =>
        warningAt(
          origin("mention", mention.id),
          dateOutsideRange.code,
          `happened on ${mention.occurred}; expected a date in the collection's range ${range}`,
        ),
      );
  },
};

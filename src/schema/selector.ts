import * as v from "valibot";

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * Where words stand in an article: W3C TextQuoteSelector (`exact`, `prefix`, `suffix`) and
 * TextPositionSelector (`start`, `end`: Unicode code points, end not included) in one record.
 */
export const SelectorSchema = v.object({
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.optional(v.string(), ""),
  suffix: v.optional(v.string(), ""),
  start: Offset,
  end: Offset,
});
export type Selector = v.InferOutput<typeof SelectorSchema>;

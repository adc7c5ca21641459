import * as v from "valibot";
import { IdSchema } from "../../schema/text.ts";

/** One line of an article's text: the article's id, and the line's first code point in the article's text. */
export const SearchTextSchema = v.object({
  article: IdSchema,
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  text: v.string(),
});
export type SearchText = v.InferOutput<typeof SearchTextSchema>;

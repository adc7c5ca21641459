import { article } from "./en/article.ts";
import { compare } from "./en/compare.ts";
import { embedding } from "./en/embedding.ts";
import { quotations } from "./en/quotations.ts";
import { reading } from "./en/reading.ts";
import { search } from "./en/search.ts";
import { share } from "./en/share.ts";

/** English texts of the parts that load on use; they come with the first of these parts. */
export const enLate = {
  ...article,
  ...reading,
  ...quotations,
  ...search,
  ...compare,
  ...share,
  ...embedding,
} as const;

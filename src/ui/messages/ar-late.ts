import { article } from "./ar/article.ts";
import { compare } from "./ar/compare.ts";
import { corrections } from "./ar/corrections.ts";
import { embedding } from "./ar/embedding.ts";
import { filtering } from "./ar/filtering.ts";
import { nearby } from "./ar/nearby.ts";
import { place } from "./ar/place.ts";
import { quotations } from "./ar/quotations.ts";
import { reading } from "./ar/reading.ts";
import { search } from "./ar/search.ts";
import { share } from "./ar/share.ts";
import type { enLate } from "./en-late.ts";

/** Arabic texts of the parts that load on use. */
export const arLate: Record<keyof typeof enLate, string> = {
  ...article,
  ...reading,
  ...corrections,
  ...nearby,
  ...place,
  ...quotations,
  ...filtering,
  ...search,
  ...compare,
  ...share,
  ...embedding,
};

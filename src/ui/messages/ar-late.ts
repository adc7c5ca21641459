import { article } from "./ar/article.ts";
import { compare } from "./ar/compare.ts";
import { corrections } from "./ar/corrections.ts";
import { embedding } from "./ar/embedding.ts";
import { entry } from "./ar/entry.ts";
import { events } from "./ar/events.ts";
import { filtering } from "./ar/filtering.ts";
import { nearby } from "./ar/nearby.ts";
import { opening } from "./ar/opening.ts";
import { place } from "./ar/place.ts";
import { quotations } from "./ar/quotations.ts";
import { reading } from "./ar/reading.ts";
import { search } from "./ar/search.ts";
import { share } from "./ar/share.ts";
import { signs } from "./ar/signs.ts";
import { sources } from "./ar/sources.ts";
import type { enLate } from "./en-late.ts";

/** Arabic texts of the parts that load on use. */
export const arLate: Record<keyof typeof enLate, string> = {
  ...article,
  ...reading,
  ...corrections,
  ...nearby,
  ...place,
  ...sources,
  ...quotations,
  ...filtering,
  ...entry,
  ...events,
  ...search,
  ...compare,
  ...share,
  ...signs,
  ...embedding,
  ...opening,
};

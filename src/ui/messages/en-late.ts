import { article } from "./en/article.ts";
import { compare } from "./en/compare.ts";
import { corrections } from "./en/corrections.ts";
import { embedding } from "./en/embedding.ts";
import { entry } from "./en/entry.ts";
import { events } from "./en/events.ts";
import { filtering } from "./en/filtering.ts";
import { nearby } from "./en/nearby.ts";
import { opening } from "./en/opening.ts";
import { place } from "./en/place.ts";
import { quotations } from "./en/quotations.ts";
import { reading } from "./en/reading.ts";
import { search } from "./en/search.ts";
import { share } from "./en/share.ts";
import { signs } from "./en/signs.ts";
import { sources } from "./en/sources.ts";

/** English texts of the parts that load on use; they come with the first of these parts. */
export const enLate = {
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
} as const;

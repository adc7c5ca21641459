import { article } from "./ar/article.ts";
import { compare } from "./ar/compare.ts";
import { corrections } from "./ar/corrections.ts";
import { filters } from "./ar/filters.ts";
import { lists } from "./ar/lists.ts";
import { map } from "./ar/map.ts";
import { nearby } from "./ar/nearby.ts";
import { place } from "./ar/place.ts";
import { quotations } from "./ar/quotations.ts";
import { reading } from "./ar/reading.ts";
import { search } from "./ar/search.ts";
import { share } from "./ar/share.ts";
import { shell } from "./ar/shell.ts";
import { symbols } from "./ar/symbols.ts";
import { timeline } from "./ar/timeline.ts";
import type { MessageKey } from "./en.ts";

/** Arabic texts of the interface: Modern Standard Arabic, Levantine month names, Latin digits. */
export const ar: Record<MessageKey, string> = {
  ...shell,
  ...timeline,
  ...symbols,
  ...lists,
  ...place,
  ...article,
  ...map,
  ...reading,
  ...quotations,
  ...corrections,
  ...nearby,
  ...search,
  ...filters,
  ...compare,
  ...share,
};

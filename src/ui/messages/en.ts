import { article } from "./en/article.ts";
import { compare } from "./en/compare.ts";
import { corrections } from "./en/corrections.ts";
import { filters } from "./en/filters.ts";
import { lists } from "./en/lists.ts";
import { map } from "./en/map.ts";
import { nearby } from "./en/nearby.ts";
import { place } from "./en/place.ts";
import { quotations } from "./en/quotations.ts";
import { reading } from "./en/reading.ts";
import { search } from "./en/search.ts";
import { share } from "./en/share.ts";
import { shell } from "./en/shell.ts";
import { symbols } from "./en/symbols.ts";
import { timeline } from "./en/timeline.ts";

/** English texts of the interface, ICU MessageFormat, a file an area. Every other language has the same keys. */
export const en = {
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
} as const;

export type MessageKey = keyof typeof en;

import { corrections } from "./en/corrections.ts";
import { filters } from "./en/filters.ts";
import { lists } from "./en/lists.ts";
import { map } from "./en/map.ts";
import { nearby } from "./en/nearby.ts";
import { place } from "./en/place.ts";
import { shell } from "./en/shell.ts";
import { symbols } from "./en/symbols.ts";
import { timeline } from "./en/timeline.ts";

/** English texts that the page needs when it opens, ICU MessageFormat, a file an area. Every other language has the same keys. */
export const en = {
  ...shell,
  ...timeline,
  ...symbols,
  ...lists,
  ...place,
  ...map,
  ...corrections,
  ...nearby,
  ...filters,
} as const;

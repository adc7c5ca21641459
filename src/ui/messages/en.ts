import { filters } from "./en/filters.ts";
import { lists } from "./en/lists.ts";
import { map } from "./en/map.ts";
import { shell } from "./en/shell.ts";
import { symbols } from "./en/symbols.ts";
import { timeline } from "./en/timeline.ts";

/** English texts that the page needs when it opens, ICU MessageFormat, a file an area. Every other language has the same keys. */
export const en = {
  ...shell,
  ...timeline,
  ...symbols,
  ...lists,
  ...map,
  ...filters,
} as const;

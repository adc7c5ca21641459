import { filters } from "./ar/filters.ts";
import { lists } from "./ar/lists.ts";
import { map } from "./ar/map.ts";
import { shell } from "./ar/shell.ts";
import { symbols } from "./ar/symbols.ts";
import { timeline } from "./ar/timeline.ts";
import type { en } from "./en.ts";

/** Arabic texts that the page needs when it opens: Modern Standard Arabic, Levantine month names, Latin digits. */
export const ar: Record<keyof typeof en, string> = {
  ...shell,
  ...timeline,
  ...symbols,
  ...lists,
  ...map,
  ...filters,
};

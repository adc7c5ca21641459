import type { search as english } from "../en/search.ts";

/** Arabic texts of search. */
export const search: Record<keyof typeof english, string> = {};

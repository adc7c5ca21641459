import type { filters as english } from "../en/filters.ts";

/** Arabic texts of filters. */
export const filters: Record<keyof typeof english, string> = {};

import type { compare as english } from "../en/compare.ts";

/** Arabic texts of comparing. */
export const compare: Record<keyof typeof english, string> = {};

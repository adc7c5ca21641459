import type { corrections as english } from "../en/corrections.ts";

/** Arabic texts of corrections. */
export const corrections: Record<keyof typeof english, string> = {};

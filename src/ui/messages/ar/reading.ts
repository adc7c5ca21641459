import type { reading as english } from "../en/reading.ts";

/** Arabic texts of following, walking and previews. */
export const reading: Record<keyof typeof english, string> = {};

import type { quotations as english } from "../en/quotations.ts";

/** Arabic texts of the list of quotations. */
export const quotations: Record<keyof typeof english, string> = {};

import type { share as english } from "../en/share.ts";

/** Arabic texts of sharing. */
export const share: Record<keyof typeof english, string> = {};

import type { nearby as english } from "../en/nearby.ts";

/** Arabic texts of places near a place. */
export const nearby: Record<keyof typeof english, string> = {};

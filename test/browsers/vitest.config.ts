import { defineConfig } from "vitest/config";

/** The embedded map in three engines, one after another: `npm run test:browsers` builds the site and finds the engines. */
export default defineConfig({
  test: {
    include: ["test/browsers/*.browsers.ts"],
    fileParallelism: false,
    // Software draws the maps, and two engines do it on a screen of their own.
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});

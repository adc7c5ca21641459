import { defineConfig } from "@playwright/test";
import { CHROMIUM } from "../chromium.ts";

const PORT = 4199;

/** Trips in real Chromium over the built app (`npm test` builds it first). */
export default defineConfig({
  testDir: ".",
  testMatch: "*.trip.ts",
  outputDir: "../../test-results",
  // Maps drawn without a GPU take both cores: two at a time are no faster.
  fullyParallel: false,
  workers: 1,
  // No second try: a trip that fails now and then has found something.
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL: `http://127.0.0.1:${PORT}/`,
    viewport: { width: 1440, height: 900 },
    timezoneId: "America/New_York",
    locale: "en-GB",
    launchOptions: CHROMIUM,
  },
  webServer: {
    command: `npx vite preview --host 127.0.0.1 --port ${PORT} --strictPort`,
    cwd: "../..",
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});

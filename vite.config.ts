import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { compileMessages } from "./scripts/compile-messages.ts";
import { leanPackages } from "./scripts/lean-packages.ts";
import { noWasm } from "./scripts/no-wasm.ts";
import { headersPlugin } from "./src/cli/headers-plugin.ts";
import { collectionsPlugin } from "./src/cli/vite-plugin.ts";

/** Files that page and waiting frame share; scripts/check-size.ts says when the frame needs more. */
const STARTS =
  /preload-helper|src\/(shell\/(meta|interface-language|trusted-types)|store\/state)\.ts$|src\/ui\/(tokens|base)\.css$/;

/** What the reader's entry shares with parts that frames load, too: it must not stand in the entry. */
const SHARED = /src\/ui\/(symbols\/(catch-focus|close-button)|filters\/words)\.tsx?$/;

export default defineConfig({
  // Relative addresses: the build works from any folder of any static host.
  base: "./",
  // A frame without an origin of its own (a sandbox, as CMSs force it) may read a static site only if it says so.
  preview: { cors: { origin: "*" } },
  server: { cors: { origin: "*" } },
  plugins: [
    react(),
    collectionsPlugin({ dataDir: "data" }),
    compileMessages(),
    leanPackages(),
    headersPlugin(),
  ],
  worker: { plugins: () => [noWasm()] },
  build: {
    target: "es2022",
    // Every browser with the popovers that the page needs preloads modules by itself.
    modulePreload: { polyfill: false },
    // The size check reads which chunk imports which.
    manifest: true,
    // Set higher than maplibre-gl's own chunk; our own budget is in scripts/check-size.ts.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: ["index.html", "embed/v1/index.html"],
      output: {
        // The bundler names shared files by all that share them.
        chunkFileNames: ({ name }) => `assets/${name.split("~")[0]}-[hash].js`,
        codeSplitting: {
          groups: [
            { name: "maplibre", test: /node_modules\/(maplibre-gl|@maplibre|@mapbox)\// },
            { name: "react", test: /node_modules\/(react|react-dom|scheduler)\// },
            // What the embedded page needs before it is started stands apart, or the rest of the page would be joined to it.
            { name: "start", test: STARTS },
            { name: "frame", test: /src\/core\/(embed\/options|pages\/paths)\.ts$/ },
            { name: "shared", test: SHARED },
            // Joins the small files that pages share: many small ones weigh more, and each waits its turn.
            {
              name: "page",
              tags: ["$initial"],
              entriesAware: true,
              entriesAwareMergeThreshold: 4500,
            },
          ],
        },
      },
    },
  },
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    setupFiles: ["test/setup.ts"],
    restoreMocks: true,
    // Of two cores vitest would leave one idle.
    maxWorkers: "100%",
    // A test that hangs is what this ends, not one on a slow machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
});

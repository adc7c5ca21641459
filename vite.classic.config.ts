import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { classicPlugin } from "./scripts/classic/plugin.ts";
import { compileMessages } from "./scripts/compile-messages.ts";
import { leanPackages } from "./scripts/lean-packages.ts";

/** The embedded page once more, as one classic script with all that it needs inside: see docs/deploy.md. */
export default defineConfig({
  base: "./",
  plugins: [classicPlugin(), react(), compileMessages(), leanPackages()],
  publicDir: false,
  build: {
    outDir: "dist/embed/v1/classic",
    emptyOutDir: true,
    target: "es2022",
    // Fonts go into the style sheet: a frame without an origin may not fetch them.
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // What is asked of import.meta (hot reload, MapLibre's own guess where its worker is) is nothing there.
      checks: { emptyImportMeta: false },
      input: "src/embed/classic.ts",
      output: {
        format: "iife",
        codeSplitting: false,
        entryFileNames: "embed.js",
        assetFileNames: "embed[extname]",
      },
    },
  },
});

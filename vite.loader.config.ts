import { readFileSync } from "node:fs";
import { defineConfig } from "vite";

const { version }: { version: string } = JSON.parse(readFileSync("package.json", "utf8"));

/**
 * The script that hosts put into their pages, into the folder of a build: one that stays up to date beside the embedded page,
 * and one that never changes, for hosts that pin it by its hash.
 */
export default defineConfig({
  publicDir: false,
  build: {
    target: "es2022",
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: "src/loader/main.ts",
      output: { format: "iife", entryFileNames: "embed/v1/loader.js" },
    },
  },
  plugins: [
    {
      name: "frozen-loader",
      generateBundle(_options, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === "chunk")
            this.emitFile({
              type: "asset",
              fileName: `embed/${version}/loader.js`,
              source: file.code,
            });
      },
    },
  ],
});

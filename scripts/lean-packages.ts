import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const EMPTY = "\0no-unpacker";

/** Functions of packages that only make a value, called when their file is loaded: where nobody uses it, the call can go, too. */
const MAKERS = [
  // d3-array: blurring and shuffling.
  "Blur2",
  "shuffler",
  // robust-predicates: memory for predicates of circles and spheres.
  "vec",
];

/**
 * Leaves out of the page what packages bring and it never runs, 3 kB gzip with fflate. pmtiles is taken from its source: its own build
 * is for older browsers and has a layer for Leaflet. fflate comes with it for browsers without DecompressionStream, Safari
 * before 16.4 and Firefox before 113; the page's popovers need newer ones anyway.
 */
export function leanPackages(): Plugin {
  return {
    name: "dateline-lean-packages",
    apply: "build",
    enforce: "pre",
    config: () => ({
      build: { rolldownOptions: { treeshake: { manualPureFunctions: MAKERS } } },
    }),
    resolveId(id) {
      if (id === "fflate") return EMPTY;
      if (id === "pmtiles") return fileURLToPath(PMTILES);
      return null;
    },
    load: (id) =>
      id === EMPTY
        ? 'export function decompressSync() { throw new Error("this browser has no DecompressionStream"); }'
        : null,
  };
}

const PMTILES = new URL("../node_modules/pmtiles/src/index.ts", import.meta.url);

import type { Plugin } from "vite";

const EMPTY = "\0no-unpacker";

/**
 * Leaves fflate out (2 kB gzip), which pmtiles brings for browsers without DecompressionStream: Safari before 16.4 and
 * Firefox before 113. The page's popovers need newer ones anyway.
 */
export function noUnpacker(): Plugin {
  return {
    name: "dateline-no-unpacker",
    apply: "build",
    enforce: "pre",
    resolveId: (id) => (id === "fflate" ? EMPTY : null),
    load: (id) =>
      id === EMPTY
        ? 'export function decompressSync() { throw new Error("this browser has no DecompressionStream"); }'
        : null,
  };
}

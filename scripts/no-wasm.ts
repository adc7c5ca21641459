import type { Plugin } from "vite";

const EMPTY = "\0no-wasm";

/**
 * Leaves hysnappy out, which hyparquet-compressors starts as WebAssembly while it loads: the policy of our pages forbids
 * that, and nothing else could be unpacked either. hyparquet has Snappy in plain JavaScript, which is what is used.
 */
export function noWasm(): Plugin {
  return {
    name: "dateline-no-wasm",
    apply: "build",
    enforce: "pre",
    resolveId: (id) => (id === "hysnappy" ? EMPTY : null),
    load: (id) =>
      id === EMPTY
        ? "export const snappyUncompressor = () => undefined; export const snappyUncompress = undefined;"
        : null,
  };
}

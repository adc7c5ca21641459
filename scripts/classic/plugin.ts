import { build, type Plugin } from "vite";

const WORKER = "maplibre-gl/dist/maplibre-gl-worker.mjs";
const WORKER_FILE = "worker.js";

const SECOND_FORMAT = /,\s*url\([^)]+\.woff\) format\('woff'\)/g;
const OTHER_LETTERS = /@font-face \{[^}]*-(cyrillic|greek|vietnamese|math|symbols)[^}]*\}/g;

/**
 * For the page that is one classic script: carries MapLibre's worker in it as a `data:` address, for pages without an
 * origin, and as a file beside the page for all others, which may not start a worker from `data:`. Of the fonts it
 * takes the letters that the interface is written in, in the one format that every browser with a map reads.
 */
export function classicPlugin(): Plugin {
  return {
    name: "dateline-classic",
    enforce: "pre",
    resolveId: (id) => (id === `${WORKER}?worker&url` ? "\0classic-worker" : null),
    async load(id) {
      if (id !== "\0classic-worker") return null;
      const code = await bundleWorker();
      this.emitFile({ type: "asset", fileName: WORKER_FILE, source: code });
      return [
        `const code = ${JSON.stringify(code)};`,
        'export default self.origin === "null"',
        '  ? "data:text/javascript;charset=utf-8," + encodeURIComponent(code)',
        `  : new URL("./${WORKER_FILE}", location.href).href;`,
      ].join("\n");
    },
    transform: (code, id) =>
      id.includes("/@fontsource")
        ? { code: code.replace(SECOND_FORMAT, "").replace(OTHER_LETTERS, ""), map: null }
        : null,
  };
}

/** The worker with all that it imports, as one module. */
async function bundleWorker(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: { input: WORKER, output: { format: "es", codeSplitting: false } },
    },
  });
  const outputs = [result].flat().flatMap((one) => ("output" in one ? one.output : []));
  const [chunk, ...others] = outputs.filter(({ type }) => type === "chunk");
  if (chunk?.type !== "chunk" || others.length > 0)
    throw new Error(`${WORKER} became ${others.length + 1} files, not one`);
  return chunk.code;
}

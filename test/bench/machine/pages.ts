import react from "@vitejs/plugin-react";
import { build, type PreviewServer, preview } from "vite";
import { compileMessages } from "../../../scripts/compile-messages.ts";
import { leanPackages } from "../../../scripts/lean-packages.ts";

/** Builds a page of the bench, a folder with an index.html beside this one's parent, as the app itself is built. */
export async function buildPage(folder: "page" | "bare"): Promise<string> {
  const outDir = `.cache/bench/${folder}`;
  await build({
    configFile: false,
    root: `test/bench/${folder}`,
    base: "./",
    publicDir: "../../../public",
    plugins: [react(), compileMessages(), leanPackages()],
    worker: { format: "es" },
    build: {
      outDir: `../../../${outDir}`,
      emptyOutDir: true,
      target: "es2022",
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
    },
    logLevel: "warn",
  });
  return outDir;
}

/** A page that shares nothing with others is given a clock of 5 µs instead of 100. */
const ISOLATED = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** A site on a free port of this machine. */
export type Served = { url: string; close: () => Promise<void> };

/** Serves a built folder as any static host would. */
export async function servePage(outDir: string): Promise<Served> {
  const server = await preview({
    configFile: false,
    root: ".",
    base: "./",
    build: { outDir },
    preview: { port: 0, host: "127.0.0.1", headers: ISOLATED },
    logLevel: "warn",
  });
  return { url: addressOf(server), close: () => server.close() };
}

function addressOf({ httpServer }: PreviewServer): string {
  const address = httpServer.address();
  if (typeof address !== "object" || address === null) throw new Error("the server has no port");
  return `http://127.0.0.1:${address.port}/`;
}

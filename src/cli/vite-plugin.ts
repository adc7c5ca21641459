import { resolve } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { Site } from "./site.ts";

/** `dataDir` holds a folder a collection, relative to Vite's root; `collections` are those to publish, all when left out. */
export type CollectionsOptions = { dataDir: string; collections?: readonly string[] };

/**
 * Publishes the collections of a folder as `collections/<id>/…` and `collections/index.json`
 * (`[{ id, title, version }]`): as assets of a build, from memory in development. There each change sends
 * the event `dateline:collection` with `{ id, version }`. Errors in the data are printed; a build fails
 * only when a collection can't be read at all.
 */
export function collectionsPlugin({ dataDir, collections }: CollectionsOptions): Plugin {
  let site: Site;
  return {
    name: "dateline-collections",
    configResolved({ root, base, logger }) {
      site = new Site(resolve(root, dataDir), base, collections, logger);
    },
    async generateBundle() {
      const loaded = await site.loadAll();
      const broken = [...loaded].filter(([, one]) => one === null).map(([folder]) => folder);
      if (broken.length > 0) this.error(`can't be read: ${broken.join(", ")}`);
      for (const { path, text } of await site.files())
        this.emitFile({ type: "asset", fileName: path, source: text });
    },
    configureServer: (server) => serve(server, site),
  };
}

function serve(server: ViteDevServer, site: Site): void {
  server.watcher.add(site.dataDir);
  server.watcher.on("all", (_event, path) => {
    const folder = site.folderOf(path);
    if (folder !== null)
      site.changed(folder, (data) => server.ws.send("dateline:collection", data));
  });
  server.middlewares.use((request, response, next) => {
    const path = site.pathOf(request.url ?? "");
    if (!path.startsWith("collections/")) return next();
    site
      .files()
      .then((files) => {
        const file = files.find((one) => one.path === path);
        // Without this Vite would answer with index.html.
        response.statusCode = file ? 200 : 404;
        response.setHeader("Content-Type", "application/json; charset=utf-8");
        response.setHeader("Cache-Control", "no-cache");
        response.end(file?.text ?? "null");
      })
      .catch(next);
  });
}

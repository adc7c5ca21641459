import { resolve } from "node:path";
import type { HtmlTagDescriptor, Plugin, Rolldown, ViteDevServer } from "vite";
import { FEEDS } from "../core/compile/feeds.ts";
import type { SourceFile } from "../core/compile/source.ts";
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
    transformIndexHtml: {
      order: "post",
      handler: async (_html, { path, bundle }) =>
        path.startsWith("/embed/")
          ? collectionTag(await site.files())
          : headTags(await site.files(), bundle ?? {}),
    },
    configureServer: (server) => serve(server, site),
  };
}

type OutputBundle = Rolldown.OutputBundle;

/**
 * What the page's head says so that nothing has to wait its turn: which collection opens, where its
 * feeds are, and to fetch its files and the map's code beside the page's own script.
 */
function headTags(files: readonly SourceFile[], bundle: OutputBundle): HtmlTagDescriptor[] {
  const folder = firstFolder(files);
  if (folder === null) return [];
  return [
    ...collectionTag(files),
    ...["collection.json", "places.geojson"].map((file) =>
      head("link", { rel: "preload", as: "fetch", crossorigin: "", href: `./${folder}${file}` }),
    ),
    head("link", {
      rel: "alternate",
      type: "application/feed+json",
      href: `./${folder}${FEEDS.json}`,
    }),
    head("link", {
      rel: "alternate",
      type: "application/atom+xml",
      href: `./${folder}${FEEDS.atom}`,
    }),
    ...aheadTag(mapChunks(bundle)),
  ];
}

/**
 * The script that fetches the map's files ahead, where they can be used; their names are relative to it. It stands
 * before all else that is fetched: over HTTP/1.1 six files come at a time, and the map's are the largest.
 */
function aheadTag(files: readonly string[]): HtmlTagDescriptor[] {
  if (files.length === 0) return [];
  const attrs = { async: "", fetchpriority: "high", src: "./map-ahead.js" };
  return [
    {
      tag: "script",
      attrs: { ...attrs, "data-files": files.join(" ") },
      injectTo: "head-prepend",
    },
  ];
}

/** Which collection opens; all that an embedded page knows before it has read its own address. */
function collectionTag(files: readonly SourceFile[]): HtmlTagDescriptor[] {
  const id = firstFolder(files)?.split("/").at(-2);
  return id === undefined ? [] : [head("meta", { name: "dateline-collection", content: id })];
}

/** Folder of the first collection, relative to the site; null where there is none. */
function firstFolder(files: readonly SourceFile[]): string | null {
  const first = files.find(({ path }) => path.endsWith("/collection.json"));
  return first ? first.path.slice(0, -"collection.json".length) : null;
}

const head = (tag: string, attrs: Record<string, string>): HtmlTagDescriptor => ({
  tag,
  attrs,
  injectTo: "head",
});

/** Files of the map's chunk and of what it imports; none in development. */
function mapChunks(bundle: OutputBundle): string[] {
  const map = Object.values(bundle).find(
    (chunk) => chunk.type === "chunk" && chunk.facadeModuleId?.endsWith("/src/map/map-view.tsx"),
  );
  return map?.type === "chunk" ? [map.fileName, ...map.imports] : [];
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
        const type = path.endsWith(".atom") ? "application/atom+xml" : "application/json";
        response.setHeader("Content-Type", `${type}; charset=utf-8`);
        response.setHeader("Cache-Control", "no-cache");
        response.end(file?.text ?? "null");
      })
      .catch(next);
  });
}

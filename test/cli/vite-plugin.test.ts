import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, createServer, type ViteDevServer } from "vite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { collectionsPlugin } from "../../src/cli/vite-plugin.ts";
import { articleText, sourceFiles } from "../fixtures/source.ts";
import { writeSource } from "../fixtures/source-folder.ts";

let root: string;
let server: ViteDevServer | undefined;
const folder = () => join(root, "data/example");
const config = (base: string) => ({
  root,
  base,
  configFile: false as const,
  logLevel: "silent" as const,
  plugins: [collectionsPlugin({ dataDir: "data" })],
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-"));
  writeFileSync(join(root, "index.html"), "<!doctype html><title>Page</title>");
  writeSource(folder(), sourceFiles({ articles: { a: articleText("In :place[Hama]{#hama}.") } }));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(root, { recursive: true });
});

test("a build holds the collections and their index, errors in the data or not", async () => {
  writeFileSync(join(folder(), "articles/bad.md"), "no front matter");
  await build(config("./"));
  const index: unknown = JSON.parse(
    readFileSync(join(root, "dist/collections/index.json"), "utf8"),
  );
  expect(index).toEqual([
    {
      id: "example",
      title: { en: "The Hama front" },
      version: expect.stringMatching(/^[0-9a-f]{16}$/),
    },
  ]);
  expect(existsSync(join(root, "dist/collections/example/articles/a.json"))).toBe(true);
});

test("a built page says where its collection's feeds are, and they are there", async () => {
  await build(config("./"));
  const page = readFileSync(join(root, "dist/index.html"), "utf8");
  const feeds = [...page.matchAll(/<link rel="alternate" type="(.*?)" href="(.*?)"/g)];
  expect(feeds.map(([, type, href]) => [type, href])).toEqual([
    ["application/feed+json", "./collections/example/corrections.json"],
    ["application/atom+xml", "./collections/example/corrections.atom"],
  ]);
  for (const [, , href = ""] of feeds) expect(existsSync(join(root, "dist", href))).toBe(true);
});

test("a build fails when a collection can't be read", async () => {
  writeFileSync(join(folder(), "collection.yaml"), "schema: [");
  await expect(build(config("./"))).rejects.toThrow("example");
});

test("in development files come from memory, and a change is told to the page", async () => {
  server = await createServer({ ...config("/site/"), server: { port: 0, strictPort: false } });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  const get = (path: string) => fetch(`${address}collections/${path}`);
  const before: unknown = await (await get("index.json")).json();
  expect(before).toMatchObject([{ id: "example" }]);
  expect((await get("example/articles/a.json?t=1")).status).toBe(200);
  expect((await get("example/articles/none.json")).status).toBe(404);
  const feed = await get("example/corrections.atom");
  expect(feed.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");

  const sent = vi.spyOn(server.ws, "send");
  writeFileSync(join(folder(), "articles/a.md"), articleText("Other words."));
  server.watcher.emit("all", "change", join(folder(), "articles/a.md"));
  await vi.waitFor(() => expect(sent).toHaveBeenCalled(), 5000);
  const after: unknown = await (await get("index.json")).json();
  expect(after).not.toEqual(before);
  expect(sent).toHaveBeenCalledWith("dateline:collection", {
    id: "example",
    version: (after as { version: string }[])[0]?.version, // seen above to be such a list
  });
});

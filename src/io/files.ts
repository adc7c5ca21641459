import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { articlePath } from "../core/compile/publish.ts";
import type { SourceFile, SourceFiles } from "../core/compile/source.ts";
import { IdSchema } from "../schema/text.ts";

/** Reads a text file as UTF-8; throws where it can't be read. */
export async function readTextFile(path: string): Promise<SourceFile> {
  return { path, text: await readFile(path, "utf8") };
}

/** Reads the files of `data/<collection>/`, articles by name; throws where one can't be read. */
export async function readSourceFiles(dir: string): Promise<SourceFiles> {
  const articlesDir = join(dir, "articles");
  const names = existsSync(articlesDir) ? await readdir(articlesDir) : [];
  const articles = names.filter((name) => name.endsWith(".md")).sort();
  return {
    collection: await readTextFile(join(dir, "collection.yaml")),
    places: await readTextFile(join(dir, "places.geojson")),
    articles: await Promise.all(articles.map((name) => readTextFile(join(articlesDir, name)))),
  };
}

/** Names of the folders of `dataDir` that hold a collection, sorted; none where there is no such folder. */
export async function findCollections(dataDir: string): Promise<string[]> {
  const names = existsSync(dataDir) ? await readdir(dataDir) : [];
  return names.filter((name) => existsSync(join(dataDir, name, "collection.yaml"))).sort();
}

/**
 * Writes the files of a published collection, and removes the articles of the collection that was
 * there before and that are not among them; no other file is touched.
 */
export async function writePublished(outDir: string, files: readonly SourceFile[]): Promise<void> {
  const kept = new Set(files.map((file) => file.path));
  const stale = (await writtenEarlier(outDir)).filter((path) => !kept.has(path));
  await Promise.all(stale.map((path) => rm(join(outDir, path), { force: true })));
  for (const { path, text } of files) {
    await mkdir(dirname(join(outDir, path)), { recursive: true });
    await writeFile(join(outDir, path), text);
  }
}

const IndexSchema = v.object({ articles: v.array(v.object({ id: IdSchema })) });

/** The articles that the collection in a folder lists; its ids can't lead out of the folder. */
async function writtenEarlier(outDir: string): Promise<string[]> {
  const path = join(outDir, "collection.json");
  if (!existsSync(path)) return [];
  const index = v.safeParse(IndexSchema, parseJson(await readFile(path, "utf8")));
  return index.success ? index.output.articles.map((article) => articlePath(article.id)) : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // a file that was half written is written anew
  }
}

import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { articlePath } from "../core/compile/publish.ts";
import type { SourceFile } from "../core/compile/source.ts";
import type { PublishedCollection } from "../core/pages/context.ts";
import { createDataset } from "../core/select/dataset.ts";
import { ArticleSchema } from "../schema/article.ts";
import type { Issue, Result } from "../schema/issue.ts";
import { read } from "../schema/read.ts";
import { IdSchema } from "../schema/text.ts";
import { readCollection, readPlaces, readRecord } from "./published.ts";

const IndexSchema = v.array(v.object({ id: IdSchema }));

/**
 * The collections of a built site's folder with all their texts, the one that opens first. What can't be read is named by the file it
 * is in, and fails. Throws where a file is missing.
 */
export async function readBuiltSite(dir: string): Promise<Result<PublishedCollection[]>> {
  const issues: Issue[] = [];
  const readIn = async <T>(path: string, readIt: (value: unknown) => Result<T>) => {
    const result = readIt(await readJson(join(dir, path)));
    issues.push(...result.issues.map((issue) => ({ file: join(dir, path), ...issue })));
    return result.ok ? result.value : null;
  };
  const index = await readIn("collections/index.json", (value) => read(IndexSchema, value));
  const collections: PublishedCollection[] = [];
  for (const { id } of index ?? []) {
    const folder = join("collections", id);
    const collection = await readIn(join(folder, "collection.json"), readCollection);
    const places = await readIn(join(folder, "places.geojson"), readPlaces);
    if (!collection || !places) continue;
    const articles = [];
    for (const summary of collection.articles) {
      const path = join(folder, articlePath(summary.id));
      const article = await readIn(path, (value) => readRecord(ArticleSchema, value));
      if (article) articles.push(article);
    }
    const hasFile = (path: string) => existsSync(join(dir, folder, path));
    collections.push({ dataset: createDataset(collection, places), articles, hasFile });
  }
  const broken = issues.some(({ severity }) => severity === "error");
  return broken ? { ok: false, issues } : { ok: true, value: collections, issues };
}

/** Writes files into a folder, making the folders they are in. */
export async function writeInto(dir: string, files: readonly SourceFile[]): Promise<void> {
  for (const { path, text } of files) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
}

/** A JSON file's value; null, which no schema takes, where it holds something else. */
async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, "utf8");
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { Logger } from "vite";
import { correctionFeeds } from "../core/compile/feeds.ts";
import { publishedFiles } from "../core/compile/publish.ts";
import type { SourceFile } from "../core/compile/source.ts";
import { findCollections } from "../io/files.ts";
import { readCollection } from "../io/published.ts";
import type { Collection } from "../schema/collection.ts";
import type { Issue } from "../schema/issue.ts";
import { loadCollection } from "./collection.ts";
import { errorCount, issueCounts, issueLine } from "./print.ts";

/** A collection that could be compiled, and its files, paths relative to the site. */
type Loaded = { collection: Collection; files: SourceFile[] };

/** The page as seen from a collection's folder. */
const PAGE_FROM_FOLDER = "../../";

/** Changes that come together, as when a branch is checked out, are compiled once. */
const SETTLE_MS = 50;

/** The collections of one data folder, each compiled once until one of its files changes. */
export class Site {
  readonly dataDir: string;
  readonly #base: string;
  readonly #chosen: readonly string[] | undefined;
  readonly #logger: Logger;
  readonly #loaded = new Map<string, Promise<Loaded | null>>();
  readonly #timers = new Map<string, NodeJS.Timeout>();

  constructor(
    dataDir: string,
    base: string,
    chosen: readonly string[] | undefined,
    logger: Logger,
  ) {
    this.dataDir = dataDir;
    this.#base = base;
    this.#chosen = chosen;
    this.#logger = logger;
  }

  /** By folder; null for a collection that can't be read. */
  async loadAll(): Promise<Map<string, Loaded | null>> {
    const folders = this.#chosen ?? (await findCollections(this.dataDir));
    const loaded = new Map<string, Loaded | null>();
    for (const folder of folders) loaded.set(folder, await this.#load(folder));
    return loaded;
  }

  /** All files of the site that come from data. */
  async files(): Promise<SourceFile[]> {
    const loaded = [...(await this.loadAll()).values()].filter((one) => one !== null);
    const given = await readGiven(GIVEN_DIR);
    const index = [...loaded.map(({ collection }) => collection), ...given].map(
      ({ id, title, version }) => ({ id, title, version }),
    );
    return [
      { path: "collections/index.json", text: `${JSON.stringify(index)}\n` },
      ...loaded.flatMap(({ files }) => files),
    ];
  }

  /** The collection's folder that a file lies in; null for other files. */
  folderOf(path: string): string | null {
    const [folder, ...rest] = relative(this.dataDir, path).split(sep);
    if (folder === undefined || folder === ".." || rest.length === 0) return null;
    return this.#loaded.has(folder) ? folder : null;
  }

  /** The path of a request's address below the base, without its query. */
  pathOf(url: string): string {
    const path = decodePath(url.split(/[?#]/)[0] ?? "");
    return path.startsWith(this.#base) ? path.slice(this.#base.length) : path;
  }

  /** Compiles a collection anew and tells its version. */
  changed(folder: string, tell: (data: { id: string; version: string }) => void): void {
    clearTimeout(this.#timers.get(folder));
    const reload = async () => {
      this.#loaded.delete(folder);
      const loaded = await this.#load(folder);
      if (loaded) tell({ id: loaded.collection.id, version: loaded.collection.version });
    };
    this.#timers.set(folder, setTimeout(reload, SETTLE_MS));
  }

  #load(folder: string): Promise<Loaded | null> {
    const known = this.#loaded.get(folder) ?? this.#compile(folder);
    this.#loaded.set(folder, known);
    return known;
  }

  async #compile(folder: string): Promise<Loaded | null> {
    const dir = relative(process.cwd(), join(this.dataDir, folder));
    try {
      const { compiled, issues } = await loadCollection(dir);
      this.#print(dir, issues);
      const { collection } = compiled;
      if (!collection) return null;
      const files = [...publishedFiles(compiled), ...correctionFeeds(compiled, PAGE_FROM_FOLDER)];
      const folderOfFiles = `collections/${collection.id}/`;
      return {
        collection,
        files: files.map((file) => ({ ...file, path: folderOfFiles + file.path })),
      };
    } catch (error) {
      // One collection that can't be read must not stop the others, nor the server.
      this.#logger.error(`${dir}: error: ${error instanceof Error ? error.stack : String(error)}`);
      return null;
    }
  }

  /** Errors in full; warnings are for whoever asks. */
  #print(dir: string, issues: readonly Issue[]): void {
    for (const issue of issues)
      if (issue.severity === "error") this.#logger.error(issueLine(issue));
    const more = issues.length > errorCount(issues) ? ` (npm run dateline -- check ${dir})` : "";
    this.#logger.info(`${dir}: ${issueCounts(issues)}${more}`);
  }
}

/** Collections that were made elsewhere and are copied as they are: large ones, by `dateline build --large`. */
const GIVEN_DIR = "public/collections";

/** Descriptions of the collections in a folder; what can't be read as one is none. */
async function readGiven(dir: string): Promise<Collection[]> {
  const names = existsSync(dir) ? (await readdir(dir)).sort() : [];
  const files = names.map((name) => join(dir, name, "collection.json")).filter(existsSync);
  const given = await Promise.all(
    files.map(async (file) => readText(await readFile(file, "utf8"))),
  );
  return given.filter((collection) => collection !== null);
}

function readText(text: string): Collection | null {
  try {
    const read = readCollection(JSON.parse(text));
    return read.ok ? read.value : null;
  } catch {
    return null;
  }
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a malformed address names no file of ours
  }
}

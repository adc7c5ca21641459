import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Pictures by what they were drawn from; what a build did not ask for is forgotten at its end. */
export class PictureCache {
  readonly #dir: string;
  readonly #used = new Set<string>();

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** The picture of a document, drawn only where it is not known. */
  async get(document: string, draw: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const name = `${createHash("sha256").update(RENDERER).update(document).digest("hex")}.png`;
    this.#used.add(name);
    const path = join(this.#dir, name);
    const known = await readFile(path).catch(() => null);
    if (known) return known;
    const drawn = await draw();
    await mkdir(this.#dir, { recursive: true });
    // Under its name only when it is whole: a build may be stopped at any time.
    await writeFile(`${path}.part`, drawn);
    await rename(`${path}.part`, path);
    return drawn;
  }

  /** Removes the pictures that were not asked for. */
  async prune(): Promise<void> {
    const names = await readdir(this.#dir).catch(() => []);
    const stale = names.filter((name) => /^[0-9a-f]{64}\.png/.test(name) && !this.#used.has(name));
    await Promise.all(stale.map((name) => rm(join(this.#dir, name), { force: true })));
  }
}

/** Changed by hand when the same document is drawn otherwise: another renderer, other fonts, another encoding. */
const RENDERER = "resvg 2.6.2, palette 2";

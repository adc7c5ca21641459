import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Most that the reader's own code may weigh, gzip bytes, without maplibre-gl and React: the map's adapter included. */
const BUDGET = 100 * 1024;
const VENDORS = /(maplibre|react)-[\w-]+\.js$/;

/** Most that the loader may weigh, gzip bytes. */
const LOADER_BUDGET = 3 * 1024;

/** Most that the embedded page's own code may weigh before it is started, gzip bytes: a picture and a button. */
const POSTER_BUDGET = 8 * 1024;

/** What opening the reader loads: its entry, the map a moment later, and the one other language. The rest comes on use. */
const OPENING = ["index.html", "src/map/map-view.tsx", "src/ui/messages/ar.ts"];

type Chunk = { file: string; imports?: string[]; isDynamicEntry?: boolean };
const manifest: Record<string, Chunk> = JSON.parse(
  readFileSync("dist/.vite/manifest.json", "utf8"),
);

/** Scripts that a part needs: its own, and what that imports at once. Throws for a part the build does not have. */
function filesOf(key: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk)
    throw new Error(`the build has no ${key}: is the list in scripts/check-size.ts right?`);
  if (found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const next of chunk.imports ?? []) filesOf(next, found);
  return found;
}

const gzipBytes = (file: string) => gzipSync(readFileSync(join("dist", file))).length;
const kB = (bytes: number) => `${(bytes / 1024).toFixed(1).padStart(8)} kB`;

const opening = new Set(OPENING.flatMap((key) => [...filesOf(key)]));
const sizes = [...opening].map((file) => ({ file, bytes: gzipBytes(file) }));
for (const { file, bytes } of sizes.sort((a, b) => b.bytes - a.bytes))
  console.log(`${kB(bytes)}  ${file}`);

const parts = Object.keys(manifest).filter(
  (key) => manifest[key]?.isDynamicEntry && !OPENING.includes(key),
);
for (const key of parts) {
  const extra = [...filesOf(key)].filter((file) => !opening.has(file));
  console.log(`${kB(extra.reduce((sum, file) => sum + gzipBytes(file), 0))}  on use: ${key}`);
}

const own = sizes.filter(({ file }) => !VENDORS.test(file));
const total = own.reduce((sum, { bytes }) => sum + bytes, 0);
console.log(`${kB(total)}  reader code, of ${BUDGET / 1024} kB allowed`);
if (own.length === 0 || total > BUDGET) process.exit(1);
checkEntries();
checkPoster();
checkLoader();

/** A chunk that imports a page's entry would start that page, too, wherever it is loaded: in a frame, a second map. */
function checkEntries(): void {
  const entries = Object.keys(manifest).filter((key) => key.endsWith(".html"));
  for (const [key, { imports = [] }] of Object.entries(manifest))
    for (const entry of imports.filter((one) => entries.includes(one))) {
      // What a frame's entry loads by itself finds it there already.
      if (key === "src/embed/start.tsx" && entry === "embed/v1/index.html") continue;
      console.log(
        `${key} imports ${entry}: give what they share a chunk of its own in vite.config.ts`,
      );
      process.exit(1);
    }
}

/** Frames in other people's pages wait as a picture: the rest must not come along with it. */
function checkPoster(): void {
  const files = [...filesOf("embed/v1/index.html")];
  const bytes = files.reduce((sum, file) => sum + gzipBytes(file), 0);
  console.log(`${kB(bytes)}  waiting frame, of ${POSTER_BUDGET / 1024} kB allowed`);
  if (bytes > POSTER_BUDGET) process.exit(1);
}

/** The script that other people's pages load has a budget of its own: they never see the rest before a reader comes near. */
function checkLoader(): void {
  const bytes = gzipBytes("embed/v1/loader.js");
  console.log(`${kB(bytes)}  loader, of ${LOADER_BUDGET / 1024} kB allowed`);
  if (bytes > LOADER_BUDGET) process.exit(1);
}

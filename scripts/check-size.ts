import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Most that the reader's own code may weigh, gzip bytes, without maplibre-gl and React: the map's adapter included. */
const BUDGET = 100 * 1024;
const VENDORS = /(maplibre|react)-[\w-]+\.js$/;

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[]; css?: string[] };
const manifest: Record<string, Chunk> = JSON.parse(
  readFileSync("dist/.vite/manifest.json", "utf8"),
);

/** Files that opening the reader loads: its entry, and what that imports at once or a moment later. */
function filesOf(key: string, found: Set<string>): Set<string> {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])])
    filesOf(next, found);
  return found;
}

const sizes = [...filesOf("index.html", new Set())]
  .filter((file) => file.endsWith(".js"))
  .map((file) => ({ file, bytes: gzipSync(readFileSync(join("dist", file))).length }))
  .sort((a, b) => b.bytes - a.bytes);
const own = sizes.filter(({ file }) => !VENDORS.test(file));
const total = own.reduce((sum, { bytes }) => sum + bytes, 0);

for (const { file, bytes } of sizes)
  console.log(`${(bytes / 1024).toFixed(1).padStart(8)} kB  ${file}`);
console.log(
  `${(total / 1024).toFixed(1).padStart(8)} kB  reader code, of ${BUDGET / 1024} kB allowed`,
);
if (own.length === 0 || total > BUDGET) process.exit(1);

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Places } from "../../src/schema/place.ts";
import { cutGround } from "./ground.ts";
import { classicPage } from "./page.ts";

/**
 * Completes the page that is one classic script, in a built site: the page itself, and for each collection one script
 * `embed.js` with the files that the page would otherwise fetch. `tsx scripts/classic/data.ts [dist]`.
 */
const site = process.argv[2] ?? "dist";

/** Most bytes of ground that such a script carries: about a fifth of the whole archive. */
const GROUND_BYTES = 1_500_000;

const ARCHIVE = "basemap/basemap.pmtiles";
const RELIEFS = ["basemap/relief-light.webp", "basemap/relief-dark.webp"];

const at = (path: string) => join(site, path);
const dataUrl = (type: string, bytes: Buffer) => `data:${type};base64,${bytes.toString("base64")}`;

const page = readFileSync(at("embed/v1/index.html"), "utf8");
writeFileSync(at("embed/v1/classic/index.html"), classicPage(page));

for (const entry of readdirSync(at("collections"), { withFileTypes: true }))
  if (entry.isDirectory()) await writeScript(`collections/${entry.name}`);

async function writeScript(folder: string): Promise<void> {
  const texts = readdirSync(at(folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\.(geo)?json$/.test(path));
  const read = ["collections/index.json", ...texts].sort();
  const places: Places = JSON.parse(readFileSync(at(`${folder}/places.geojson`), "utf8"));
  const positions = places.features.flatMap(({ geometry }) =>
    geometry?.type === "Point" ? [geometry.coordinates] : [],
  );
  const ground = await cutGround(at(ARCHIVE), positions, GROUND_BYTES);
  const files = {
    ...Object.fromEntries(read.map((path) => [path, readFileSync(at(path), "utf8")])),
    [ARCHIVE]: dataUrl("application/octet-stream", ground),
    ...Object.fromEntries(
      RELIEFS.map((path) => [path, dataUrl("image/webp", readFileSync(at(path)))]),
    ),
  };
  writeFileSync(at(`${folder}/embed.js`), `globalThis.datelineFiles = ${JSON.stringify(files)};\n`);
}

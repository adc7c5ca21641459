import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Command, UsageError } from "./command.ts";
import { openBasemap } from "./pictures/basemap-tiles.ts";
import { PictureCache } from "./pictures/cache.ts";
import { loadFonts } from "./pictures/draw.ts";
import { type Studio, writePictures } from "./pictures/write-pictures.ts";
import { counted, errorCount, issueLine } from "./print.ts";
import { readSiteConfig } from "./site-config.ts";

/** Where drawings are kept between builds, relative to where the command runs. */
const CACHE = join(".cache", "pictures");

/** `dateline pictures`: link previews and still grounds of every collection in a built site, drawn without a browser. */
export const pictures: Command = {
  name: "pictures",
  usage: "pictures DIST [--cache DIR]",
  help: "draws the pictures of a built site's collections",
  run: async (argv, { err }) => {
    const { positionals, values } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: { cache: { type: "string", default: CACHE } },
    });
    const [dist, ...more] = positionals;
    if (dist === undefined || more.length > 0)
      throw new UsageError("expected one DIST to draw for");
    const tiles = await openBasemap(join(dist, "basemap", "basemap.pmtiles"));
    try {
      const cache = new PictureCache(values.cache);
      const siteName = readSiteConfig(process.cwd()).name;
      const errors = await drawAll(dist, { siteName, tiles, fonts: loadFonts(), cache }, err);
      await cache.prune();
      return errors > 0 ? 1 : 0;
    } finally {
      await tiles.close();
    }
  },
};

/** Draws for one collection after the other; returns how many errors there were. */
async function drawAll(dist: string, studio: Studio, err: (line: string) => void): Promise<number> {
  let errors = 0;
  for (const folder of await collectionFolders(dist)) {
    const { count, bytes, issues } = await writePictures(folder, studio);
    for (const issue of issues) err(issueLine(issue));
    err(`${folder}: ${counted(count, "picture")}, ${Math.round(bytes / 1024)} kB`);
    errors += errorCount(issues);
  }
  return errors;
}

/** Folders of the published collections, sorted. */
async function collectionFolders(dist: string): Promise<string[]> {
  const root = join(dist, "collections");
  return (await readdir(root))
    .sort()
    .map((name) => join(root, name))
    .filter((folder) => existsSync(join(folder, "collection.json")));
}

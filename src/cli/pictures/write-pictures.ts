import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { articlePictures } from "../../core/pictures/article-picture.ts";
import { collectionPicture } from "../../core/pictures/collection-picture.ts";
import { pictureContext } from "../../core/pictures/context.ts";
import { groundPictures } from "../../core/pictures/ground-picture.ts";
import type { Picture } from "../../core/pictures/picture.ts";
import { placePictures } from "../../core/pictures/place-picture.ts";
import { type Fonts, MissingGlyphs } from "../../core/pictures/text.ts";
import { tilesOf } from "../../core/pictures/view.ts";
import { createDataset } from "../../core/select/dataset.ts";
import { readCollection, readPlaces } from "../../io/published.ts";
import type { Issue } from "../../schema/issue.ts";
import type { Localized } from "../../schema/text.ts";
import type { BasemapTiles } from "./basemap-tiles.ts";
import type { PictureCache } from "./cache.ts";
import { drawPng } from "./draw.ts";

/** What pictures are drawn with. */
export type Studio = {
  siteName: Localized;
  tiles: BasemapTiles;
  fonts: Fonts;
  cache: PictureCache;
};

/** How many pictures were written, their bytes in all, and what is wrong. */
export type Written = { count: number; bytes: number; issues: Issue[] };

/** Drawings that are under way at once: as many as Node has threads for them (UV_THREADPOOL_SIZE). */
const AT_ONCE = 4;

/**
 * Draws all pictures of a published collection's folder into its `pictures/`, in place of those that are there. One that
 * can't be drawn is a warning and left out. Throws where a file can't be read or written.
 */
export async function writePictures(folder: string, studio: Studio): Promise<Written> {
  const collection = readCollection(await readJson(join(folder, "collection.json")));
  const places = readPlaces(await readJson(join(folder, "places.geojson")));
  const issues = [...collection.issues, ...places.issues].map((issue) => ({
    ...issue,
    file: folder,
  }));
  await rm(join(folder, "pictures"), { recursive: true, force: true });
  if (!collection.ok || !places.ok) return { count: 0, bytes: 0, issues };
  const dataset = createDataset(collection.value, places.value);
  const context = pictureContext(dataset, studio.siteName);
  const pictures = [
    ...groundPictures(dataset.collection),
    collectionPicture(context),
    ...placePictures(context),
    ...articlePictures(context),
  ];
  const waiting = pictures.values();
  const sizes: number[] = [];
  const work = async () => {
    for (const picture of waiting) {
      const result = await writePicture(folder, picture, studio);
      if (typeof result === "number") sizes.push(result);
      else issues.push({ ...result, file: folder });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { count: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0), issues };
}

/** The size of what was written, or why nothing was. */
async function writePicture(
  folder: string,
  { view, draw, path, name }: Picture,
  { tiles, fonts, cache }: Studio,
): Promise<number | Issue> {
  const ground = await tiles.read(tilesOf(view, tiles.mostZoom));
  const document = attempt(() => draw(ground, fonts));
  if (document instanceof MissingGlyphs)
    return {
      code: "picture-not-drawn",
      severity: "warning",
      path: name,
      message: `${name} has no picture: ${document.message}`,
    };
  const png = await cache.get(document, () => drawPng(document));
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), png);
  return png.length;
}

/** What a function returns, or the MissingGlyphs that it throws; anything else is a bug and goes on. */
function attempt(draw: () => string): string | MissingGlyphs {
  try {
    return draw();
  } catch (error) {
    if (error instanceof MissingGlyphs) return error;
    throw error;
  }
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, "utf8"));
}

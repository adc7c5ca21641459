import * as v from "valibot";
import { type Collection, CollectionSchema } from "../../schema/collection.ts";
import type { Large } from "../../schema/large.ts";

/** What people say of a large collection; the rest follows from its files. */
export type LargeTitle = { id: string; title: string; language: string; timeZone: string };

/**
 * `collection.json` of a large collection. `bbox` is `[west, south, east, north]` of its places, null without any. The
 * version is a hash of the description, which has the sizes of all files.
 */
export function largeCollection(
  { id, title, language, timeZone }: LargeTitle,
  large: Large,
  bbox: readonly [number, number, number, number] | null,
  hash: (text: string) => string,
): Collection {
  const [west, south, east, north] = bbox ?? [-180, -60, 180, 75];
  return v.parse(CollectionSchema, {
    schema: 1,
    id,
    title: { [language]: title },
    languages: [language],
    timeZone,
    sides: [],
    view: {
      center: [(west + east) / 2, (south + north) / 2],
      zoom: zoomFor(Math.max(east - west, 2 * (north - south))),
    },
    version: hash(JSON.stringify(large)),
    articles: [],
    large,
  });
}

/** The zoom at which so many degrees of longitude are some 800 pixels wide: the world is 512 at zoom 0. */
function zoomFor(degrees: number): number {
  const zoom = Math.log2((360 * 800) / (512 * Math.max(degrees, 0.01)));
  return Math.round(10 * Math.min(12, Math.max(0, zoom))) / 10;
}

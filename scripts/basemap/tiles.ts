import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { Feature } from "geojson";
import { collection } from "./geometry.ts";

type Tags = Record<string, unknown>;

/** One layer of the archive and the rule for which of its features a zoom carries. */
export type TileLayer = {
  name: string;
  features: Feature[];
  minZoom: number;
  /** Simplification, in units of 1/4096 of a tile. */
  tolerance?: number;
  /** How far a tile's content reaches past its edge, same units. */
  buffer?: number;
  keep?: (tags: Tags, zoom: number) => boolean;
};

/** An encoded vector tile (Mapbox Vector Tile 2, not yet compressed). */
export type EncodedTile = { z: number; x: number; y: number; data: Uint8Array };

const EXTENT = 4096;

/** Cuts all layers into tiles for zooms 0 to `maxZoom`; tiles without content are left out. */
export function cutTiles(layers: TileLayer[], maxZoom: number): EncodedTile[] {
  const indexed = layers.map((layer) => ({
    ...layer,
    index: new GeoJSONVT(collection(layer.features), {
      maxZoom,
      indexMaxZoom: 0,
      indexMaxPoints: 0,
      extent: EXTENT,
      buffer: layer.buffer ?? 64,
      tolerance: layer.tolerance ?? 3,
    }),
  }));
  const encode = (z: number, x: number, y: number): EncodedTile | null => {
    const parts: Parameters<typeof fromGeojsonVt>[0] = {};
    for (const { name, minZoom, keep, index } of indexed) {
      const tile = z >= minZoom ? index.getTile(z, x, y) : null;
      if (!tile) continue;
      // Read as one list: the library's type is a union of two lists of the same features.
      const all: readonly { tags: Tags | null }[] = tile.features;
      const features = all.filter((each) => !keep || keep(each.tags ?? {}, z));
      if (features.length > 0)
        parts[name] = { ...tile, features: features as typeof tile.features };
    }
    if (Object.keys(parts).length === 0) return null;
    return { z, x, y, data: fromGeojsonVt(parts, { version: 2, extent: EXTENT }) };
  };
  const tiles: EncodedTile[] = [];
  for (let z = 0; z <= maxZoom; z++) {
    for (let x = 0; x < 2 ** z; x++) {
      for (let y = 0; y < 2 ** z; y++) {
        const tile = encode(z, x, y);
        if (tile) tiles.push(tile);
      }
    }
  }
  return tiles;
}

import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { PMTiles } from "pmtiles";
import { encodeArchive } from "../basemap/pmtiles-writer.ts";
import type { EncodedTile } from "../basemap/tiles.ts";

type Position = readonly [lon: number, lat: number];

/** Zooms of which the whole world is kept: what a map far from the places still shows. */
const WORLD_ZOOM = 2;

/**
 * A smaller archive of the basemap: the world from afar, and near the places all there is, up to about `mostBytes`.
 * Tiles that hold places come first, then their neighbours, those of many places before others. Tiles that are left
 * out are for the reader of the archive to make from coarser ones.
 */
export async function cutGround(
  path: string,
  places: readonly Position[],
  mostBytes: number,
): Promise<Buffer> {
  const archive = openFile(path);
  const header = await archive.getHeader();
  const chosen: EncodedTile[] = [];
  let left = mostBytes;
  for (const { z, x, y } of tilesByNeed(places, header.maxZoom)) {
    const tile = await archive.getZxy(z, x, y);
    if (!tile) continue;
    const data = new Uint8Array(tile.data);
    left -= gzipSync(data).length;
    if (left < 0 && z > WORLD_ZOOM) break;
    chosen.push({ z, x, y, data });
  }
  return encodeArchive(chosen, {
    minZoom: header.minZoom,
    maxZoom: header.maxZoom,
    bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
    center: { lon: header.centerLon, lat: header.centerLat, zoom: header.centerZoom },
    metadata: {},
  });
}

type Address = { z: number; x: number; y: number };

/** The world, then all other tiles with a place in or beside them, those with most places first. */
function tilesByNeed(places: readonly Position[], maxZoom: number): Address[] {
  const world: Address[] = [];
  for (let z = 0; z <= WORLD_ZOOM; z++)
    for (let i = 0; i < 4 ** z; i++) world.push({ z, x: i % 2 ** z, y: Math.floor(i / 2 ** z) });
  const near = new Map<string, { tile: Address; weight: number }>();
  for (const place of places)
    for (let z = WORLD_ZOOM + 1; z <= maxZoom; z++)
      for (const { tile, weight } of around(place, z)) {
        const key = `${z}/${tile.x}/${tile.y}`;
        near.set(key, { tile, weight: (near.get(key)?.weight ?? 0) + weight });
      }
  const ranked = [...near.values()].sort((a, b) => b.weight - a.weight);
  return [...world, ...ranked.map(({ tile }) => tile)];
}

/** A place counts little for the tiles beside its own, so that no tile with a place comes after one without. */
const NEIGHBOUR = 1 / 1_000_000;

function around([lon, lat]: Position, z: number): { tile: Address; weight: number }[] {
  const count = 2 ** z;
  const x = Math.floor(((lon + 180) / 360) * count);
  const mercator = Math.asinh(Math.tan((lat * Math.PI) / 180));
  const y = Math.floor(((1 - mercator / Math.PI) / 2) * count);
  const steps = [-1, 0, 1];
  return steps
    .flatMap((dx) => steps.map((dy) => ({ dx, dy })))
    .filter(({ dy }) => y + dy >= 0 && y + dy < count)
    .map(({ dx, dy }) => ({
      tile: { z, x: (x + dx + count) % count, y: y + dy },
      weight: dx === 0 && dy === 0 ? 1 : NEIGHBOUR,
    }));
}

function openFile(path: string): PMTiles {
  const bytes = readFileSync(path);
  const start = bytes.byteOffset;
  return new PMTiles({
    getKey: () => path,
    getBytes: async (offset, length) => ({
      data: bytes.buffer.slice(start + offset, start + offset + length) as ArrayBuffer, // a file read by Node is never shared
    }),
  });
}

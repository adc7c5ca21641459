import { type FileHandle, open } from "node:fs/promises";
import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { PMTiles, type RangeResponse, type Source } from "pmtiles";
import type { GroundFeature, GroundTile } from "../../core/pictures/ground.ts";
import type { TileId } from "../../core/pictures/view.ts";

/** Bytes of an archive on disk. */
class FileSource implements Source {
  readonly #file: FileHandle;
  readonly #path: string;

  constructor(file: FileHandle, path: string) {
    this.#file = file;
    this.#path = path;
  }

  getKey(): string {
    return this.#path;
  }

  async getBytes(offset: number, length: number): Promise<RangeResponse> {
    const { buffer, bytesRead } = await this.#file.read(new Uint8Array(length), 0, length, offset);
    return { data: buffer.slice(0, bytesRead).buffer };
  }
}

/** The basemap's tiles as pictures need them. */
export type BasemapTiles = {
  /** Highest zoom that has tiles. */
  mostZoom: number;
  /** Reads tiles, each once; a tile that is not there is empty, all sea. Rejects where the archive can't be read. */
  read(ids: readonly TileId[]): Promise<GroundTile[]>;
  close(): Promise<void>;
};

/** Opens a PMTiles archive of vector tiles on disk. Rejects where it is none. */
export async function openBasemap(path: string): Promise<BasemapTiles> {
  const file = await open(path);
  const archive = new PMTiles(new FileSource(file, path));
  const known = new Map<string, Promise<GroundTile>>();
  const readTile = async (id: TileId): Promise<GroundTile> => {
    const tile = await archive.getZxy(id.z, id.x, id.y);
    return { ...id, layers: tile ? layersOf(new Uint8Array(tile.data)) : {} };
  };
  const tileOf = (id: TileId): Promise<GroundTile> => {
    const key = `${id.z}/${id.x}/${id.y}`;
    const tile = known.get(key) ?? readTile(id);
    known.set(key, tile);
    return tile;
  };
  return {
    mostZoom: (await archive.getHeader()).maxZoom,
    read: (ids) => Promise.all(ids.map(tileOf)),
    close: () => file.close(),
  };
}

function layersOf(bytes: Uint8Array): GroundTile["layers"] {
  const { layers } = new VectorTile(new PbfReader(bytes));
  return Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, i) => featureOf(layer.feature(i))),
    ]),
  );
}

type TileFeature = ReturnType<VectorTile["layers"][string]["feature"]>;

function featureOf(feature: TileFeature): GroundFeature {
  const { extent, properties } = feature;
  const lines = feature
    .loadGeometry()
    .map((line) => line.map(({ x, y }) => ({ x: x / extent, y: y / extent })));
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y } of lines.flat()) {
    bounds.left = Math.min(bounds.left, x);
    bounds.top = Math.min(bounds.top, y);
    bounds.right = Math.max(bounds.right, x);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  return { properties, lines, bounds };
}

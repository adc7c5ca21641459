import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Feature, Geometry, Position } from "geojson";

type Statement = { step(): boolean; getAsObject(): Record<string, unknown>; free(): void };
type Database = { prepare(sql: string): Statement; close(): void };
type SqlJs = () => Promise<{ Database: new (bytes: Uint8Array) => Database }>;

/** Reads well-known binary (OGC 06-103r4 §8): little-endian, two dimensions, lines and polygons. */
class WkbReader {
  private readonly view: DataView;
  private offset: number;

  constructor(view: DataView, offset: number) {
    this.view = view;
    this.offset = offset;
  }

  private uint32(): number {
    this.offset += 4;
    return this.view.getUint32(this.offset - 4, true);
  }

  private line(): Position[] {
    return Array.from({ length: this.uint32() }, () => {
      this.offset += 16;
      return [
        this.view.getFloat64(this.offset - 16, true),
        this.view.getFloat64(this.offset - 8, true),
      ];
    });
  }

  private rings(): Position[][] {
    return Array.from({ length: this.uint32() }, () => this.line());
  }

  /** Multi geometries repeat a byte-order mark and a type before every part. */
  private parts<T>(part: () => T): T[] {
    return Array.from({ length: this.uint32() }, () => {
      this.offset += 5;
      return part();
    });
  }

  geometry(): Geometry {
    this.offset += 1;
    const type = this.uint32();
    if (type === 5) return { type: "MultiLineString", coordinates: this.parts(() => this.line()) };
    if (type === 6) return { type: "MultiPolygon", coordinates: this.parts(() => this.rings()) };
    throw new Error(
      `geometry type ${type}: only 5 (MultiLineString) and 6 (MultiPolygon) are read`,
    );
  }
}

/** Bytes of envelope that follow the 8-byte GeoPackage header, by flag (OGC 12-128r18 §2.1.3). */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64];

function readGeometry(blob: Uint8Array): Geometry {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const envelope = ENVELOPE_BYTES[(view.getUint8(3) >> 1) & 7] ?? 0;
  return new WkbReader(view, 8 + envelope).geometry();
}

/** All features of one GeoPackage table, in order of `fid`; positions are `[lon, lat]` degrees. */
export async function readGeoPackage(
  scratch: string,
  path: string,
  table: string,
): Promise<Feature[]> {
  const require = createRequire(join(scratch, "package.json"));
  const initSqlJs = require("sql.js") as SqlJs; // installed in the scratch folder, so untyped here
  const sql = await initSqlJs();
  const database = new sql.Database(readFileSync(path));
  const rows = database.prepare(`select * from "${table}" order by fid`);
  const features: Feature[] = [];
  while (rows.step()) {
    const { geom, fid: _fid, ...properties } = rows.getAsObject();
    if (geom instanceof Uint8Array) {
      features.push({ type: "Feature", properties, geometry: readGeometry(geom) });
    }
  }
  rows.free();
  database.close();
  return features;
}

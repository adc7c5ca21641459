import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { zxyToTileId } from "pmtiles";
import type { EncodedTile } from "./tiles.ts";

/** What the archive's header and metadata say; `bounds` is `[west, south, east, north]` degrees. */
export type ArchiveInfo = {
  minZoom: number;
  maxZoom: number;
  bounds: [number, number, number, number];
  center: { lon: number; lat: number; zoom: number };
  metadata: object;
};

type Entry = { id: number; run: number; offset: number; length: number };

const HEADER_BYTES = 127;
/** The first 16 KiB hold header and root directory, so that one request reads both (spec v3 §3). */
const ROOT_LIMIT = 16_384 - HEADER_BYTES;
const GZIP = 2;
const MVT = 1;

const gzip = (data: Uint8Array) => gzipSync(data, { level: 9 });

/** Directory encoding of the PMTiles v3 specification §4.2: columns of varints, ids as differences. */
function encodeDirectory(entries: Entry[]): Buffer {
  const bytes: number[] = [];
  const varint = (value: number) => {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128);
    bytes.push(rest);
  };
  varint(entries.length);
  entries.forEach((entry, i) => {
    varint(entry.id - (entries[i - 1]?.id ?? 0));
  });
  for (const entry of entries) varint(entry.run);
  for (const entry of entries) varint(entry.length);
  entries.forEach((entry, i) => {
    const before = entries[i - 1];
    const follows = before !== undefined && entry.offset === before.offset + before.length;
    varint(follows ? 0 : entry.offset + 1);
  });
  return gzip(Uint8Array.from(bytes));
}

/** Root directory, and leaf directories when the root alone would pass its limit. */
function buildDirectories(entries: Entry[]): { root: Buffer; leaves: Buffer } {
  let root = encodeDirectory(entries);
  let leaves: Buffer[] = [];
  for (let size = 1024; root.length > ROOT_LIMIT; size *= 2) {
    const pointers: Entry[] = [];
    leaves = [];
    let offset = 0;
    for (let start = 0; start < entries.length; start += size) {
      const leaf = encodeDirectory(entries.slice(start, start + size));
      pointers.push({ id: entries[start]?.id ?? 0, run: 0, offset, length: leaf.length });
      leaves.push(leaf);
      offset += leaf.length;
    }
    root = encodeDirectory(pointers);
  }
  return { root, leaves: Buffer.concat(leaves) };
}

/** Stores equal tiles once, and runs of equal neighbours as one entry. */
function packTiles(tiles: EncodedTile[]): { entries: Entry[]; contents: Buffer[] } {
  const ordered = tiles
    .map(({ z, x, y, data }) => ({ id: zxyToTileId(z, x, y), data: gzip(data) }))
    .sort((a, b) => a.id - b.id);
  const stored = new Map<string, { offset: number; length: number }>();
  const entries: Entry[] = [];
  const contents: Buffer[] = [];
  let end = 0;
  for (const { id, data } of ordered) {
    const hash = createHash("sha256").update(data).digest("hex");
    const known = stored.get(hash);
    const place = known ?? { offset: end, length: data.length };
    if (!known) {
      stored.set(hash, place);
      contents.push(data);
      end += data.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === place.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, run: 1, ...place });
  }
  return { entries, contents };
}

function encodeHeader(info: ArchiveInfo, sections: Buffer[], counts: number[]): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.write("PMTiles\x03", 0, "latin1");
  let offset = HEADER_BYTES;
  sections.forEach((section, i) => {
    header.writeBigUInt64LE(BigInt(offset), 8 + 16 * i);
    header.writeBigUInt64LE(BigInt(section.length), 16 + 16 * i);
    offset += section.length;
  });
  counts.forEach((count, i) => {
    header.writeBigUInt64LE(BigInt(count), 72 + 8 * i);
  });
  Buffer.from([1, GZIP, GZIP, MVT, info.minZoom, info.maxZoom]).copy(header, 96);
  const degrees = (value: number, at: number) => header.writeInt32LE(Math.round(value * 1e7), at);
  info.bounds.forEach((value, i) => {
    degrees(value, 102 + 4 * i);
  });
  header[118] = info.center.zoom;
  degrees(info.center.lon, 119);
  degrees(info.center.lat, 123);
  return header;
}

/** A PMTiles v3 archive of gzipped vector tiles; the same tiles always give the same bytes. */
export function encodeArchive(tiles: EncodedTile[], info: ArchiveInfo): Buffer {
  const { entries, contents } = packTiles(tiles);
  const { root, leaves } = buildDirectories(entries);
  const metadata = gzip(Buffer.from(JSON.stringify(info.metadata)));
  const sections = [root, metadata, leaves, Buffer.concat(contents)];
  const counts = [tiles.length, entries.length, contents.length];
  return Buffer.concat([encodeHeader(info, sections, counts), ...sections]);
}

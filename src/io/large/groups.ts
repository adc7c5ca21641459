import type { Large, LargeFile } from "../../schema/large.ts";
import { readParquetRows } from "./parquet.ts";
import type { RangeReader } from "./ranges.ts";

/** A row group of events: where it lies, and what lies in it at most. Minutes since 1970 (UTC). */
export type Group = {
  /** Number of its first row among all events, from 0. */
  firstRow: number;
  rows: number;
  file: number;
  fromByte: number;
  bytes: number;
  /** Bytes of its columns, in the order of the file. */
  sizes: readonly number[];
  part: Bounds;
  tile: Bounds;
  start: Bounds;
};
type Bounds = { min: number; max: number };

/** All row groups of a folder, and their bytes, fetched by range and kept for a while. */
export type Groups = {
  all: readonly Group[];
  /** Bytes of each of some groups; neighbours in a file come by one request. */
  fetch(groups: readonly Group[]): Promise<Map<Group, Uint8Array>>;
};

/** Holes up to this are fetched too: a request costs about as much as 50 kB on a fast line. */
const MOST_HOLE_BYTES = 32_768;
/** Longest range that groups are joined to. */
const MOST_RANGE_BYTES = 4_000_000;
/** What is kept of earlier requests. */
const MOST_KEPT_BYTES = 48_000_000;

/** Loads the index of row groups; throws an `UnreadableError` where it does not arrive. */
export async function loadGroups(reader: RangeReader, { files }: Large): Promise<Groups> {
  const bytes = await reader.whole(files.groups.path, files.groups.bytes, () => {});
  const { rows, at } = await readParquetRows(bytes);
  const all = groupsOf(rows, at);
  return { all, fetch: createFetch(reader, files.events) };
}

function groupsOf(rows: number, at: (name: string, row: number) => unknown): Group[] {
  const groups: Group[] = [];
  let firstRow = 0;
  for (let row = 0; row < rows; row += 1) {
    const numberAt = (name: string) => Number(at(name, row));
    const bounds = (name: string) => ({
      min: numberAt(`${name}_min`),
      max: numberAt(`${name}_max`),
    });
    const listed = at("sizes", row);
    const sizes = Array.isArray(listed) ? listed.map(Number) : [];
    const group = {
      firstRow,
      rows: numberAt("rows"),
      file: numberAt("file"),
      fromByte: numberAt("from_byte"),
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      sizes,
      part: bounds("part"),
      tile: bounds("tile"),
      start: bounds("start"),
    };
    firstRow += group.rows;
    groups.push(group);
  }
  return groups;
}

function createFetch(reader: RangeReader, files: readonly LargeFile[]): Groups["fetch"] {
  const kept = new Map<Group, Promise<Uint8Array>>();
  const request = (run: readonly Group[]) => {
    const [first, last] = [run[0], run.at(-1)];
    const file = first && files[first.file];
    if (!first || !last || !file) throw new Error("a row group lies in a file that is not there");
    const range = reader.range(file.path, first.fromByte, last.fromByte + last.bytes, file.bytes);
    for (const group of run) {
      const from = group.fromByte - first.fromByte;
      // A copy, so that one group that is kept does not keep the whole range.
      const bytes = range.then((all) => all.slice(from, from + group.bytes));
      kept.set(group, bytes);
      bytes.catch(() => kept.delete(group));
    }
  };
  return async (groups) => {
    for (const run of runsOf(groups.filter((group) => !kept.has(group)))) request(run);
    const found = groups.map((group) => {
      const bytes = kept.get(group) ?? Promise.reject(new Error("a row group was not asked for"));
      // Asked for last, thrown away last.
      kept.delete(group);
      kept.set(group, bytes);
      return bytes.then((bytes): [Group, Uint8Array] => [group, bytes]);
    });
    forgetOldest(kept);
    return new Map(await Promise.all(found));
  };
}

/** Groups that are fetched together: neighbours in a file, with small holes. */
function runsOf(groups: readonly Group[]): Group[][] {
  const sorted = [...new Set(groups)].sort((a, b) => a.file - b.file || a.fromByte - b.fromByte);
  const runs: Group[][] = [];
  for (const group of sorted) {
    const run = runs.at(-1);
    const [first, last] = [run?.[0], run?.at(-1)];
    const joins =
      first?.file === group.file &&
      last !== undefined &&
      group.fromByte - last.fromByte - last.bytes <= MOST_HOLE_BYTES &&
      group.fromByte + group.bytes - first.fromByte <= MOST_RANGE_BYTES;
    if (joins) run?.push(group);
    else runs.push([group]);
  }
  return runs;
}

function forgetOldest(kept: Map<Group, unknown>): void {
  let bytes = [...kept.keys()].reduce((sum, group) => sum + group.bytes, 0);
  for (const group of kept.keys()) {
    if (bytes <= MOST_KEPT_BYTES) return;
    kept.delete(group);
    bytes -= group.bytes;
  }
}

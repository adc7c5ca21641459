import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Feature, LineString, Position } from "geojson";
import { HOME_BBOX, inHomeRegion, rounded, splitAtHomeRegion } from "./geometry.ts";

type Numbers = ArrayLike<number>;
type Hdf5File = { get(name: string): { value: Numbers }; close(): void };
type H5wasm = { ready: Promise<unknown>; File: new (path: string, mode: string) => Hdf5File };
type Segment = { level: number; line: Position[] };

/** WDBII levels 1 to 4 run all year; 5 and up are minor, intermittent or canals, and left out. */
const MOST_MINOR_LEVEL = 4;

/**
 * Segments of the binned WDBII file in the home region. Bins are 1° cells, row by row from 90° N;
 * positions are 16-bit fractions of a bin (GMT's `gmt_shore.c`).
 */
async function readSegments(scratch: string, path: string): Promise<Segment[]> {
  const library = join(scratch, "node_modules/h5wasm/dist/node/hdf5_hl.js");
  const h5wasm = (await import(pathToFileURL(library).href)) as H5wasm; // in scratch, so untyped
  await h5wasm.ready;
  const file = new h5wasm.File(path, "r");
  const column = (name: string) => file.get(name).value;
  const firstSegment = column("Id_of_first_segment_in_a_bin");
  const segmentCount = column("N_segments_in_a_bin");
  const pointCount = column("N_points_for_a_segment");
  const firstPoint = column("Id_of_first_point_in_a_segment");
  const level = column("Hierarchial_level_of_a_segment");
  const dx = column("Relative_longitude_from_SW_corner_of_bin");
  const dy = column("Relative_latitude_from_SW_corner_of_bin");
  const fraction = (values: Numbers, index: number) => ((values[index] ?? 0) & 0xffff) / 0xffff;
  const [west, south, east, north] = HOME_BBOX;
  const segments: Segment[] = [];
  for (let row = 90 - north; row < 90 - south; row++) {
    for (let lon = west; lon < east; lon++) {
      const bin = row * 360 + lon;
      const first = firstSegment[bin] ?? 0;
      for (let s = first; s < first + (segmentCount[bin] ?? 0); s++) {
        const start = firstPoint[s] ?? 0;
        const line = Array.from({ length: pointCount[s] ?? 0 }, (_, i) => [
          rounded(lon + fraction(dx, start + i), 5),
          rounded(89 - row + fraction(dy, start + i), 5),
        ]);
        segments.push({ level: level[s] ?? 99, line });
      }
    }
  }
  file.close();
  return segments;
}

const endKey = (position: Position | undefined) =>
  `${position?.[0]?.toFixed(4)},${position?.[1]?.toFixed(4)}`;

/** Joins lines end to end where exactly one other line continues, so that they simplify as one. */
function joinLines(lines: Position[][]): Position[][] {
  const byEnd = new Map<string, Set<number>>();
  lines.forEach((line, index) => {
    for (const end of [line[0], line.at(-1)]) {
      const key = endKey(end);
      byEnd.set(key, (byEnd.get(key) ?? new Set()).add(index));
    }
  });
  const used = new Set<number>();
  const extend = (line: Position[]): Position[] => {
    const key = endKey(line.at(-1));
    const next = [...(byEnd.get(key) ?? [])].filter((index) => !used.has(index));
    const index = next[0];
    const piece = index === undefined ? undefined : lines[index];
    if (next.length !== 1 || index === undefined || !piece) return line;
    used.add(index);
    const forward = endKey(piece[0]) === key ? piece : [...piece].reverse();
    return extend([...line, ...forward.slice(1)]);
  };
  const joined: Position[][] = [];
  lines.forEach((line, index) => {
    if (used.has(index)) return;
    used.add(index);
    joined.push(extend(extend(line).reverse()));
  });
  return joined;
}

/** Rivers of the home region, `w` = WDBII level (1 widest to 4); lines are `[lon, lat]` degrees. */
export async function readHomeRivers(
  scratch: string,
  path: string,
): Promise<Feature<LineString, { w: number }>[]> {
  const segments = await readSegments(scratch, path);
  const features: Feature<LineString, { w: number }>[] = [];
  for (let w = 0; w <= MOST_MINOR_LEVEL; w++) {
    const lines = segments.filter((segment) => segment.level === w && segment.line.length > 1);
    for (const coordinates of joinLines(lines.map((segment) => segment.line))) {
      features.push({
        type: "Feature",
        properties: { w },
        geometry: { type: "LineString", coordinates },
      });
    }
  }
  return features;
}

/**
 * Natural Earth rivers cut at the home region's edge. `r` = scale rank, 0 largest; `h` = 1 inside the
 * home region, where the finer rivers take over at high zooms.
 */
export function worldRivers(features: Feature[]): Feature<LineString>[] {
  return features.flatMap(({ geometry, properties }) => {
    if (geometry.type !== "LineString" && geometry.type !== "MultiLineString") return [];
    const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
    const r = Number(properties?.scalerank ?? 9);
    return lines.flatMap((line) => {
      const { inside, outside } = line.some(inHomeRegion)
        ? splitAtHomeRegion(line)
        : { inside: [], outside: [line] };
      const feature = (coordinates: Position[], h: 0 | 1): Feature<LineString> => ({
        type: "Feature",
        properties: h ? { r, h } : { r },
        geometry: { type: "LineString", coordinates },
      });
      return [
        ...inside.map((piece) => feature(piece, 1)),
        ...outside.map((piece) => feature(piece, 0)),
      ];
    });
  });
}

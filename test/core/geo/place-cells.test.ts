import fc from "fast-check";
import Supercluster from "supercluster";
import { expect, test } from "vitest";
import { toMercator, WORLD_PX } from "../../../src/core/geo/mercator.ts";
import { metresPerPixel } from "../../../src/core/geo/metres.ts";
import {
  type CellLevel,
  cellsInView,
  levelAt,
  placeCells,
} from "../../../src/core/geo/place-cells.ts";
import { randomFrom } from "../events/generated.ts";

const place = fc.record({
  lon: fc.oneof(
    fc.double({ min: -180, max: 180, noNaN: true }),
    fc.double({ min: 36, max: 36.02, noNaN: true }),
    fc.constant(36),
  ),
  lat: fc.oneof(
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.double({ min: 34, max: 34.02, noNaN: true }),
    fc.constant(34),
  ),
  radiusM: fc.constantFrom(0, 0, 0, 300, 5000, 60_000),
});
const places = fc.array(place, { maxLength: 200 });
type Place = { lon: number; lat: number; radiusM: number };

const cellsOf = (list: readonly Place[]) =>
  placeCells(
    Float64Array.from(list, ({ lon }) => lon),
    Float64Array.from(list, ({ lat }) => lat),
    Float32Array.from(list, ({ radiusM }) => radiusM),
  );

const membersOf = ({ first, members }: CellLevel) =>
  Array.from({ length: first.length - 1 }, (_, cell) => [
    ...members.subarray(first[cell], first[cell + 1]),
  ]);

test("every place is in exactly one cell of each zoom, and no cell is empty", () => {
  fc.assert(
    fc.property(places, (list) => {
      const cells = cellsOf(list);
      expect(cells).toHaveLength(13);
      for (const level of cells) {
        const members = membersOf(level);
        expect(members.flat().sort((a, b) => a - b)).toEqual(list.map((_, i) => i));
        expect(members.every(({ length }) => length > 0)).toBe(true);
        expect([level.x.length, level.y.length]).toEqual([members.length, members.length]);
      }
    }),
  );
});

test("a cell stands at the mean of its places, which share one cell on every lower zoom", () => {
  fc.assert(
    fc.property(places, (list) => {
      const points = list.map(({ lon, lat }) => toMercator([lon, lat]));
      const cells = cellsOf(list);
      for (const [zoom, level] of cells.entries()) {
        const above = cells[zoom - 1];
        const cellAbove = new Map(
          above &&
            membersOf(above).flatMap((members, cell) => members.map((p) => [p, cell] as const)),
        );
        for (const [cell, members] of membersOf(level).entries()) {
          const mean = (axis: "x" | "y") =>
            members.reduce((sum, p) => sum + (points[p]?.[axis] ?? 0), 0) / members.length;
          expect(level.x[cell]).toBeCloseTo(mean("x"), 12);
          expect(level.y[cell]).toBeCloseTo(mean("y"), 12);
          if (above) expect(new Set(members.map((p) => cellAbove.get(p))).size).toBe(1);
        }
      }
    }),
  );
});

test("an uncertain place stands alone where its circle is seen, and on the last zoom every place does, exactly", () => {
  fc.assert(
    fc.property(places, (list) => {
      const cells = cellsOf(list);
      for (const [zoom, level] of cells.entries())
        for (const members of membersOf(level)) {
          const isSeen = (p: number) =>
            (list[p]?.radiusM ?? 0) / metresPerPixel(list[p]?.lat ?? 0, zoom) > 8;
          if (members.length > 1) expect(members.some(isSeen)).toBe(false);
        }
      const last = levelAt(cells, 17.4);
      for (const [cell, [p = -1, ...others]] of membersOf(last).entries()) {
        expect(others).toEqual([]);
        expect({ x: last.x[cell], y: last.y[cell] }).toEqual(
          toMercator([list[p]?.lon ?? 0, list[p]?.lat ?? 0]),
        );
      }
    }),
  );
});

test("exact places share the symbols that they share in small collections", () => {
  const random = randomFrom(3);
  const list = Array.from({ length: 3000 }, () => ({
    lon: 30 + 8 * random() ** 2,
    lat: 44 + 6 * random() ** 2,
    radiusM: 0,
  }));
  const cells = cellsOf(list);
  const usual = new Supercluster<{ number: number }>({ radius: 16, maxZoom: 11 }).load(
    list.map(({ lon, lat }, number) => ({
      type: "Feature",
      properties: { number },
      geometry: { type: "Point", coordinates: [lon, lat] },
    })),
  );
  const usualAt = (zoom: number) =>
    usual
      .getClusters([-180, -90, 180, 90], zoom)
      .map(({ properties }) =>
        "cluster_id" in properties
          ? usual
              .getLeaves(properties.cluster_id, Number.POSITIVE_INFINITY)
              .map((leaf) => leaf.properties.number)
          : [properties.number],
      );
  const asText = (groups: readonly (readonly number[])[]) =>
    groups.map((members) => [...members].sort((a, b) => a - b).join()).sort();
  for (let zoom = 0; zoom <= 12; zoom += 1)
    expect(asText(membersOf(levelAt(cells, zoom)))).toEqual(asText(usualAt(zoom)));
});

test("places 10 px apart share a symbol and 17 px apart do not", () => {
  const degrees = (px: number) => (px * 360) / (WORLD_PX * 2 ** 5);
  const at = (px: number) => ({ lon: degrees(px), lat: 0, radiusM: 0 });
  expect(membersOf(levelAt(cellsOf([at(0), at(10)]), 5))).toHaveLength(1);
  expect(membersOf(levelAt(cellsOf([at(0), at(17)]), 5))).toHaveLength(2);
});

test("a view has exactly the cells that stand in it", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      places,
      fc.tuple(share, share, share, share),
      fc.nat(12),
      fc.boolean(),
      (list, [a, b, c, d], zoom, isOnACell) => {
        const level = levelAt(cellsOf(list), zoom);
        // A box whose corner is a cell's own point: edges belong to it.
        const west = isOnACell ? (level.x[0] ?? 0) : Math.min(a, b);
        const north = isOnACell ? (level.y[0] ?? 0) : Math.min(c, d);
        const box = { west, north, east: Math.max(a, b, west), south: Math.max(c, d, north) };
        const inside = [...level.x.keys()].filter((cell) => {
          const [x, y] = [level.x[cell] ?? 0, level.y[cell] ?? 0];
          return x >= box.west && x <= box.east && y >= box.north && y <= box.south;
        });
        expect(cellsInView(level, box).sort((p, q) => p - q)).toEqual(inside);
      },
    ),
  );
});

test("cells that were sent to another thread answer as before", () => {
  const cells = cellsOf(
    Array.from({ length: 500 }, (_, i) => ({ lon: i % 25, lat: Math.floor(i / 25), radiusM: 0 })),
  );
  const box = { west: 0.5, north: 0, east: 0.53, south: 1 };
  const sent = structuredClone(cells);
  expect(cellsInView(levelAt(sent, 8), box)).toEqual(cellsInView(levelAt(cells, 8), box));
  expect(sent[3]?.members).toBe(sent[4]?.members);
});

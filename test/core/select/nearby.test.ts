import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isInArea } from "../../../src/core/select/filters.ts";
import { placesNearby } from "../../../src/core/select/nearby.ts";
import type { Place, Position } from "../../../src/schema/place.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const example = () =>
  new Map(exampleData().places.features.map((place): [string, Place] => [place.id, place]));

/** Places at these positions, called 0, 1, 2, ... */
function placesAt(positions: (Position | null)[]): Map<string, Place> {
  const [template] = exampleData().places.features;
  if (!template) throw new Error("the example has places");
  return new Map(
    positions.map((coordinates, i) => {
      const geometry = coordinates && ({ type: "Point", coordinates } as const);
      return [String(i), { ...template, id: String(i), geometry }];
    }),
  );
}
const directionsFrom = (positions: Position[]) =>
  placesNearby(placesAt(positions), "0", 1e8)?.neighbours.map(({ direction }) => direction);

describe("places nearby", () => {
  test("come nearest first, with the direction in which they lie", () => {
    const found = placesNearby(example(), "hama", 25_000);
    expect(found?.neighbours.map(({ placeId, direction }) => [placeId, direction])).toEqual([
      ["rahbat-al-taslih", "n"],
      ["taybat-al-imam", "n"],
      ["halfaya", "nw"],
    ]);
    // Haversine on a sphere of radius 6371008.8 m, worked out apart.
    expect(found?.neighbours[0]?.distanceM).toBeCloseTo(7616.4, 0);
  });

  test("reach as far as is asked", () => {
    expect(placesNearby(example(), "hama", 10_000)?.neighbours).toHaveLength(1);
    expect(placesNearby(example(), "hama", 100_000)?.neighbours).toHaveLength(5);
  });

  test("include the edge, and nothing beyond it", () => {
    const distanceM = placesNearby(example(), "hama", 10_000)?.neighbours[0]?.distanceM ?? 0;
    expect(placesNearby(example(), "hama", distanceM)?.neighbours).toHaveLength(1);
    expect(placesNearby(example(), "hama", distanceM - 0.001)?.neighbours).toEqual([]);
  });

  test("say by how much the distance may be wrong: both positions count", () => {
    expect(placesNearby(example(), "hama", 10_000)?.neighbours[0]?.doubtM).toBe(5000);
    const places = example();
    const hama = places.get("hama");
    if (hama) hama.properties.radiusM = 1000;
    expect(placesNearby(places, "hama", 10_000)?.neighbours[0]?.doubtM).toBe(6000);
  });

  test("count what has no position; of a place without one nothing is near", () => {
    expect(placesNearby(example(), "hama", 10_000)?.unplaced).toBe(1);
    expect(placesNearby(example(), "maar-shahur", 10_000)).toBeNull();
    expect(placesNearby(example(), "atlantis", 10_000)).toBeNull();
  });

  test("at the same point lie in no direction", () => {
    expect(
      directionsFrom([
        [36, 35],
        [36, 35],
      ]),
    ).toEqual([null]);
  });

  test("lie to the east and west of the antimeridian alike", () => {
    expect(
      directionsFrom([
        [179.9, 0],
        [-179.9, 0],
      ]),
    ).toEqual(["e"]);
    expect(
      directionsFrom([
        [-179.9, 0],
        [179.9, 0],
      ]),
    ).toEqual(["w"]);
  });

  test("of a pole are as far as their degrees of latitude", () => {
    const places = placesAt([
      [0, -90],
      [100, -80],
    ]);
    const degreeM = (6_371_008.8 * Math.PI) / 180;
    const [found] = placesNearby(places, "0", 1e8)?.neighbours ?? [];
    expect(found?.distanceM).toBeCloseTo(10 * degreeM, 3);
  });

  test("are those that the area filter lets pass", () => {
    const lon = fc.double({ min: -180, max: 180, noNaN: true });
    const lat = fc.double({ min: -90, max: 90, noNaN: true });
    const positions = fc.array(fc.tuple(lon, lat), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(positions, fc.integer({ min: 1, max: 20_000_000 }), (given, radiusM) => {
        const [center = [0, 0]] = given;
        const found = placesNearby(placesAt(given), "0", radiusM)?.neighbours.length;
        const area = { kind: "circle", center, radiusM } as const;
        expect(found).toBe(given.slice(1).filter((one) => isInArea(one, area)).length);
      }),
    );
  });
});

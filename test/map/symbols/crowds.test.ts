import { expect, test } from "vitest";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { groupPlaces } from "../../../src/core/select/place-groups.ts";
import type { PlaceStates } from "../../../src/core/select/place-states.ts";
import { createProjection } from "../../../src/map/projection.ts";
import { layoutSymbols } from "../../../src/map/symbols/layout.ts";
import type { Place, Position } from "../../../src/schema/place.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const { collection, places } = exampleData();
const SIGN = { shape: "circle", slots: [1], hatched: false } as const;
const CENTER: Position = [36.7, 35.1];
/** About a pixel at zoom 13, degrees. */
const PIXEL = 360 / 512 / 2 ** 13;

/** Places at some positions, each with one event. */
function drawn(positions: readonly Position[], zoom: number, radiusM?: number) {
  const [template] = places.features;
  if (!template) throw new Error("the example is empty");
  const features = positions.map(
    (coordinates, i): Place => ({
      ...template,
      id: `place-${String(i).padStart(5, "0")}`,
      geometry: { type: "Point", coordinates },
      properties: {
        ...template.properties,
        kind: "other",
        mentions: [],
        ...(radiusM ? { radiusM } : {}),
      },
    }),
  );
  const dataset = createDataset(collection, { ...places, features });
  const states: PlaceStates = {
    count: () => 1,
    control: () => ({ kind: "unknown" }),
    sign: () => SIGN,
    isNew: () => false,
    age: () => 0,
    change: () => null,
  };
  const camera = createProjection(CENTER, zoom, { width: 1200, height: 900 });
  const groups = groupPlaces(dataset.places.values());
  return layoutSymbols(dataset, groups, states, { hover: [], selected: null }, camera);
}

const same = (count: number) => Array.from({ length: count }, (): Position => CENTER);

test("a dozen places of one spot stand apart around it; more are one cluster there", () => {
  expect(drawn(same(12), 13)).toHaveLength(12);
  const [crowd, ...others] = drawn(same(13), 13);
  expect(others).toEqual([]);
  expect(crowd?.members).toHaveLength(13);
  expect(crowd?.count).toBe(13);
  expect(crowd?.x).toBeCloseTo(600);
  expect(crowd?.y).toBeCloseTo(450);
  expect(drawn(same(2000), 13)[0]?.members).toHaveLength(2000);
});

test("circles of places that are not exactly known stay in sight, however many share a spot", () => {
  const symbols = drawn(same(20), 13, 2000);
  expect(symbols).toHaveLength(20);
  expect(new Set(symbols.map(({ certainty }) => certainty))).toEqual(new Set(["uncertain"]));
});

test("a place as far off as a region that nothing says is one is sized as others are", () => {
  const [far] = drawn(same(1), 7, 50_000);
  const [near] = drawn(same(1), 7);
  expect([far?.certainty, far?.r, far?.at]).toEqual(["wide", near?.r, near?.at]);
});

test("a chain of places that would push each other away is joined, too", () => {
  const chain = Array.from(
    { length: 30 },
    (_, i): Position => [CENTER[0] + i * 3 * PIXEL, CENTER[1]],
  );
  const symbols = drawn(chain, 13);
  expect(symbols.length).toBeLessThan(10);
  expect(symbols.flatMap(({ members }) => members)).toHaveLength(30);
});

test("a whole city of places is drawn in few symbols, and each place is in one of them", () => {
  const city = Array.from(
    { length: 3000 },
    (_, i): Position => [
      CENTER[0] + ((i % 60) - 30) * 12 * PIXEL,
      CENTER[1] + (Math.floor(i / 60) - 25) * 12 * PIXEL,
    ],
  );
  const symbols = drawn(city, 13);
  const members = symbols.flatMap((symbol) => symbol.members);
  expect(new Set(members).size).toBe(members.length);
  expect(members).toHaveLength(3000);
  expect(symbols.length).toBeLessThan(900);
});

test("what is drawn does not depend on who is lit or on the order of asking", () => {
  const keys = () => drawn(same(40), 13).map(({ key, x, y }) => [key, x, y]);
  expect(keys()).toEqual(keys());
});

import { expect, test } from "vitest";
import { createCells } from "../../../src/core/geo/cells.ts";
import { createDataset } from "../../../src/core/select/dataset.ts";
import { radiusOf } from "../../../src/core/select/symbol-size.ts";
import { visibleIn } from "../../../src/core/select/visible.ts";
import { createHitTest } from "../../../src/map/symbols/hit.ts";
import { labelWishes } from "../../../src/map/symbols/label-wishes.ts";
import { layoutSymbols, type Projection } from "../../../src/map/symbols/layout.ts";
import { exampleData } from "../../fixtures/dataset.ts";

const { collection, places } = exampleData();
const dataset = createDataset(collection, places);
const shown = new Map(
  visibleIn(dataset, {
    window: dataset.extent,
    mode: "window",
    clock: "published",
    undated: false,
  }).places.map((place) => [place.placeId, place]),
);

/** Web Mercator around Hama, as the map has it. */
function projection(zoom: number): Projection {
  const world = 512 * 2 ** zoom;
  const mercatorY = (lat: number) =>
    0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
  const project = ([lon, lat]: readonly [number, number]) => ({
    x: 50_000 + ((lon - 36.7) / 360) * world,
    y: 40_000 + (mercatorY(lat) - mercatorY(35.2)) * world,
  });
  return { zoom, width: 100_000, height: 80_000, project };
}

const cellsAt = (zoom: number) =>
  createCells(
    [...dataset.places.values()].flatMap(({ id, geometry, properties: { radiusM = 0 } }) =>
      geometry ? [{ placeId: id, position: geometry.coordinates, radiusM }] : [],
    ),
  )(zoom);
const symbolsAt = (zoom: number, selected: string | null = null) =>
  layoutSymbols(dataset, cellsAt(zoom), shown, { hover: [], selected }, projection(zoom));

test("close up every shown place with a position is one symbol", () => {
  const placed = [...shown.keys()].filter((id) => dataset.places.get(id)?.geometry);
  expect(
    symbolsAt(12)
      .flatMap(({ placeIds }) => placeIds)
      .sort(),
  ).toEqual(placed.sort());
});

test("far out places share a symbol and no mention is lost from the count", () => {
  const far = symbolsAt(4);
  const count = (zoom: number) => symbolsAt(zoom).reduce((sum, symbol) => sum + symbol.count, 0);
  expect(far.length).toBeLessThan(symbolsAt(12).length);
  expect(count(4)).toBe(count(9));
});

test("a cell with one active place is drawn as that place, at its own position", () => {
  const only = new Map([...shown].filter(([id]) => id === "halfaya"));
  const [symbol] = layoutSymbols(
    dataset,
    cellsAt(4),
    only,
    { hover: [], selected: null },
    projection(4),
  );
  expect(symbol?.key).toBe("halfaya");
  expect(symbol?.position).toEqual(dataset.places.get("halfaya")?.geometry?.coordinates);
});

test("an uncertain place keeps its circle in true metres", () => {
  const depot = symbolsAt(9).find(({ key }) => key === "rahbat-al-taslih");
  const radiusM = dataset.places.get("rahbat-al-taslih")?.properties.radiusM ?? 0;
  // 40,075 km around the equator, 512 px at zoom 0, at 35.2° north.
  const metresPerPixel = (40_075_016.686 / 512 / 2 ** 9) * Math.cos((35.2 * Math.PI) / 180);
  expect(depot?.certainty).toBe("uncertain");
  expect(depot?.doubtR).toBeCloseTo(radiusM / metresPerPixel, 0);
});

test("what is selected is drawn last, on top of all", () => {
  expect(symbolsAt(9, "halfaya").at(-1)?.key).toBe("halfaya");
});

test("a symbol's area grows with its mentions and its size has a limit", () => {
  expect(radiusOf(9)).toBeGreaterThan(radiusOf(1));
  expect(radiusOf(1e6)).toBe(20);
});

test("a hit is the nearest symbol within reach, by its edge; beside all of them it is none", () => {
  const symbols = symbolsAt(9);
  const hit = createHitTest(symbols);
  for (const symbol of symbols.filter(({ certainty }) => certainty === "exact"))
    expect(hit(symbol.x, symbol.y, "mouse")?.key).toBe(symbol.key);
  expect(hit(-90_000, -90_000, "mouse")).toBeNull();
  expect(createHitTest([])(0, 0, "mouse")).toBeNull();
});

test("a finger reaches a symbol that a pointer misses", () => {
  const [symbol] = symbolsAt(12);
  if (!symbol) throw new Error("nothing was drawn");
  const beside = symbol.x + Math.max(symbol.r, symbol.doubtR) + 9;
  const hit = createHitTest([symbol]);
  expect(hit(beside, symbol.y, "mouse")).toBeNull();
  expect(hit(beside, symbol.y, "touch")?.key).toBe(symbol.key);
});

test("a city without a mention is named, but not from under another place's symbol", () => {
  const without = new Map([...shown].filter(([id]) => id !== "hama"));
  const namesAt = (zoom: number) => {
    const camera = projection(zoom);
    const symbols = layoutSymbols(
      dataset,
      cellsAt(zoom),
      without,
      { hover: [], selected: null },
      camera,
    );
    return labelWishes(dataset, symbols, "en", camera)
      .filter(({ weight }) => weight === "quiet")
      .map(({ text }) => text);
  };
  expect(namesAt(12)).toContain("Hama");
  expect(namesAt(2)).not.toContain("Hama");
});

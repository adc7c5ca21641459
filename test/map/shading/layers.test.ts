import type { SourceSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import {
  carryEstimate,
  ESTIMATE,
  ESTIMATE_LAYERS,
  layerAbove,
  stripesName,
  stripesOf,
} from "../../../src/map/shading/layers.ts";
import { drawStripes } from "../../../src/map/shading/stripes.ts";

const source: SourceSpecification = {
  type: "geojson",
  data: { type: "FeatureCollection", features: [] },
};
const style = (...layers: StyleSpecification["layers"]): StyleSpecification => ({
  version: 8,
  sources: { tiles: { type: "vector", url: "x" } },
  layers,
});
const land = { id: "land", type: "fill", source: "tiles", "source-layer": "land" } as const;
const water = { id: "blue", type: "fill", source: "tiles", "source-layer": "water" } as const;
const names = { id: "names", type: "symbol", source: "tiles", "source-layer": "place" } as const;

test("the estimate goes under water, else under names, else on top", () => {
  expect(layerAbove([land, water, names])).toBe("blue");
  expect(layerAbove([land, names])).toBe("names");
  expect(layerAbove([land])).toBeUndefined();
});

test("another style keeps the estimate and its data, at its place", () => {
  const previous = { ...style(land), sources: { [ESTIMATE]: source } };
  const next = carryEstimate(previous, style(land, water, names));
  expect(next.sources[ESTIMATE]).toBe(source);
  expect(next.layers.map(({ id }) => id)).toEqual([
    "land",
    ...ESTIMATE_LAYERS.map(({ id }) => id),
    "blue",
    "names",
  ]);
});

test("a style without an estimate before it is left alone", () => {
  const next = style(land);
  expect(carryEstimate(style(land), next)).toBe(next);
  expect(carryEstimate(undefined, next)).toBe(next);
});

test("the layers pass MapLibre's own check", () => {
  const whole = { ...style(...ESTIMATE_LAYERS), sources: { [ESTIMATE]: source } };
  expect(validateStyleMin(whole)).toEqual([]);
});

test("the name of stripes says their colours", () => {
  expect(stripesOf(stripesName(["#aa0000", "#00bb00"]))).toEqual(["#aa0000", "#00bb00"]);
  expect(stripesOf("airport")).toBeNull();
});

test("stripes have every colour, leave half clear and repeat without a seam", () => {
  const { width, height, data } = drawStripes(["#aa0000", "#00bb00"]);
  const pixels = Array.from({ length: width * height }, (_, i) => [
    ...data.slice(4 * i, 4 * i + 4),
  ]);
  const count = (pixel: number[]) => pixels.filter((one) => one.join() === pixel.join()).length;
  expect(count([170, 0, 0, 255])).toBe(pixels.length / 4);
  expect(count([0, 187, 0, 255])).toBe(pixels.length / 4);
  expect(count([0, 0, 0, 0])).toBe(pixels.length / 2);
  const at = (x: number, y: number) => pixels[(y % height) * width + (x % width)];
  for (let x = 0; x < width; x += 1) expect(at(x + 1, height - 1)).toEqual(at(x, height));
});

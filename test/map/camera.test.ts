import type { Map as MapLibreMap } from "maplibre-gl";
import { expect, test, vi } from "vitest";
import { createDataset } from "../../src/core/select/dataset.ts";
import type { Bbox } from "../../src/core/select/filters.ts";
import { keepSelected } from "../../src/map/camera.ts";
import { initialState } from "../../src/store/store.ts";
import { exampleData } from "../fixtures/dataset.ts";

const { collection, places } = exampleData();
const dataset = createDataset(collection, places);
const center = dataset.places.get("hama")?.geometry?.coordinates;
const AROUND: Bbox = [36, 34, 38, 36];
const ELSEWHERE: Bbox = [10, 50, 12, 52];

/** Where the map goes when its box has become 390 × 160 px and Hama stands so many px from its top. */
function movedTo(y: number, mapView: Bbox, placeId: string | null = "hama") {
  const easeTo = vi.fn();
  // The parts of MapLibre's map that are asked.
  const map = {
    easeTo,
    project: () => ({ x: 195, y }),
    getContainer: () => ({ clientWidth: 390, clientHeight: 160 }),
  } as unknown as MapLibreMap;
  const selection = { placeId, articleId: null, mentionId: null };
  keepSelected(map, { ...initialState(), dataset, mapView, selection });
  return easeTo.mock.calls.map(([to]) => to.center);
}

test("a map that got lower moves to the chosen place where it would be cut off", () => {
  expect(center).toBeDefined();
  expect(movedTo(158, AROUND)).toEqual([center]);
  expect(movedTo(80, AROUND)).toEqual([]);
});

test("a map that the reader moved away from the chosen place stays where it is, as one without any", () => {
  expect(movedTo(400, ELSEWHERE)).toEqual([]);
  expect(movedTo(158, AROUND, null)).toEqual([]);
});

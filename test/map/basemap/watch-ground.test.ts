import type { Map as MapLibreMap } from "maplibre-gl";
import { beforeEach, expect, test, vi } from "vitest";
import { watchGround } from "../../../src/map/basemap/watch-ground.ts";

let listeners: Map<string, (event: object) => void>;
let isComplete: boolean;
const report = vi.fn();
const send = (type: string, event = {}) => listeners.get(type)?.(event);

/** A map of which only what the watch asks is there. */
function watch() {
  const map = {
    on: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    isStyleLoaded: () => isComplete,
  };
  return watchGround(map as unknown as MapLibreMap, report);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  listeners = new Map();
  isComplete = false;
});

test("a ground of which nothing arrives for eight seconds is missing, and there when it comes after all", () => {
  watch();
  vi.advanceTimersByTime(7000);
  send("sourcedata");
  vi.advanceTimersByTime(7000);
  expect(report).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1000);
  expect(report).toHaveBeenLastCalledWith(true);
  send("idle");
  expect(report).toHaveBeenLastCalledWith(false);
});

test("a part that could not be loaded is missing until all is fetched anew", () => {
  const ground = watch();
  send("error", { sourceId: "basemap" });
  expect(report).toHaveBeenLastCalledWith(true);
  send("idle");
  expect(report).toHaveBeenLastCalledWith(true);
  ground.restart();
  expect(report).toHaveBeenLastCalledWith(false);
  send("idle");
  expect(report).toHaveBeenLastCalledWith(false);
});

test("faults of anything else are not the ground's", () => {
  watch();
  send("error", { error: new Error("a layer is odd") });
  expect(report).not.toHaveBeenCalled();
});

test("a map that is dragged about without rest misses nothing that is there", () => {
  watch();
  send("dataloading");
  isComplete = true;
  vi.advanceTimersByTime(8000);
  expect(report).toHaveBeenLastCalledWith(false);
});

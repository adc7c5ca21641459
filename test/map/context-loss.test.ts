import type { Map as MapLibreMap } from "maplibre-gl";
import { beforeEach, expect, test, vi } from "vitest";
import { watchContext } from "../../src/map/context-loss.ts";

let send: Record<string, () => void>;
const restored = vi.fn();
const lost = vi.fn();

/** A map of which only the events of its context are there. */
function watch() {
  send = {};
  const map = {
    on: (type: string, listener: () => void) => Object.assign(send, { [type]: listener }),
  };
  return watchContext(map as unknown as MapLibreMap, restored, lost);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
});

test("a context that does not come back in three seconds is lost", () => {
  const context = watch();
  send.webglcontextlost?.();
  expect(context.isLost()).toBe(true);
  vi.advanceTimersByTime(2999);
  expect(lost).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(lost).toHaveBeenCalledOnce();
});

test("one that comes back in time is restored and not lost", () => {
  const context = watch();
  send.webglcontextlost?.();
  vi.advanceTimersByTime(2000);
  send.webglcontextrestored?.();
  vi.advanceTimersByTime(5000);
  expect(context.isLost()).toBe(false);
  expect(restored).toHaveBeenCalledOnce();
  expect(lost).not.toHaveBeenCalled();
});

test("a map that went meanwhile says nothing", () => {
  const context = watch();
  send.webglcontextlost?.();
  context.remove();
  vi.advanceTimersByTime(5000);
  expect(lost).not.toHaveBeenCalled();
});

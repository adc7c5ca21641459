import { afterEach, beforeAll, expect, vi } from "vitest";

// A test that should not warn fails if it does.
const warnings: string[] = [];
for (const level of ["error", "warn"] as const) {
  const original = console[level];
  console[level] = (...parts: unknown[]) => {
    warnings.push(parts.map(String).join(" "));
    original(...parts);
  };
}

// jsdom has no canvas; what would draw on one gets none, as in a browser without.
if (typeof HTMLCanvasElement !== "undefined") HTMLCanvasElement.prototype.getContext = () => null;

// What a test waits for may take long on a slow machine.
beforeAll(async () => {
  if (typeof document === "undefined") return;
  (await import("@testing-library/react")).configure({ asyncUtilTimeout: 10_000 });
});

afterEach(async () => {
  if (typeof document !== "undefined") (await import("@testing-library/react")).cleanup();
  vi.useRealTimers();
  // A part still loading when its file of tests ends would count as an error that nobody caught.
  await vi.dynamicImportSettled();
  expect(warnings.splice(0), "nothing may be written to the console").toEqual([]);
});

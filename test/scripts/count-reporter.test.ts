import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RunCounts } from "../../scripts/count-reporter.ts";

vi.setConfig({ testTimeout: 60_000 });

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-"));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Runs files of tests, given by name and content, and gives what was counted. */
function countsOf(files: Record<string, string>): RunCounts {
  const head = `import { expect, test } from "${import.meta.resolve("vitest")}";\n`;
  for (const [name, body] of Object.entries(files)) writeFileSync(join(root, name), head + body);
  const COUNTS_FILE = join(root, "counts.json");
  const reporter = join(import.meta.dirname, "../../scripts/count-reporter.ts");
  const vitest = join(import.meta.dirname, "../../node_modules/vitest/vitest.mjs");
  spawnSync(process.execPath, [vitest, "run", `--root=${root}`, `--reporter=${reporter}`], {
    env: { ...process.env, COUNTS_FILE, VITEST: undefined },
  });
  return JSON.parse(readFileSync(COUNTS_FILE, "utf8"));
}

test("what passed is counted, and what failed is named with its reason", () => {
  const { passed, failures } = countsOf({
    "a.test.ts": `test("holds", () => {}); test("breaks", () => expect(1, "why").toBe(2));`,
  });
  expect(passed).toBe(1);
  expect(failures).toEqual([expect.stringContaining("a.test.ts › breaks: AssertionError: why")]);
});

test("what breaks outside of every test is a failure, too", () => {
  const { passed, failures } = countsOf({
    "a.test.ts": `test("ends early", () => { setTimeout(() => { throw new Error("late"); }); });
      test("waits", () => new Promise((done) => setTimeout(done, 50)));`,
    "b.test.ts": `throw new Error("not loaded");`,
    "c.test.ts": `test("ends its worker", () => process.kill(process.pid, "SIGKILL"));`,
  });
  expect(passed).toBe(2);
  expect(failures).toHaveLength(3);
  const all = failures.join("\n");
  expect(all).toMatch(/during .*a\.test\.ts: Error: late/);
  expect(all).toContain("b.test.ts: Error: not loaded");
  expect(all).toContain("Worker forks emitted error");
});

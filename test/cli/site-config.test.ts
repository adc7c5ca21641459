import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSiteConfig } from "../../src/cli/site-config.ts";

let root: string;
const write = (config: unknown) =>
  writeFileSync(join(root, "dateline.config.json"), JSON.stringify(config));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-"));
});
afterEach(() => rmSync(root, { recursive: true }));

test("without a file everything has its default", () => {
  expect(readSiteConfig(root, undefined)).toMatchObject({ site: null, frameAncestors: ["*"] });
});

test("the environment's address comes before the file's", () => {
  write({ site: "https://example.org/", name: { en: "Map" } });
  const config = readSiteConfig(root, "http://localhost:4173/");
  expect(config).toMatchObject({ site: "http://localhost:4173/", name: { en: "Map" } });
});

test("every fault is named", () => {
  write({ site: "example.org", dataOrigins: ["https://data.example/path"] });
  expect(() => readSiteConfig(root, undefined)).toThrow(/\/site .*\/dataOrigins\/0 /s);
});

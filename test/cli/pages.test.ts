import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { run } from "../../src/cli/run.ts";
import { publishedFiles } from "../../src/core/compile/publish.ts";
import { exampleCompiled, TEMPLATE } from "../core/pages/example-site.ts";

let dist: string;
const path = (...parts: string[]) => join(dist, ...parts);

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), "dateline-"));
  mkdirSync(path("collections/example/articles"), { recursive: true });
  mkdirSync(path("embed/v1"), { recursive: true });
  writeFileSync(path("index.html"), TEMPLATE);
  writeFileSync(path("embed/v1/index.html"), '<body><div id="app"></div></body>');
  writeFileSync(path("collections/index.json"), '[{"id":"example"}]');
  for (const file of publishedFiles(exampleCompiled()))
    writeFileSync(path("collections/example", file.path), file.text);
  vi.stubEnv("DATELINE_SITE", "https://example.org/map/");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dist, { recursive: true });
});

/** Runs a command line; what it said and its exit code. */
async function dateline(...argv: string[]) {
  const said: string[] = [];
  const code = await run(argv, { out: () => {}, err: (line) => said.push(line) });
  return { code, said };
}

test("writes the pages of a built site into it", async () => {
  expect(await dateline("pages", dist)).toEqual({ code: 0, said: [`6 pages written to ${dist}`] });
  expect(readFileSync(path("place/hama/index.html"), "utf8")).toContain("<h1>");
  for (const file of ["sitemap.xml", "place/hama/oembed.json", "oembed.json"])
    expect(existsSync(path(file)), file).toBe(true);
  expect(readFileSync(path("embed/v1/index.html"), "utf8")).toContain("<noscript>");
});

test("a second collection in a folder of the site's own is an error, and nothing is written", async () => {
  writeFileSync(path("collections/index.json"), '[{"id":"example"},{"id":"ar"}]');
  mkdirSync(path("collections/ar/articles"), { recursive: true });
  for (const file of publishedFiles(exampleCompiled()))
    writeFileSync(
      path("collections/ar", file.path),
      file.text.replace('"id":"example"', '"id":"ar"'),
    );
  const { code, said } = await dateline("pages", dist);
  expect(code).toBe(1);
  expect(said).toEqual([expect.stringContaining('the collection\'s id is "ar"')]);
  expect(existsSync(path("place"))).toBe(false);
});

test("a second run changes nothing", async () => {
  await dateline("pages", dist);
  const files = ["index.html", "place/hama/index.html", "embed/v1/index.html"];
  const before = files.map((file) => readFileSync(path(file), "utf8"));
  await dateline("pages", dist);
  expect(files.map((file) => readFileSync(path(file), "utf8"))).toEqual(before);
});

test("says in one line what is missing where the site's address is not known", async () => {
  vi.stubEnv("DATELINE_SITE", "");
  const { code, said } = await dateline("pages", dist);
  expect(code).toBe(0);
  expect(said).toHaveLength(2);
  expect(said[1]).toMatch(/set DATELINE_SITE or "site" in dateline\.config\.json/);
  expect(existsSync(path("sitemap.xml"))).toBe(false);
});

test("names the file that can't be read, and writes nothing", async () => {
  writeFileSync(path("collections/example/articles/first.json"), "{}");
  const { code, said } = await dateline("pages", dist);
  expect(code).toBe(1);
  expect(said[0]).toContain(path("collections/example/articles/first.json"));
  expect(said.at(-1)).toMatch(/^nothing written; \d+ errors?/);
  expect(readFileSync(path("index.html"), "utf8")).toBe(TEMPLATE);
});

test("a folder that holds no built site is an error with the file's name", async () => {
  const { code, said } = await dateline("pages", join(dist, "none"));
  expect(code).toBe(1);
  expect(said[0]).toContain("none/index.html: error: the file can't be read");
});

test.each([[[]], [["a", "b"]], [["a", "--loud"]]])("pages %j is wrong usage", async (argv) => {
  expect((await dateline("pages", ...argv)).code).toBe(2);
});

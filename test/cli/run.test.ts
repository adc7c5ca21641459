import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../src/cli/run.ts";
import { articleText, sourceFiles } from "../fixtures/source.ts";
import { writeSource } from "../fixtures/source-folder.ts";

let root: string;
let dir: string;
let out: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-"));
  dir = join(root, "data");
  out = join(root, "out");
});
afterEach(() => rmSync(root, { recursive: true }));

/** Runs a command line; what it wrote and its exit code. */
async function dateline(...argv: string[]) {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const code = await run(argv, {
    out: (line) => stdout.push(line),
    err: (line) => stderr.push(line),
  });
  return { code, stdout: stdout.join("\n"), stderr: stderr.join("\n") };
}

const GOOD = articleText("In :place[Hama]{#hama}.");
const BAD = articleText("In :place[Rome]{#rome}.");

describe("build", () => {
  test("writes the published collection and says what was left out", async () => {
    writeSource(dir, sourceFiles({ articles: { good: GOOD, bad: BAD } }));
    const { code, stdout, stderr } = await dateline("build", dir, "--out", out);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr.split("\n")).toEqual([
      `${join(dir, "articles/bad.md")}:8:4: error: "rome" is no place of places.geojson [unknown-place]`,
      `7 files written to ${out}: 2 articles; left out: 0 articles, 0 places, 1 mention, 0 quotations`,
      "1 error, 0 warnings",
    ]);
    expect(readdirSync(out, { recursive: true }).sort()).toEqual([
      "articles",
      "articles/bad.json",
      "articles/good.json",
      "collection.json",
      "corrections.atom",
      "corrections.json",
      "places.geojson",
      "search.json",
    ]);
  });

  test("writes the same bytes each time", async () => {
    writeSource(dir, sourceFiles({ articles: { good: GOOD } }));
    expect((await dateline("build", dir, "--out", out)).code).toBe(0);
    const again = join(root, "again");
    await dateline("build", dir, "--out", again);
    for (const path of ["collection.json", "places.geojson", "articles/good.json"])
      expect(readFileSync(join(again, path))).toEqual(readFileSync(join(out, path)));
  });

  test("writes feeds that lead to the page, where its address is given", async () => {
    writeSource(dir, sourceFiles({ articles: { good: GOOD } }));
    const feedUrl = () =>
      JSON.parse(readFileSync(join(out, "corrections.json"), "utf8")).feed_url ?? null;
    await dateline("build", dir, "--out", out);
    expect(feedUrl()).toBeNull();
    for (const site of ["/map", "/map/", "/map/index.html"]) {
      await dateline("build", dir, "--out", out, "--site", `https://example.org${site}`);
      expect(feedUrl()).toBe("https://example.org/map/collections/example/corrections.json");
    }
    const { code, stderr } = await dateline("build", dir, "--out", out, "--site", "example.org");
    expect(code).toBe(2);
    expect(stderr).toContain('--site is "example.org"; expected a folder like https://');
  });

  test("removes articles it wrote earlier, and nothing that others put there", async () => {
    writeSource(dir, sourceFiles({ articles: { good: GOOD, old: GOOD } }));
    await dateline("build", dir, "--out", out);
    writeFileSync(join(out, "articles/mine.json"), "{}");
    rmSync(join(dir, "articles/old.md"));
    await dateline("build", dir, "--out", out);
    expect(readdirSync(join(out, "articles")).sort()).toEqual(["good.json", "mine.json"]);
  });

  test("writes nothing when the collection can't be used, and leaves what was there", async () => {
    writeSource(dir, sourceFiles({ articles: { good: GOOD } }));
    await dateline("build", dir, "--out", out);
    writeFileSync(join(dir, "collection.yaml"), "schema: 9");
    const { code, stderr } = await dateline("build", dir, "--out", out);
    expect(code).toBe(1);
    expect(stderr).toContain("nothing written");
    expect(existsSync(join(out, "articles/good.json"))).toBe(true);
  });
});

describe("check", () => {
  test("says nothing but the counts when all is well", async () => {
    writeSource(dir, sourceFiles({ articles: { good: GOOD } }));
    expect(await dateline("check", dir)).toEqual({
      code: 0,
      stdout: "",
      stderr: "0 errors, 0 warnings",
    });
  });

  test("a warning alone is no failure", async () => {
    const articles = { good: articleText("In :place[Hama]{#hama type=battle}.") };
    writeSource(dir, sourceFiles({ articles }));
    const { code, stderr } = await dateline("check", dir);
    expect(code).toBe(0);
    expect(stderr).toContain("8:4: warning: the battle mention has no date");
  });

  test("gives issues as JSON on stdout", async () => {
    writeSource(dir, sourceFiles({ articles: { bad: BAD } }));
    const { code, stdout, stderr } = await dateline("check", dir, "--format", "json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        code: "unknown-place",
        severity: "error",
        message: '"rome" is no place of places.geojson',
        file: join(dir, "articles/bad.md"),
        line: 8,
        column: 4,
      },
    ]);
    expect(stderr).toBe("1 error, 0 warnings");
  });

  test("compares positions with the outlines beside the collections", async () => {
    writeSource(dir, sourceFiles());
    cpSync("test/fixtures/gazetteer", join(root, "gazetteer"), { recursive: true });
    const { stderr } = await dateline("check", dir);
    expect(stderr).toContain('places.geojson:3:1: warning: "halfaya" lies 13 km outside SY');
  });

  test("a file that is missing is an error with its name", async () => {
    const { code, stderr } = await dateline("check", dir);
    expect(code).toBe(1);
    expect(stderr).toContain("collection.yaml: error: the file can't be read");
  });
});

describe("wrong usage exits with 2 and shows what is right", () => {
  test.each([
    [[]],
    [["bild", "data"]],
    [["build", "data"]],
    [["build", "--out", "x"]],
    [["check"]],
    [["check", "a", "b"]],
    [["check", "a", "--format", "xml"]],
    [["check", "a", "--loud"]],
  ])("%j", async (argv) => {
    const { code, stdout, stderr } = await dateline(...argv);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/Usage:/);
  });
});

test("help goes to stdout and names each command", async () => {
  const { code, stdout } = await dateline("--help");
  expect(code).toBe(0);
  expect(stdout).toMatch(/dateline build DIR --out DIR/);
  expect(stdout).toMatch(/dateline check DIR/);
});

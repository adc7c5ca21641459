import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { run } from "../../src/cli/run.ts";
import { type Duckdb, openDuckdb, quoted } from "../../src/io/large/duckdb.ts";
import { type Collection, CollectionSchema } from "../../src/schema/collection.ts";
import { MENTION_TYPES, STATUSES } from "../../src/schema/mention.ts";
import { csvText, jsonLines, sampleEvents } from "../io/large/sample-events.ts";

// A build opens and closes a database of its own: seconds on a machine that has other things to do.
vi.setConfig({ testTimeout: 60_000 });

const EVENTS = sampleEvents(1000);
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-build-large-"));
  writeFileSync(join(root, "events.jsonl"), jsonLines(EVENTS));
  writeFileSync(join(root, "events.csv"), csvText(EVENTS));
});
afterAll(() => rmSync(root, { recursive: true }));

/** Runs a command line; what it wrote and its exit code. */
async function dateline(...argv: string[]) {
  const stderr: string[] = [];
  const code = await run(argv, { out: () => {}, err: (line) => stderr.push(line) });
  return { code, stderr: stderr.join("\n") };
}

function collectionIn(dir: string): Collection {
  const text = readFileSync(join(root, dir, "collection.json"), "utf8");
  return v.parse(CollectionSchema, JSON.parse(text));
}

async function withDuckdb<T>(work: (db: Duckdb) => Promise<T>): Promise<T> {
  const temporary = mkdtempSync(join(root, "db-"));
  const db = await openDuckdb({ memory: "500MB", threads: 1, temporary });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

/** All rows of a built folder's file, in an order of their own. */
const rowsOf = (db: Duckdb, dir: string, file: string) =>
  db.rows(`SELECT * FROM read_parquet(${quoted(join(root, dir, file))}) ORDER BY ALL`);

test("the same folder comes from Parquet, JSON lines and CSV", async () => {
  await withDuckdb((db) =>
    db.rows(
      `COPY (SELECT * FROM read_json(${quoted(join(root, "events.jsonl"))})) TO ${quoted(join(root, "events.parquet"))}`,
    ),
  );
  for (const format of ["jsonl", "csv", "parquet"]) {
    const input = join(root, `events.${format}`);
    const { code } = await dateline("build", "--large", input, "--out", join(root, format));
    expect(code).toBe(0);
  }
  await withDuckdb(async (db) => {
    for (const file of ["places.parquet", "days.parquet", "undated.parquet", "events/*.parquet"]) {
      const rows = await rowsOf(db, "jsonl", file);
      expect(rows.length).toBeGreaterThan(5);
      expect(await rowsOf(db, "csv", file)).toEqual(rows);
      expect(await rowsOf(db, "parquet", file)).toEqual(rows);
    }
  });
});

test("says what was built, and what the page has to know stands in collection.json", async () => {
  const out = join(root, "told");
  const { code, stderr } = await dateline(
    ...["build", "--large", join(root, "events.csv"), "--out", out, "--title", "Two years"],
    ...["--time-zone", "Asia/Damascus", "--memory", "1GB", "--threads", "1"],
  );
  expect(code).toBe(0);
  expect(stderr).toContain("1000 events (");
  expect(stderr).toContain("left out: nothing");
  const { id, title, timeZone, large, articles } = collectionIn("told");
  expect([id, title, timeZone, articles]).toEqual([
    "told",
    { en: "Two years" },
    "Asia/Damascus",
    [],
  ]);
  expect(large?.events).toBe(1000);
  expect(large?.divided).toBe(true);
  expect(large?.columns.map(({ name }) => name)).toContain("start_minute");
});

test("rows that make no sense are left out, counted by reason and named", async () => {
  const good = { id: "good", lon: 36, lat: 34, start: "2024-12-03T00:00:00Z", end: null };
  const rows = [
    good,
    { ...good, id: "unplaced", lon: null },
    { ...good, id: "far", lat: 134 },
    { ...good, id: "zero", lon: 0, lat: 0 },
    { ...good, id: "equator", lat: 0 },
    { ...good, id: "backwards", end: "2024-12-02T00:00:00Z" },
    { ...good, id: "noday", start: "some day" },
    { ...good, id: "typo", type: "batle" },
    { ...good, id: "sure", status: "certain" },
  ];
  writeFileSync(join(root, "bad.jsonl"), rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
  const { code, stderr } = await dateline(
    ...["build", "--large", join(root, "bad.jsonl"), "--out", join(root, "bad")],
  );
  expect(code).toBe(0);
  expect(stderr).toContain("left out: zero: null-island");
  expect(collectionIn("bad").large).toMatchObject({
    events: 2,
    leftOut: {
      "no-position": 1,
      "position-out-of-range": 1,
      "null-island": 1,
      "end-before-start": 1,
      "unread-date": 1,
      "unknown-type": 1,
      "unknown-status": 1,
    },
  });
});

test("counts that would be too many are by place and day alone, and the folder says so", async () => {
  const out = join(root, "plain");
  const { stderr } = await dateline(
    ...["build", "--large", join(root, "events.csv"), "--out", out],
    ...["--max-aggregate-rows", "100"],
  );
  expect(stderr).toContain("can't colour or filter by them");
  expect(collectionIn("plain").large?.divided).toBe(false);
  const [row] = await withDuckdb((db) => rowsOf(db, "plain", "days.parquet"));
  expect(Object.keys(row ?? {})).toEqual(["place", "day", "starts", "ends"]);
});

test("files that another engine wrote are described and indexed by --finish", async () => {
  await dateline("build", "--large", join(root, "events.csv"), "--out", join(root, "other"));
  const { large } = collectionIn("other");
  for (const file of ["collection.json", "groups.parquet"]) rmSync(join(root, "other", file));
  const { code } = await dateline("build", "--large", "--finish", "--out", join(root, "other"));
  expect(code).toBe(0);
  expect(collectionIn("other").large).toEqual(large);
});

test("what can't be read or makes no sense is said in words", async () => {
  const out = join(root, "nothing");
  const build = (...argv: string[]) => dateline("build", "--large", ...argv);
  expect((await build(join(root, "none.csv"), "--out", out)).stderr).toContain("can't be read");
  expect((await build("events.xlsx", "--out", out)).stderr).toContain("is none of .parquet");
  writeFileSync(join(root, "names.csv"), "name\nHama\n");
  const names = await build(join(root, "names.csv"), "--out", out);
  expect([names.code, names.stderr]).toEqual([
    1,
    `error: "${join(root, "names.csv")}" has no column lon and lat; it has name [events]`,
  ]);
  expect((await build("--out", out)).code).toBe(2);
  expect((await build("a.csv", "--out", out, "--threads", "none")).code).toBe(2);
  expect((await build("a.csv", "--out", out, "--memory", "much")).code).toBe(2);
  expect((await build("a.csv", "--out", out, "--time-zone", "Moon")).code).toBe(2);
  expect(existsSync(join(out, "collection.json"))).toBe(false);
});

test("the SQL knows the types and statuses of the contract by the same codes", () => {
  const sql = readFileSync("sql/large/2-events.sql", "utf8");
  const listed = [...sql.matchAll(/SELECT '(\w+)'(?: AS \w+)?, (\d+)/g)];
  const expected = [...MENTION_TYPES.entries(), ...STATUSES.entries()];
  expect(listed.map(([, name, code]) => [Number(code), name])).toEqual(expected);
});

test("only the files for reading, writing and indexing use what DuckDB alone knows", () => {
  const own = /\b(TRY_CAST|EPOCH|COPY|LIST\(|EXCLUDE|read_\w+|::|VARCHAR|QUALIFY|STRUCT)\b|::/i;
  for (const name of ["2-events", "3-places", "4-days"])
    expect(readFileSync(`sql/large/${name}.sql`, "utf8")).not.toMatch(own);
  expect(readFileSync("sql/large/5-write.duckdb.sql", "utf8")).toMatch(own);
});

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { guessMapping } from "../../../src/core/table/guess-mapping.ts";
import { DEFAULT_LIMITS } from "../../../src/io/tables/limits.ts";
import { lookAtFile } from "../../../src/io/tables/look.ts";
import { openParquet } from "../../../src/io/tables/parquet.ts";
import { allRows } from "./rows.ts";

// Files as DuckDB writes them, which is not hyparquet's own writer.

let folder: string;
let duck: Awaited<ReturnType<DuckDBInstance["connect"]>>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "dateline-"));
  duck = await (await DuckDBInstance.create(":memory:")).connect();
  await duck.run("SET TimeZone = 'UTC'");
});
afterAll(() => {
  duck.closeSync();
  rmSync(folder, { recursive: true });
});

/** A Parquet file of what a statement selects. */
async function fileOf(select: string, options = "COMPRESSION zstd"): Promise<File> {
  const path = join(folder, "events.parquet");
  await duck.run(`COPY (${select}) TO '${path}' (FORMAT parquet, ${options})`);
  return new File([readFileSync(path)], "events.parquet");
}

/** The values of a file's only row, as lists get them. */
async function rowOf(columns: string) {
  const { rows } = await allRows((await openParquet(await fileOf(`SELECT ${columns}`))).source);
  return rows[0];
}

const EVENTS = `SELECT i + 9007199254740993 AS id, 'Town ' || (i % 7) AS town, DATE '2024-11-27' + (i % 12)::INT AS day,
  35.13 + i / 1000 AS latitude, 36.75 + (i % 7) / 100 AS longitude, repeat('Words of event ' || i || '. ', 3) AS notes
  FROM range(2100) t(i)`;

test.each(["uncompressed", "snappy", "gzip", "zstd", "brotli", "lz4", "lz4_raw"])(
  "a file packed with %s opens like any other, and its rows are found again",
  async (codec) => {
    const file = await fileOf(EVENTS, `COMPRESSION ${codec}, ROW_GROUP_SIZE 2048`);
    const looked = await lookAtFile(file, DEFAULT_LIMITS);
    if (!looked.ok) throw new Error(looked.issues[0]?.message);
    const { preview, engine } = looked.value;
    expect(preview.issues).toEqual([]);
    const read = await engine.read(preview.mapping, () => {});
    expect(read.ok && read.value).toMatchObject({ events: 2100, undated: 0 });
    const page = await engine.events({
      filter: { types: null, sides: null, statuses: null, places: null, publishedBefore: null },
      clock: "occurred",
      span: { start: -2_000_000_000, end: 2_000_000_000 },
      withUndated: true,
      place: null,
      from: 0,
      count: 2100,
    });
    const last = page.events.find(({ row }) => row === 2100);
    expect(last).toMatchObject({ id: "9007199254743092", occurred: "2024-12-08" });
    expect(last?.text).toMatch(/^Words of event 2099\./);
  },
  20_000,
);

test("columns with a dictionary and with gaps keep their values in their rows", async () => {
  const select = `SELECT i AS n, CASE WHEN i % 3 = 0 THEN NULL ELSE 'Town ' || (i % 2) END AS town,
    CASE WHEN i % 2 = 0 THEN NULL ELSE i END AS gap, NULL::VARCHAR AS never FROM range(3000) t(i)`;
  const { source } = await openParquet(await fileOf(select));
  const { rows } = await allRows(source);
  expect(rows).toEqual(
    rows.map((_, i) => ({
      n: String(i),
      town: i % 3 === 0 ? null : `Town ${i % 2}`,
      gap: i % 2 === 0 ? null : String(i),
      never: null,
    })),
  );
  expect((await source.rowsAt([2999], ["town"])).get(2999)).toEqual({ town: "Town 0" });
});

test("days, moments with a zone and without one, and times of day are as they were written", async () => {
  const moments = await rowOf(`DATE '2024-12-03' AS day, TIMESTAMP '2024-12-03 18:30:05' AS local,
    TIMESTAMPTZ '2024-12-03 18:30:05+03' AS zoned, TIMESTAMP_NS '2024-12-03 18:30:05.123456789' AS fine,
    TIMESTAMP_S '2024-12-03 18:30:05' AS coarse, TIME '18:30:05' AS time, DATE 'infinity' AS never`);
  expect(moments).toEqual({
    day: "2024-12-03",
    local: "2024-12-03T18:30:05",
    zoned: "2024-12-03T15:30:05Z",
    fine: "2024-12-03T18:30:05.123",
    coarse: "2024-12-03T18:30:05",
    time: "18:30:05",
    never: "",
  });
});

test("numbers keep their digits, however they are stored", async () => {
  const numbers = await rowOf(`35.13::DECIMAL(4, 2) AS small, -36.502::DECIMAL(9, 6) AS middle,
    0.000001::DECIMAL(18, 6) AS tiny, -12345678901234567890.12::DECIMAL(38, 2) AS long,
    20241203000000000017::DECIMAL(38, 0) AS id, 9223372036854775807::BIGINT AS big,
    18446744073709551615::UBIGINT AS unsigned, 35.13::FLOAT AS short, 36.7578::DOUBLE AS double`);
  expect(numbers).toEqual({
    small: "35.13",
    middle: "-36.502",
    tiny: "0.000001",
    long: "-12345678901234567890.12",
    id: "20241203000000000017",
    big: "9223372036854775807",
    unsigned: "18446744073709551615",
    short: 35.13,
    double: 36.7578,
  });
});

test("members of structs are columns of their own, lists and bytes are text", async () => {
  const select = `{lat: 35.13::DOUBLE, lon: 36.75::DOUBLE, id: 9007199254740993} AS location,
    [1, NULL, 9007199254740993] AS numbers, '{"a": {"b": 1}}'::JSON AS json, uuid() AS u`;
  const { columns, sample, source } = await openParquet(await fileOf(`SELECT ${select}`));
  expect(sample[0]).toMatchObject({
    "location.lat": 35.13,
    "location.id": "9007199254740993",
    numbers: '["1",null,"9007199254740993"]',
    "json.a.b": 1,
    u: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
  const { latitude, longitude } = guessMapping(columns, sample).mapping.columns;
  expect([latitude, longitude]).toEqual(["location.lat", "location.lon"]);
  expect((await allRows(source, ["location.lat"])).rows[0]).toMatchObject({
    "location.lat": 35.13,
  });
});

test("a column that can't be read is left out and named, and the others are read", async () => {
  const file = await fileOf(
    "SELECT INTERVAL 3 DAY AS lasted, 35.1 AS latitude, 36.7 AS longitude, DATE '2024-12-03' AS day",
  );
  const looked = await lookAtFile(file, DEFAULT_LIMITS);
  if (!looked.ok) throw new Error(looked.issues[0]?.message);
  const { preview, engine } = looked.value;
  expect(preview.columns).toEqual(["latitude", "longitude", "day"]);
  expect(preview.issues).toMatchObject([
    { code: "unreadable-column", message: expect.stringContaining('"lasted"') },
  ]);
  expect(await engine.read(preview.mapping, () => {})).toMatchObject({
    ok: true,
    issues: [{ code: "unreadable-column", file: "events.parquet" }],
  });
});

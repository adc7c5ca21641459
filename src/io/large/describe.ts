import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { type Large, type LargeFile, LargeSchema } from "../../schema/large.ts";
import { type Duckdb, quoted } from "./duckdb.ts";
import { InputError } from "./input.ts";

/** What a folder's files hold, counted from the files themselves, so that it holds for every engine that wrote them. */
export async function describeFolder(db: Duckdb, out: string): Promise<Large> {
  await expectGapless(db);
  const files = await filesOf(db, out);
  const days = await columnsOf(db, out, "days.parquet");
  const [totals] = await db.rows(
    `SELECT COUNT(*) AS places, SUM(events) AS events, SUM(undated) AS undated,
      MIN(first_minute) AS first_minute, MAX(last_minute) AS last_minute
    FROM ${parquet(out, "places.parquet")}`,
  );
  const sides = await db.rows(
    `SELECT code, side FROM ${parquet(out, "sides.parquet")} ORDER BY code`,
  );
  const faults = await db.rows(
    `SELECT fault, number_of_rows FROM ${parquet(out, "left-out.parquet")}`,
  );
  const coded = sides.filter(({ code }) => Number(code) <= 200);
  return v.parse(LargeSchema, {
    version: 1,
    events: Number(totals?.events ?? 0),
    undated: Number(totals?.undated ?? 0),
    places: Number(totals?.places ?? 0),
    extent: extentOf(totals?.first_minute, totals?.last_minute),
    grain: "day",
    divided: days.some(({ name }) => name === "type"),
    sides: coded.map(({ side }) => String(side)),
    moreSides: sides.length - coded.length,
    leftOut: Object.fromEntries(faults.map(({ fault, number_of_rows: n }) => [fault, Number(n)])),
    files,
    columns: await columnsOf(db, out, files.events[0]?.path ?? "places.parquet"),
  });
}

/** Outermost positions of a folder's places, `[west, south, east, north]`; null without any. */
export async function bboxOf(
  db: Duckdb,
  out: string,
): Promise<[west: number, south: number, east: number, north: number] | null> {
  const [edges] = await db.rows(
    `SELECT MIN(lon) AS west, MIN(lat) AS south, MAX(lon) AS east, MAX(lat) AS north
    FROM ${parquet(out, "places.parquet")}`,
  );
  if (typeof edges?.west !== "number") return null;
  return [edges.west, Number(edges.south), Number(edges.east), Number(edges.north)];
}

function extentOf(first: unknown, last: unknown): Large["extent"] {
  if (typeof first !== "number" || typeof last !== "number") return null;
  return { start: first, end: last };
}

const parquet = (out: string, path: string) => `read_parquet(${quoted(join(out, path))})`;

/** The reader takes a row group's columns to lie one after the other; all writers known to us put them so. */
async function expectGapless(db: Duckdb): Promise<void> {
  const [gaps] = await db.rows("SELECT COUNT(*) AS n FROM row_groups WHERE gap <> 0");
  if (Number(gaps?.n) > 0)
    throw new InputError(
      `${gaps?.n} row groups of events have gaps between their columns; expected Parquet without page indexes or filters between them`,
    );
}

async function filesOf(db: Duckdb, out: string): Promise<Large["files"]> {
  const names = (await readdir(join(out, "events"))).filter((name) => name.endsWith(".parquet"));
  const fileOf = async (path: string): Promise<LargeFile> => {
    const [counted] = await db.rows(
      `SELECT SUM(num_rows) AS n FROM parquet_file_metadata(${quoted(join(out, path))})`,
    );
    return { path, bytes: (await stat(join(out, path))).size, rows: Number(counted?.n) };
  };
  const events: LargeFile[] = [];
  // In the order in which the index of row groups numbers them.
  for (const name of names.sort()) events.push(await fileOf(`events/${name}`));
  return {
    places: await fileOf("places.parquet"),
    days: await fileOf("days.parquet"),
    undated: await fileOf("undated.parquet"),
    groups: await fileOf("groups.parquet"),
    events,
  };
}

type Column = { name: string; physical: string; required: boolean; codec: string };

async function columnsOf(db: Duckdb, out: string, path: string): Promise<Column[]> {
  const file = quoted(join(out, path));
  const schema = await db.rows(
    `SELECT name, type, repetition_type FROM parquet_schema(${file}) WHERE num_children IS NULL`,
  );
  const codecs = await db.rows(
    `SELECT path_in_schema AS name, MIN(compression) AS codec FROM parquet_metadata(${file}) GROUP BY 1`,
  );
  return schema.map(({ name, type, repetition_type }) => ({
    name: String(name),
    physical: String(type),
    required: repetition_type === "REQUIRED",
    codec: String(codecs.find((one) => one.name === name)?.codec ?? "UNCOMPRESSED"),
  }));
}

import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Large } from "../../schema/large.ts";
import { bboxOf, describeFolder } from "./describe.ts";
import { type Duckdb, escaped, openDuckdb } from "./duckdb.ts";
import { givenEvents } from "./input.ts";

/** How a folder is laid out; docs/scale.md says how the numbers were chosen. */
export type LargeOptions = {
  memory: string;
  threads: number;
  /** Most rows that an aggregate divided by type, side and status may have. */
  maxAggregateRows: number;
  /** Events of a tile. */
  tileEvents: number;
  /** Rows of a row group of events. */
  rowGroup: number;
  /** About how large a file of events may become. */
  fileBytes: string;
  codec: "snappy" | "zstd";
};

/** What was chosen by measuring. */
export const LARGE_DEFAULTS: LargeOptions = {
  memory: "4GB",
  threads: 2,
  maxAggregateRows: 8_000_000,
  tileEvents: 50_000,
  rowGroup: 4096,
  fileBytes: "64MB",
  codec: "zstd",
};

/** What was built, and the first rows that were left out. */
export type LargeBuild = {
  large: Large;
  engine: string;
  /** `[west, south, east, north]` of the places; null without any. */
  bbox: [west: number, south: number, east: number, north: number] | null;
  leftOut: { id: string | null; fault: string }[];
};

/** Most rows that are named one by one. */
const NAMED_FAULTS = 100;

/**
 * Makes the files of a large collection from events in Parquet, JSON lines or CSV, by running the published SQL on an
 * embedded DuckDB. `onStep` hears what begins. Throws an `InputError` where the events can't be read.
 */
export async function buildLarge(
  pattern: string,
  out: string,
  options: LargeOptions,
  onStep: (step: string) => void,
): Promise<LargeBuild> {
  return withDuckdb(out, options, async (db) => {
    const given = await givenEvents(db, pattern);
    await clearFolder(out);
    onStep(given.kind === "TABLE" ? "reading events" : "looking at events");
    await db.runFile("1-input.duckdb.sql", { kind: given.kind, given: given.sql });
    await db.runFile("2-events.sql");
    onStep("counting by place");
    await db.runFile("3-places.sql", { tile_events: String(options.tileEvents) });
    onStep("counting by day");
    await db.runFile("4-days.sql");
    const days = await db.rows("SELECT COUNT(*) AS n FROM days");
    const isDivided = Number(days[0]?.n) <= options.maxAggregateRows;
    onStep("sorting and writing events");
    await db.runFile("5-write.duckdb.sql", {
      out: escaped(out),
      days: isDivided ? "out_days" : "out_days_plain",
      codec: options.codec,
      row_group: String(options.rowGroup),
      file_bytes: options.fileBytes,
    });
    const faults = await db.rows(
      `SELECT id, fault FROM checked WHERE fault IS NOT NULL LIMIT ${NAMED_FAULTS}`,
    );
    const described = await finish(db, out, options);
    const leftOut = faults.map(({ id, fault }) => ({
      id: id === null ? null : String(id),
      fault: String(fault),
    }));
    return { ...described, leftOut };
  });
}

/** Indexes and describes the files that another engine wrote to a folder by the same SQL. */
export async function finishLarge(out: string, options: LargeOptions): Promise<LargeBuild> {
  return withDuckdb(out, options, async (db) => {
    const described = await finish(db, out, options);
    return { ...described, leftOut: [] };
  });
}

async function finish(
  db: Duckdb,
  out: string,
  { codec }: LargeOptions,
): Promise<Omit<LargeBuild, "leftOut">> {
  await db.runFile("6-groups.duckdb.sql", { out: escaped(out), codec });
  return {
    large: await describeFolder(db, out),
    bbox: await bboxOf(db, out),
    engine: `DuckDB ${db.version}`,
  };
}

/** The database lies beside what it writes, where there is room for it. */
async function withDuckdb<T>(
  out: string,
  { memory, threads }: LargeOptions,
  work: (db: Duckdb) => Promise<T>,
): Promise<T> {
  await mkdir(out, { recursive: true });
  const temporary = await mkdtemp(join(out, ".building-"));
  const db = await openDuckdb({ memory, threads, temporary });
  try {
    return await work(db);
  } finally {
    db.close();
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Removes what an earlier build wrote: files of events may be fewer now. */
async function clearFolder(out: string): Promise<void> {
  await rm(join(out, "events"), { recursive: true, force: true });
}

import { type Duckdb, quoted } from "./duckdb.ts";

/** Columns that events may have; what a file lacks is empty. */
const COLUMNS = [
  "id",
  "place",
  "name",
  "lon",
  "lat",
  "radius_m",
  "occurred",
  "start",
  "end",
  "published",
  "type",
  "side",
  "status",
  "title",
  "text",
  "publisher",
  "url",
];

/** Events to read: what stands after FROM, and whether it is cheap to read again. */
export type GivenEvents = { sql: string; kind: "VIEW" | "TABLE" };

/**
 * The files of a pattern as one table with all columns of events: Parquet, JSON lines or CSV, told apart by their names'
 * ends. Throws an `InputError` where the format is none of them, nothing matches, or there are no positions.
 */
export async function givenEvents(db: Duckdb, pattern: string): Promise<GivenEvents> {
  const format = FORMATS.find(({ ends }) => ends.test(pattern));
  if (!format)
    throw new InputError(
      `"${pattern}" is none of .parquet, .jsonl, .ndjson, .csv (.gz and .zst too)`,
    );
  const source = format.read(quoted(pattern));
  const found = await columnsOf(db, source, pattern);
  const missing = ["lon", "lat"].filter((name) => !found.includes(name));
  if (missing.length > 0)
    throw new InputError(
      `"${pattern}" has no column ${missing.join(" and ")}; it has ${found.join(", ")}`,
    );
  const columns = COLUMNS.map((name) =>
    found.includes(name) ? `"${name}"` : `CAST(NULL AS VARCHAR) AS "${name}"`,
  );
  return { sql: `(SELECT ${columns.join(", ")} FROM ${source}) AS given`, kind: format.kind };
}

/** Why events can't be read, in words for who gave them. */
export class InputError extends Error {}

// All values are read as text where the format has no types: what a value means is the SQL's business.
const FORMATS: { ends: RegExp; kind: GivenEvents["kind"]; read: (files: string) => string }[] = [
  {
    ends: /\.parquet$/i,
    kind: "VIEW",
    read: (files) => `read_parquet(${files}, union_by_name = true)`,
  },
  {
    ends: /\.(jsonl|ndjson)(\.gz|\.zst)?$/i,
    kind: "TABLE",
    read: (files) => `read_json(${files}, format = 'newline_delimited', columns = {${JSON_TYPES}})`,
  },
  {
    ends: /\.csv(\.gz|\.zst)?$/i,
    kind: "TABLE",
    read: (files) => `read_csv(${files}, header = true, all_varchar = true, union_by_name = true)`,
  },
];

const JSON_TYPES = COLUMNS.map((name) => `"${name}": 'VARCHAR'`).join(", ");

async function columnsOf(db: Duckdb, source: string, pattern: string): Promise<string[]> {
  try {
    const rows = await db.rows(`DESCRIBE SELECT * FROM ${source}`);
    return rows.map(({ column_name }) => String(column_name));
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
    throw new InputError(`"${pattern}" can't be read: ${reason}`);
  }
}

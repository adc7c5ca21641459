import { readFile } from "node:fs/promises";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";

/** What an embedded DuckDB may use, and where it puts what does not fit in memory. */
export type DuckdbLimits = { memory: string; threads: number; temporary: string };

/** An open database: runs the published SQL, and answers with rows. */
export type Duckdb = {
  version: string;
  /** Runs a file of `sql/large/` with its `{{names}}` replaced; throws where one has no value. */
  runFile(name: string, values?: Readonly<Record<string, string>>): Promise<void>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  close(): void;
};

const SQL_FOLDER = new URL("../../../sql/large/", import.meta.url);

/** Opens a database in a file of the temporary folder: tables may be larger than memory. */
export async function openDuckdb({ memory, threads, temporary }: DuckdbLimits): Promise<Duckdb> {
  const instance = await DuckDBInstance.create(`${temporary}/build.duckdb`, {
    memory_limit: memory,
    threads: String(threads),
    temp_directory: `${temporary}/spill`,
  });
  const connection = await instance.connect();
  await connection.run("SET TimeZone = 'UTC'");
  const [first] = await rowsOf(connection, "SELECT version() AS version");
  return {
    version: String(first?.version),
    async runFile(name, values = {}) {
      const text = await readFile(new URL(name, SQL_FOLDER), "utf8");
      await connection.run(withValues(text, values));
    },
    rows: (sql) => rowsOf(connection, sql),
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function rowsOf(connection: DuckDBConnection, sql: string) {
  return (await connection.runAndReadAll(sql)).getRowObjects();
}

function withValues(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {{${name}}}`);
    return value;
  });
}

/** A text as SQL writes it between its quotes. */
export const escaped = (text: string): string => text.replaceAll("'", "''");

/** A text as SQL writes it. */
export const quoted = (text: string): string => `'${escaped(text)}'`;

import type { Issue, Result } from "./issue.ts";

/** Version of the published and the written form that this program reads and writes. */
export const SCHEMA_VERSION = 1;

/** Turns a record of version n into one of version n + 1; position in the list is n - 1. */
type Migration = (record: Record<string, unknown>) => Record<string, unknown>;

const MIGRATIONS: Migration[] = [];

/**
 * Brings a collection or article record of an older schema version up to `SCHEMA_VERSION`.
 * Fails for records without a version, of an unknown one, or newer than this program.
 */
export function migrate(
  record: Record<string, unknown>,
  migrations: Migration[] = MIGRATIONS,
): Result<Record<string, unknown>> {
  const current = migrations.length + 1;
  const version = record.schema;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 1)
    return {
      ok: false,
      issues: [
        versionIssue(
          `schema is ${JSON.stringify(version)}; expected a whole number from 1 to ${current}`,
        ),
      ],
    };
  if (version > current)
    return {
      ok: false,
      issues: [
        versionIssue(`schema is ${version}; this program reads up to ${current}: update Dateline`),
      ],
    };
  const value = migrations
    .slice(version - 1)
    .reduce((old, step, i) => ({ ...step(old), schema: version + i + 1 }), record);
  return { ok: true, value, issues: [] };
}

const versionIssue = (message: string): Issue => ({
  code: "schema-version",
  severity: "error",
  path: "/schema",
  message,
});

import type { Issue, Result } from "../../schema/issue.ts";

/** Most that data from elsewhere may hold: what is more would hang a reader's browser before it told them anything. */
export type ReadLimits = {
  features: number;
  /** Above this a browser gets slow, and the reader is told. */
  manyFeatures: number;
  /** Objects and lists inside each other. */
  depth: number;
  /** Members of one object. */
  keys: number;
  /** Entries of one list. */
  entries: number;
  /** Length of one text, UTF-16 units. */
  characters: number;
};

/** What a page takes; measured on a machine with 2 cores, 20,000 places are drawn in under two seconds. */
export const READ_LIMITS: ReadLimits = {
  features: 100_000,
  manyFeatures: 20_000,
  depth: 32,
  keys: 200,
  entries: 100_000,
  characters: 20_000,
};

/** Whether a value is an object with members. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * What of a parsed JSON file lies within the limits. Of a FeatureCollection each feature by itself is left out and named;
 * any other file is taken whole or not at all. Never throws, whatever the value.
 */
export function withinLimits(value: unknown, limits: ReadLimits = READ_LIMITS): Result<unknown> {
  if (isRecord(value) && Array.isArray(value.features))
    return { ok: true, ...featuresWithin(value, value.features, limits) };
  const excess = excessOf(value, limits);
  return excess ? { ok: false, issues: [excess] } : { ok: true, value, issues: [] };
}

function featuresWithin(file: object, features: readonly unknown[], limits: ReadLimits) {
  const issues = countIssues(features.length, limits);
  const kept = features.slice(0, limits.features).filter((feature, i) => {
    const excess = excessOf(feature, limits, `/features/${i}`);
    if (excess) issues.push(excess);
    return !excess;
  });
  return { value: { ...file, features: kept }, issues };
}

function countIssues(count: number, { features, manyFeatures }: ReadLimits): Issue[] {
  if (count > features) {
    const message = `${count} features came; expected at most ${features}, so the last ${count - features} are left out`;
    return [{ code: "too-much", severity: "error", path: "/features", message }];
  }
  if (count <= manyFeatures) return [];
  const message = `${count} features came; above ${manyFeatures} a browser may get slow`;
  return [{ code: "many-features", severity: "warning", path: "/features", message }];
}

/** What goes beyond a limit, and where: a JSON Pointer (RFC 6901). */
type Excess = { path: string; came: string; expected: string };

/** The first part of a value that goes beyond the limits, as an issue; null where none does. `path` is the value's own. */
function excessOf(value: unknown, limits: ReadLimits, path = ""): Issue | null {
  const found = findExcess(value, limits, 1);
  if (!found) return null;
  const whole = path + found.path;
  const message = `${whole || "the whole value"} is ${found.came}; expected ${found.expected}, so it is left out`;
  return { code: "too-much", severity: "error", path: whole || "/", message };
}

/** Paths are written on the way back only: most of the millions of values that a file may have need none. */
function findExcess(value: unknown, limits: ReadLimits, depth: number): Excess | null {
  if (typeof value === "string")
    return value.length <= limits.characters
      ? null
      : excess(`a text of ${value.length} characters`, `at most ${limits.characters}`);
  if (typeof value !== "object" || value === null) return null;
  if (depth > limits.depth) return excess("nested too deeply", `at most ${limits.depth} levels`);
  const isList = Array.isArray(value);
  if (isList && value.length > limits.entries)
    return excess(`a list of ${value.length} entries`, `at most ${limits.entries}`);
  const members = Object.entries(value);
  if (!isList && members.length > limits.keys)
    return excess(`an object with ${members.length} members`, `at most ${limits.keys}`);
  for (const [key, member] of members) {
    const found = findExcess(member, limits, depth + 1);
    if (found) return { ...found, path: `/${pointerOf(key)}${found.path}` };
  }
  return null;
}

/** A key as part of a JSON Pointer; a very long one is cut off. */
const pointerOf = (key: string) => key.slice(0, 100).replaceAll("~", "~0").replaceAll("/", "~1");

const excess = (came: string, expected: string): Excess => ({ path: "", came, expected });

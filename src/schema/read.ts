import * as v from "valibot";
import type { Issue, Result } from "./issue.ts";

/**
 * Reads unknown data with a schema. Each issue carries a JSON Pointer, what came and what was
 * expected. Fails as a whole when any part does not fit.
 */
export function read<S extends v.GenericSchema>(
  schema: S,
  data: unknown,
): Result<v.InferOutput<S>> {
  return resultOf(v.safeParse(schema, data));
}

/** As `read`, but stops at the first fault and names only that: in a stranger's data there may be millions. */
export function readToFault<S extends v.GenericSchema>(
  schema: S,
  data: unknown,
): Result<v.InferOutput<S>> {
  return resultOf(v.safeParse(schema, data, { abortEarly: true }));
}

function resultOf<S extends v.GenericSchema>(
  parsed: v.SafeParseResult<S>,
): Result<v.InferOutput<S>> {
  if (parsed.success) return { ok: true, value: parsed.output, issues: [] };
  return { ok: false, issues: parsed.issues.map(toIssue) };
}

function toIssue(issue: v.BaseIssue<unknown>): Issue {
  const path = (issue.path ?? [])
    .map((item) => `/${String(item.key).replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
  const expected = issue.expected ?? issue.message;
  const hint = issue.type === "regex" || issue.type === "check" ? issue.message : expected;
  return {
    code: "invalid-value",
    severity: "error",
    path: path || "/",
    message: `${path || "the whole value"} is ${issue.received}; expected ${hint}`,
  };
}

/** One thing wrong with an input: where it is, what came and what was expected. */
export type Issue = {
  /** Stable name of the rule, kebab case, e.g. `unknown-place`. */
  code: string;
  severity: "error" | "warning";
  /** What came and what was expected, in one English sentence. */
  message: string;
  /** File the issue is in, as it was given to the program; absent for data that never was a file. */
  file?: string;
  /** Line and column, both counted from 1. */
  line?: number;
  column?: number;
  /** JSON Pointer into the value (RFC 6901), for data without lines. */
  path?: string;
};

/** What could be read together with what was wrong; `ok: false` when nothing could be used. */
export type Result<T> = { ok: true; value: T; issues: Issue[] } | { ok: false; issues: Issue[] };

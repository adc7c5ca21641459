import type { Issue, Result } from "../../schema/issue.ts";

/** What came of writing a file of a table's events: the file, or why there is none; a cancelled one is a warning. */
export async function written(
  name: string,
  signal: AbortSignal,
  write: () => Promise<Blob>,
): Promise<Result<Blob>> {
  try {
    return { ok: true, value: await write(), issues: [] };
  } catch (cause) {
    const issue: Issue = signal.aborted
      ? { code: "cancelled", severity: "warning", message: "writing was cancelled" }
      : { code: "not-written", severity: "error", file: name, message: reasonOf(cause) };
    return { ok: false, issues: [issue] };
  }
}

const reasonOf = (cause: unknown): string =>
  `the file could not be written: ${cause instanceof Error ? cause.message : String(cause)}`;

import type { Issue, Result } from "../../schema/issue.ts";
import { LostFileError } from "./lost-file.ts";

/**
 * What came of writing a file of a table's events: the file, or why there is none; a cancelled one is a warning. What can't be
 * read any more has the code of its loss.
 */
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
      : { code: codeOf(cause), severity: "error", file: name, message: reasonOf(cause) };
    return { ok: false, issues: [issue] };
  }
}

const codeOf = (cause: unknown): string =>
  cause instanceof LostFileError ? cause.loss : "not-written";

const reasonOf = (cause: unknown): string =>
  `the file could not be written: ${cause instanceof Error ? cause.message : String(cause)}`;

import type { FileLoss } from "../../core/table/table.ts";
import type { Issue } from "../../schema/issue.ts";

/** Why whoever keeps a table's events has no answer: the file is no longer what was opened, or its own words, which are English. */
export type Failure = { lost: FileLoss } | { reason: string };

const LOSSES: readonly FileLoss[] = ["file-deleted", "file-changed", "file-unreadable"];

/** What was thrown instead of an answer. */
export const thrown = (cause: unknown): Failure => ({
  reason: cause instanceof Error ? cause.message : String(cause),
});

/** Issues that came instead of a file: the loss that one of them names, else all of their messages. */
export function failureOf(issues: readonly Issue[]): Failure {
  const lost = LOSSES.find((loss) => issues.some(({ code }) => code === loss));
  return lost ? { lost } : { reason: issues.map(({ message }) => message).join("; ") };
}

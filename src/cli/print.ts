import type { Issue } from "../schema/issue.ts";

/** One line an issue, as editors and terminals link it: `file:line:column: error: message [code]`. */
export function issueLine({ file, line, column, path, severity, message, code }: Issue): string {
  const where = [file ?? path ?? "-", line, column].filter((part) => part !== undefined);
  return `${where.join(":")}: ${severity}: ${message} [${code}]`;
}

/** How many issues there are of each severity, as `2 errors, 1 warning`. */
export function issueCounts(issues: readonly Issue[]): string {
  const errors = errorCount(issues);
  return `${counted(errors, "error")}, ${counted(issues.length - errors, "warning")}`;
}

/** Number of issues that are errors. */
export function errorCount(issues: readonly Issue[]): number {
  return issues.filter((issue) => issue.severity === "error").length;
}

/** A number with its noun, which takes an s for all but one. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

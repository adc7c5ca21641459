import type { Issue } from "../../schema/issue.ts";

/** Issues that a reader can still look through; how many more there were is the last one. */
export function firstIssues(issues: readonly Issue[], most = 200): Issue[] {
  if (issues.length <= most) return [...issues];
  const message = `${issues.length - most} more issues of this kind are not listed`;
  return [...issues.slice(0, most), { code: "more-issues", severity: "warning", message }];
}

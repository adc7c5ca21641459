import { expect, test } from "vitest";
import { firstIssues } from "../../../src/core/read/first-issues.ts";

test("a list of issues that nobody would read to its end says how many more there are", () => {
  const issues = Array.from({ length: 205 }, (_, i) => ({
    code: "odd",
    severity: "error" as const,
    message: `number ${i}`,
  }));
  expect(firstIssues(issues)).toHaveLength(201);
  expect(firstIssues(issues).at(-1)?.message).toContain("5 more issues");
  expect(firstIssues(issues.slice(0, 200))).toHaveLength(200);
});

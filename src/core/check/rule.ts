import type { Article } from "../../schema/article.ts";
import type { Issue } from "../../schema/issue.ts";
import type { FindOrigin } from "../compile/source.ts";
import type { Dataset } from "../select/dataset.ts";
import type { Region } from "./regions.ts";

/** What rules look at: a compiled collection, indexed, and outlines to compare positions with. */
export type CheckContext = {
  dataset: Dataset;
  articles: readonly Article[];
  origin: FindOrigin;
  regions: readonly Region[];
};

/**
 * One thing an editor should look at. What can't be published at all is reported by `core/compile`
 * and is no rule. `run` gives one issue a finding, none when all is well.
 */
export type Rule = {
  code: string;
  severity: Issue["severity"];
  run: (context: CheckContext) => Issue[];
};

import type { Root } from "mdast";
import * as v from "valibot";
import { ArticleSummarySchema } from "../../schema/article.ts";
import type { Issue } from "../../schema/issue.ts";
import { read } from "../../schema/read.ts";
import { EdtfTextSchema, IdSchema } from "../../schema/text.ts";
import { readYaml, type SourceDocument } from "./document.ts";
import { errorAt, type Origin, type SourceFile, warningAt } from "./source.ts";

const Ids = v.union([v.string(), v.array(v.string())]);
const Words = {
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
  start: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
};

/** A mention marked from outside the text: a selector and the attributes of a `:place`. */
export const MarkedPlaceSchema = v.object({
  ...Words,
  place: IdSchema,
  type: v.optional(v.string()),
  side: v.optional(v.string()),
  on: v.optional(v.string()),
  status: v.optional(v.string()),
  source: v.optional(Ids),
  order: v.optional(v.union([v.number(), v.string()])),
  key: v.optional(v.string()),
});

/** A quotation marked from outside the text: a selector and the attributes of a `:quote`. */
export const MarkedQuoteSchema = v.object({
  ...Words,
  by: v.optional(v.string()),
  about: v.optional(Ids),
  on: v.optional(v.string()),
  lang: v.optional(v.string()),
  source: v.optional(Ids),
  key: v.optional(v.string()),
});

/**
 * The front matter of `articles/<id>.md`. Its lists of marked words are read one by one, so that a
 * wrong one does not cost the article.
 */
const FrontMatterSchema = v.object({
  ...v.omit(ArticleSummarySchema, ["id", "mentionCount", "quotationCount"]).entries,
  /** When the mentions happened that don't say so themselves. */
  occurred: v.optional(EdtfTextSchema),
  mentions: v.optional(v.array(v.unknown()), []),
  quotations: v.optional(v.array(v.unknown()), []),
});
export type FrontMatter = v.InferOutput<typeof FrontMatterSchema>;

/** The front matter of a file; `value` is null when there is none or it can't be used. */
export function readFrontMatter(
  root: Root,
  file: SourceFile,
): { value: FrontMatter | null; locate: (pointer: string) => Origin; issues: Issue[] } {
  const node = root.children[0];
  const start: Origin = { file: file.path, line: 1, column: 1 };
  if (node?.type !== "yaml") {
    const message =
      "the file begins without front matter; expected a line ---, YAML and a line ---";
    return {
      value: null,
      locate: () => start,
      issues: [errorAt(start, "no-front-matter", message)],
    };
  }
  // The YAML begins on the line after the first "---".
  const document = readYaml({ path: file.path, text: node.value }, 1);
  const { locate } = document;
  if (document.issues.length > 0) return { value: null, locate, issues: document.issues };
  const result = read(FrontMatterSchema, document.data ?? {});
  if (!result.ok) return { value: null, locate, issues: placeIssues(document, result.issues) };
  const unknown = unknownKeys(document.data, FrontMatterSchema.entries).map((key) =>
    warningAt(
      locate(`/${key}`),
      "unknown-attribute",
      `"${key}" is no field of an article; it was left out`,
    ),
  );
  return { value: result.value, locate, issues: unknown };
}

/** YAML reads a bare year or number as a number. */
const NUMBER_FOR_TEXT = /is -?[\d.]+; expected string$/;

/** Turns the JSON Pointers of a schema's issues into lines and columns; `below` is put before each pointer. */
export function placeIssues(
  document: SourceDocument,
  issues: readonly Issue[],
  below = "",
): Issue[] {
  return issues.map(({ path = "", ...issue }) => ({
    ...issue,
    message:
      below + issue.message + (NUMBER_FOR_TEXT.test(issue.message) ? ": put it in quotes" : ""),
    ...document.locate(path === "/" ? below : below + path),
  }));
}

/** Keys of a record that its schema does not name. */
export function unknownKeys(data: unknown, entries: Record<string, unknown>): string[] {
  return Object.keys(data ?? {}).filter((key) => !Object.hasOwn(entries, key));
}

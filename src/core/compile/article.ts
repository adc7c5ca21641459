import type { Article, Block, PlacedMention } from "../../schema/article.ts";
import type { Issue } from "../../schema/issue.ts";
import type { Quotation } from "../../schema/mention.ts";
import { readBlocks } from "./blocks.ts";
import { readFrontMatter } from "./front-matter.ts";
import { articleFields, checkHead } from "./head.ts";
import { markIds } from "./ids.ts";
import { parseMarkdown } from "./markdown.ts";
import { markedFromOutside, unknownAttributes } from "./marked.ts";
import { type MarkContext, readMention } from "./mention.ts";
import type { Marked, Reading } from "./phrasing.ts";
import { assignQuotation, readQuotation } from "./quotation.ts";
import { errorAt, type Origin, type SourceFile } from "./source.ts";
import { TextWriter } from "./text-writer.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What one file compiles to; `article` is null when its front matter can't be used. */
export type CompiledArticle = {
  article: Article | null;
  issues: Issue[];
  leftOut: { mentions: number; quotations: number };
  /** Where the article begins, and where each mention and quotation is marked, by id. */
  origins: ReadonlyMap<string, Origin>;
};

/** The id of an article: its file's name without folders and ending. */
function articleId(path: string): string {
  return path.replace(/^.*[/\\]/, "").replace(/\.md$/i, "");
}

/**
 * Compiles one Markdown article. Whatever is wrong with a mention or quotation leaves only that one
 * out, counted; its words stay text.
 */
export function compileArticle(given: SourceFile, vocabulary: Vocabulary): CompiledArticle {
  const file = { path: given.path, text: readable(given.text) };
  const id = articleId(file.path);
  const root = parseMarkdown(file.text);
  const front = readFrontMatter(root, file);
  const nothing = { article: null, leftOut: { mentions: 0, quotations: 0 }, origins: new Map() };
  if (!front.value) return { ...nothing, issues: front.issues };
  const { head, issues: headIssues } = checkHead(id, front.value, vocabulary, front.locate);
  const issues = [...front.issues, ...headIssues];
  if (!head) return { ...nothing, issues };

  const reading: Reading = { file, writer: new TextWriter(), marked: [], issues };
  const blocks = readBlocks(root, reading);
  const text = textOf(blocks);
  issues.push(...reading.marked.flatMap(unknownAttributes));
  const outside = markedFromOutside(head, text, front.locate);
  issues.push(...outside.flatMap((entry) => entry.issues));
  const marked = [...reading.marked, ...outside.flatMap((entry) => entry.marked ?? [])];

  const read = readMarks(inReadingOrder(marked), {
    articleId: id,
    frontMatter: head,
    text,
    vocabulary,
  });
  issues.push(...read.issues);
  const { mentions, quotations, origins } = read;
  const unfound = outside.filter((entry) => !entry.marked);
  const wanted = (kind: Marked["kind"]) =>
    [...marked, ...unfound].filter((one) => one.kind === kind).length;
  return {
    article: { schema: 1, ...articleFields(id, head), blocks, mentions, quotations },
    issues,
    leftOut: {
      mentions: wanted("place") - mentions.length,
      quotations: wanted("quote") - quotations.length,
    },
    origins: origins.set(id, front.locate("")),
  };
}

/** Without a byte order mark and lone surrogates, whose joining would change the count of code points. */
function readable(text: string): string {
  return text.replace(/^\uFEFF/, "").replace(/\p{Surrogate}/gu, "\uFFFD");
}

function textOf(blocks: readonly Block[]): string {
  return blocks.flatMap((block) => block.lines.map((line) => line.text)).join("\n");
}

/** By their first word; of marks inside each other the outer one comes first. */
function inReadingOrder(marked: readonly Marked[]): Marked[] {
  return marked.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function readMarks(marked: readonly Marked[], context: MarkContext) {
  const ids = markIds(context.articleId, marked);
  const issues: Issue[] = [];
  const mentions: PlacedMention[] = [];
  const quoted: { quotation: Quotation; mark: Marked }[] = [];
  const origins = new Map<string, Origin>();
  for (const [i, mark] of marked.entries()) {
    const id = ids[i] ?? null;
    if (id === null) {
      issues.push(duplicateKey(mark));
      continue;
    }
    origins.set(id, mark.origin);
    if (mark.kind === "place") {
      const read = readMention(id, mark, context);
      issues.push(...read.issues);
      if (read.mention) mentions.push(read.mention);
    } else {
      const read = readQuotation(id, mark, context);
      issues.push(...read.issues);
      if (read.quotation) quoted.push({ quotation: read.quotation, mark });
    }
  }
  // Only now, as a quotation may be about a place that is mentioned after it.
  for (const { quotation, mark } of quoted)
    issues.push(...assignQuotation(quotation, mark, mentions, context.vocabulary.places));
  return { mentions, quotations: quoted.map(({ quotation }) => quotation), issues, origins };
}

function duplicateKey({ attributes, origin }: Marked): Issue {
  const message = `the key "${attributes.key}" is taken by an earlier mark of the article; expected another`;
  return errorAt(origin, "duplicate-id", message);
}

import type { Image, Node, Parent, PhrasingContent } from "mdast";
import type { TextDirective } from "mdast-util-directive";
import * as v from "valibot";
import type { Issue } from "../../schema/issue.ts";
import { UrlSchema } from "../../schema/text.ts";
import { type Origin, type SourceFile, warningAt } from "./source.ts";
import type { TextWriter } from "./text-writer.ts";

/** Words that an author marked; offsets are code points of the article's text, end not included. */
export type Marked = {
  kind: "place" | "quote";
  start: number;
  end: number;
  /** As written, except that a place's `#id` is `place`. */
  attributes: Record<string, string>;
  origin: Origin;
};

/** What is gathered while an article's tree is walked. */
export type Reading = {
  file: SourceFile;
  writer: TextWriter;
  marked: Marked[];
  issues: Issue[];
};

/** Writes the words of a paragraph or heading; what is not allowed there is reported and its words kept. */
export function readPhrasing(nodes: readonly PhrasingContent[], reading: Reading): void {
  for (const node of nodes) readNode(node, reading);
}

function readNode(node: PhrasingContent, reading: Reading): void {
  const { writer } = reading;
  const start = writer.offset;
  switch (node.type) {
    case "text":
      warnOfHtml(node, node.value, reading);
      writer.write(node.value);
      return;
    case "break":
      writer.newLine();
      return;
    case "emphasis":
    case "strong":
      readPhrasing(node.children, reading);
      writer.mark(node.type, start);
      return;
    case "link":
      readPhrasing(node.children, reading);
      if (v.is(UrlSchema, node.url)) writer.mark("link", start, node.url);
      else
        warn(
          node,
          reading,
          "unsafe-link",
          `the link goes to "${node.url}"; expected an http, https or mailto address`,
        );
      return;
    case "image":
      readInlineImage(node, reading);
      return;
    case "textDirective":
      readDirective(node, reading);
      return;
    default:
      // No other inline kind is enabled in markdown.ts; its source is kept if that ever changes.
      writer.write(sourceOf(node, reading));
      warn(
        node,
        reading,
        "unsupported-markdown",
        `"${node.type}" is not read; it was kept as text`,
      );
  }
}

function readDirective(node: TextDirective, reading: Reading): void {
  const { writer } = reading;
  const raw = sourceOf(node, reading);
  const start = writer.offset;
  const origin = originOf(node, reading.file);
  const kind = node.name === "place" || node.name === "quote" ? node.name : null;
  if (raw.length === node.name.length + 1) {
    writer.write(raw);
    // ":pm" in "10:pm" is no directive of anybody's; ":place[Hama" is a mark whose bracket was not closed.
    if (kind && /[[{]/.test(reading.file.text.charAt(endOf(node))))
      reading.marked.push({ kind, start, end: start, attributes: {}, origin });
    return;
  }
  if (!kind) {
    warn(
      node,
      reading,
      "unknown-directive",
      `":${node.name}" was kept as text; expected :place or :quote`,
    );
    readBetweenEdges(node, reading, () => readPhrasing(node.children, reading));
    return;
  }
  readPhrasing(node.children, reading);
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes ?? {}))
    attributes[kind === "place" && name === "id" ? "place" : name] = value ?? "";
  reading.marked.push({ kind, start, end: writer.offset, attributes, origin });
}

/** Writes a node as its source is, with the content between its outermost characters read as usual. */
export function readBetweenEdges(node: Parent, reading: Reading, readContent: () => void): void {
  const { file, writer } = reading;
  const first = node.children[0];
  const last = node.children.at(-1);
  if (!first || !last) {
    writer.write(sourceOf(node, reading));
    return;
  }
  writer.write(file.text.slice(startOf(node), startOf(first)));
  readContent();
  writer.write(file.text.slice(endOf(last), endOf(node)));
}

function readInlineImage(node: Image, reading: Reading): void {
  reading.writer.write(node.alt ?? "");
  warn(
    node,
    reading,
    "unsupported-markdown",
    "the image stands inside a text; expected it to begin a paragraph of its own",
  );
}

function warnOfHtml(node: Node, text: string, reading: Reading): void {
  const tag = /<\/?[a-z][^<>]*>|<!--/i.exec(text)?.[0];
  if (tag) warn(node, reading, "html", `HTML is not read: "${tag}" was kept as text`);
}

/** Adds a warning at a node. */
export function warn(node: Node, reading: Reading, code: string, message: string): void {
  reading.issues.push(warningAt(originOf(node, reading.file), code, message));
}

/** The characters a node was read from. */
export function sourceOf(node: Node, reading: Reading): string {
  return reading.file.text.slice(startOf(node), endOf(node));
}

function originOf(node: Node, file: SourceFile): Origin {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { file: file.path, line, column };
}

const startOf = (node: Node) => node.position?.start.offset ?? 0;
const endOf = (node: Node) => node.position?.end.offset ?? 0;

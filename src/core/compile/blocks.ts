import type {
  BlockContent,
  DefinitionContent,
  Heading,
  Image,
  Paragraph,
  Root,
  RootContent,
} from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type { Block } from "../../schema/article.ts";
import { type Reading, readBetweenEdges, readPhrasing, sourceOf, warn } from "./phrasing.ts";

/** A table's line of dashes, with or without outer bars (GitHub Flavored Markdown §4.10). */
const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)+\|?\s*$/m;

/** Images are fetched from the web or from beside the page; no other scheme is let through. */
const IMAGE_ADDRESS = /^(https?:\/\/|[^:]*$)/i;

/** Blocks of an article's tree; the words go to the reading's writer, marks and issues beside them. */
export function readBlocks(root: Root, reading: Reading): Block[] {
  return root.children.flatMap((node) => readBlock(node, reading));
}

function readBlock(node: RootContent, reading: Reading): Block[] {
  switch (node.type) {
    case "yaml":
      return [];
    case "paragraph":
      return [readParagraph(node, reading)];
    case "heading":
      return [readHeading(node, reading)];
    case "list":
      for (const item of node.children) readLines(item.children, reading);
      return [{ kind: "list", ordered: node.ordered ?? false, lines: reading.writer.takeLines() }];
    case "blockquote":
      readLines(node.children, reading);
      return [{ kind: "blockquote", lines: reading.writer.takeLines() }];
    case "thematicBreak":
      warn(node, reading, "unsupported-markdown", "a dividing line is not read; it was left out");
      return [];
    default:
      warn(
        node,
        reading,
        "unsupported-markdown",
        `${nameOf(node)} is not read; it was kept as text`,
      );
      reading.writer.newLine();
      readKept(node, reading);
      return [{ kind: "paragraph", lines: reading.writer.takeLines() }];
  }
}

function readParagraph(node: Paragraph, reading: Reading): Block {
  const { writer } = reading;
  const [image, ...caption] = node.children;
  if (image?.type === "image") return readImage(image, { ...node, children: caption }, reading);
  if (TABLE_RULE.test(sourceOf(node, reading)))
    warn(node, reading, "unsupported-markdown", "a table is not read; it was kept as text");
  writer.newLine();
  readPhrasing(node.children, reading);
  return { kind: "paragraph", lines: writer.takeLines() };
}

/** An image that begins a paragraph; its caption is the paragraph's other words, else its Markdown title. */
function readImage(image: Image, caption: Paragraph, reading: Reading): Block {
  const { writer } = reading;
  if (caption.children.length > 0) {
    writer.newLine();
    readPhrasing(withoutLeadingBreak(caption.children), reading);
  } else if (image.title) {
    writer.newLine();
    writer.write(image.title);
  }
  const lines = writer.takeLines();
  const alt = image.alt ?? "";
  if (IMAGE_ADDRESS.test(image.url)) return { kind: "image", src: image.url, alt, lines };
  warn(
    image,
    reading,
    "unsafe-link",
    `the image's address is "${image.url}"; expected http, https or a relative one`,
  );
  return { kind: "paragraph", lines };
}

function withoutLeadingBreak(nodes: Paragraph["children"]): Paragraph["children"] {
  const [first, ...rest] = nodes;
  if (first?.type === "break") return rest;
  return first?.type === "text" ? [{ ...first, value: first.value.trimStart() }, ...rest] : nodes;
}

function readHeading(node: Heading, reading: Reading): Block {
  const level = Math.min(4, Math.max(2, node.depth));
  if (level !== node.depth)
    warn(
      node,
      reading,
      "unsupported-markdown",
      `the heading has level ${node.depth}; expected 2 to 4 (the title is level 1)`,
    );
  reading.writer.newLine();
  readPhrasing(node.children, reading);
  return { kind: "heading", level, lines: reading.writer.takeLines() };
}

/** Paragraphs inside a list item or a block quote, one line each; other blocks lose their shape, not their words. */
function readLines(nodes: readonly (BlockContent | DefinitionContent)[], reading: Reading): void {
  for (const node of nodes) {
    if (node.type === "paragraph") {
      reading.writer.newLine();
      readPhrasing(node.children, reading);
      continue;
    }
    warn(
      node,
      reading,
      "unsupported-markdown",
      `${nameOf(node)} inside a list or quote is not read; its words were kept as lines`,
    );
    if (node.type === "list") for (const item of node.children) readLines(item.children, reading);
    else if (node.type === "blockquote") readLines(node.children, reading);
    else {
      reading.writer.newLine();
      readKept(node, reading);
    }
  }
}

/** Words of a block that is not read, on lines of the current block. */
function readKept(node: RootContent, reading: Reading): void {
  if (node.type === "heading") readPhrasing(node.children, reading);
  else if (node.type === "leafDirective")
    readBetweenEdges(node, reading, () => readPhrasing(node.children, reading));
  else if (node.type === "containerDirective") readContainer(node, reading);
  else reading.writer.write(sourceOf(node, reading));
}

/** Its fences are kept as lines around its content. */
function readContainer(node: ContainerDirective, reading: Reading): void {
  const [opening = "", ...others] = sourceOf(node, reading).split(/\r\n|\r|\n/);
  reading.writer.write(opening);
  readLines(
    node.children.filter((child) => !(child.type === "paragraph" && child.data?.directiveLabel)),
    reading,
  );
  const closing = /:{3,}\s*$/.exec(others.at(-1) ?? "")?.[0];
  if (closing === undefined) return;
  reading.writer.newLine();
  reading.writer.write(closing.trimEnd());
}

function nameOf(node: RootContent): string {
  if (node.type === "leafDirective") return `the directive "::${node.name}"`;
  if (node.type === "containerDirective") return `the directive ":::${node.name}"`;
  return `"${node.type}"`;
}

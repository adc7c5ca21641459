import type { Root } from "mdast";
import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

/** Names of micromark's constructs that stay plain characters. */
const NOT_READ = ["htmlFlow", "htmlText", "codeFenced", "codeIndented", "codeText", "definition"];

/**
 * The tree of a Markdown text with front matter and directives, each node with its position.
 * HTML, code and reference definitions are not read: their characters stay text, so that no word is
 * lost and places between them can still be marked.
 */
export function parseMarkdown(text: string): Root {
  return unified()
    .use(remarkParse)
    .use(remarkDirective)
    .use(remarkFrontmatter)
    .use(withoutNotRead)
    .parse(text);
}

function withoutNotRead(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    disable: { null: NOT_READ },
  });
}

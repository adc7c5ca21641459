import type { ReactNode } from "react";
import type { Article, Block, Line } from "../../schema/article.ts";
import type { Layout } from "./layout.ts";
import { LineText } from "./line-text.tsx";
import { useReading } from "./use-reading.ts";

/** The article's title is the panel's `h2`, so its own headings of level 2 are `h3`. */
const HEADINGS = { 2: "h3", 3: "h4", 4: "h5" } as const;

/** The text of an article with its mentions and quotations marked. */
export function ArticleText({ article, layout }: { article: Article; layout: Layout }) {
  const write = (line: Line) => <LineText line={line} article={article} layout={layout} />;
  return (
    <div className="article-text" lang={article.language} dir="auto">
      {article.blocks.map((block) => (
        <BlockText
          key={`${block.kind}-${block.lines[0]?.start ?? block.src}`}
          block={block}
          write={write}
        />
      ))}
    </div>
  );
}

function BlockText({ block, write }: { block: Block; write: (line: Line) => ReactNode }) {
  const { kind, lines } = block;
  if (kind === "list") {
    const List = block.ordered ? "ol" : "ul";
    return <List>{boxes(lines, "li", write)}</List>;
  }
  if (kind === "image") return <Picture block={block} write={write} />;
  if (kind === "heading") {
    const level = block.level === 3 || block.level === 4 ? block.level : 2;
    return boxes(lines, HEADINGS[level], write);
  }
  const paragraphs = boxes(lines, "p", write);
  return kind === "blockquote" ? <blockquote>{paragraphs}</blockquote> : paragraphs;
}

type Tag = "p" | "li" | "h3" | "h4" | "h5";

function boxes(lines: readonly Line[], tag: Tag, write: (line: Line) => ReactNode) {
  return lines.map((line) => (
    <LineBox key={line.start} tag={tag} start={line.start}>
      {write(line)}
    </LineBox>
  ));
}

/** A line of its own in the page, marked while it is the one that map and time follow. */
function LineBox({ tag: Tag, start, children }: { tag: Tag; start: number; children: ReactNode }) {
  const isRead = useReading((s) => s.paragraph === start);
  return (
    <Tag
      className="article-paragraph"
      data-paragraph={start}
      aria-current={isRead ? "location" : undefined}
    >
      {children}
    </Tag>
  );
}

function Picture({ block, write }: { block: Block; write: (line: Line) => ReactNode }) {
  return (
    <figure>
      {block.src && (
        <img src={block.src} alt={block.alt ?? ""} loading="lazy" referrerPolicy="no-referrer" />
      )}
      <figcaption>{boxes(block.lines, "p", write)}</figcaption>
    </figure>
  );
}

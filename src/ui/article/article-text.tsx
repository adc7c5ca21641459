import type { ReactNode } from "react";
import type { Article, Block, Line } from "../../schema/article.ts";
import type { Layout } from "./layout.ts";
import { LineText } from "./line-text.tsx";

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
    const items = lines.map((line) => <li key={line.start}>{write(line)}</li>);
    return <List>{items}</List>;
  }
  if (kind === "image") return <Picture block={block} write={write} />;
  if (kind === "heading") {
    const Heading = block.level === 3 || block.level === 4 ? HEADINGS[block.level] : HEADINGS[2];
    return lines.map((line) => <Heading key={line.start}>{write(line)}</Heading>);
  }
  const paragraphs = lines.map((line) => <p key={line.start}>{write(line)}</p>);
  return kind === "blockquote" ? <blockquote>{paragraphs}</blockquote> : paragraphs;
}

function Picture({ block, write }: { block: Block; write: (line: Line) => ReactNode }) {
  return (
    <figure>
      {block.src && (
        <img src={block.src} alt={block.alt ?? ""} loading="lazy" referrerPolicy="no-referrer" />
      )}
      <figcaption>
        {block.lines.map((line) => (
          <p key={line.start}>{write(line)}</p>
        ))}
      </figcaption>
    </figure>
  );
}

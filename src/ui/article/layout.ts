import { type Paragraph, paragraphsOf } from "../../core/select/paragraph.ts";
import { lineSegments, type Segment, type TextSpan } from "../../core/text/segments.ts";
import type { Article, Line } from "../../schema/article.ts";

/** An article's lines as segments, the ids of the mentions that got words of their own, and what is read at once. */
export type Layout = {
  paragraphs: readonly Paragraph[];
  segments: ReadonlyMap<Line, readonly Segment[]>;
  marked: ReadonlySet<string>;
};

/** Lays mentions, quotations, emphasis and links over the lines of an article. */
export function layOut(article: Article): Layout {
  const annotations = [
    ...article.quotations.map(({ id, selector }) => spanOf("quotation", id, selector)),
    ...article.mentions.map(({ id, selector }) => spanOf("mention", id, selector)),
  ];
  const lines = article.blocks.flatMap((block) => block.lines);
  const segments = new Map(
    lines.map((line) => [
      line,
      lineSegments(line, [
        ...annotations,
        ...line.marks.map((mark, i) => spanOf(mark.kind, String(i), mark)),
      ]),
    ]),
  );
  return {
    paragraphs: paragraphsOf(article),
    segments,
    marked: new Set([...segments.values()].flatMap(mentionsIn)),
  };
}

function spanOf(
  kind: TextSpan["kind"],
  id: string,
  { start, end }: { start: number; end: number },
): TextSpan {
  return { kind, id, start, end };
}

function mentionsIn(segments: readonly Segment[]): string[] {
  return segments.flatMap((segment) => {
    if (segment.kind === "text") return [];
    const { span, children } = segment;
    return span.kind === "mention" ? [span.id] : mentionsIn(children);
  });
}

import type { Article, Line } from "../../schema/article.ts";
import { lineSegments, type Segment, type TextSpan } from "./segments.ts";

/**
 * Mentions, quotations, emphasis and links laid over the lines of an article. Spans have the ids of their mention or
 * quotation; of emphasis and links, their place in the line's `marks`.
 */
export function articleSegments(article: Article): Map<Line, Segment[]> {
  const annotations = [
    ...article.quotations.map(({ id, selector }) => spanOf("quotation", id, selector)),
    ...article.mentions.map(({ id, selector }) => spanOf("mention", id, selector)),
  ];
  const lines = article.blocks.flatMap((block) => block.lines);
  return new Map(
    lines.map((line) => {
      const marks = line.marks.map((mark, i) => spanOf(mark.kind, String(i), mark));
      return [line, lineSegments(line, [...annotations, ...marks])];
    }),
  );
}

function spanOf(
  kind: TextSpan["kind"],
  id: string,
  { start, end }: { start: number; end: number },
): TextSpan {
  return { kind, id, start, end };
}

import { type Paragraph, paragraphsOf } from "../../core/select/paragraph.ts";
import { articleSegments } from "../../core/text/article-segments.ts";
import type { Segment } from "../../core/text/segments.ts";
import type { Article, Line } from "../../schema/article.ts";

/** An article's lines as segments, the ids of the mentions that got words of their own, and what is read at once. */
export type Layout = {
  paragraphs: readonly Paragraph[];
  segments: ReadonlyMap<Line, readonly Segment[]>;
  marked: ReadonlySet<string>;
};

/** Lays mentions, quotations, emphasis and links over the lines of an article. */
export function layOut(article: Article): Layout {
  const segments = articleSegments(article);
  return {
    paragraphs: paragraphsOf(article),
    segments,
    marked: new Set([...segments.values()].flatMap(mentionsIn)),
  };
}

function mentionsIn(segments: readonly Segment[]): string[] {
  return segments.flatMap((segment) => {
    if (segment.kind === "text") return [];
    const { span, children } = segment;
    return span.kind === "mention" ? [span.id] : mentionsIn(children);
  });
}

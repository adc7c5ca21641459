import type { ReactNode } from "react";
import type { Segment } from "../../core/text/segments.ts";
import type { Article, Line, Mark } from "../../schema/article.ts";
import type { Layout } from "./layout.ts";
import { LinksBeside } from "./links-beside.tsx";
import { MentionMark } from "./mention-mark.tsx";
import { QuotationMark } from "./quotation-mark.tsx";

type LineProps = { line: Line; article: Article; layout: Layout };

/** One line of an article as React elements. */
export function LineText({ line, article, layout }: LineProps) {
  const segments = layout.segments.get(line) ?? [];
  return <Segments segments={segments} line={line} article={article} inMention={false} />;
}

type SegmentsProps = {
  segments: readonly Segment[];
  line: Line;
  article: Article;
  /** A link inside a mention would be one control inside another; it stands beside it instead. */
  inMention: boolean;
};

function Segments({ segments, ...rest }: SegmentsProps) {
  return segments.map((segment) => <SegmentText key={segment.start} segment={segment} {...rest} />);
}

function SegmentText(props: Omit<SegmentsProps, "segments"> & { segment: Segment }) {
  const { segment, line, article, inMention } = props;
  if (segment.kind === "text") return segment.text;
  const { span, children } = segment;
  const inside = (
    <Segments
      segments={children}
      line={line}
      article={article}
      inMention={inMention || span.kind === "mention"}
    />
  );
  if (span.kind === "quotation") {
    const quotation = article.quotations.find(({ id }) => id === span.id);
    if (!quotation) return inside;
    return (
      <QuotationMark quotation={quotation} isLast={segment.last}>
        {inside}
      </QuotationMark>
    );
  }
  if (span.kind === "mention") {
    const mention = article.mentions.find(({ id }) => id === span.id);
    if (!mention) return inside;
    return (
      <>
        <MentionMark mention={mention} isFirst={segment.start === span.start}>
          {inside}
        </MentionMark>
        {segment.last && <LinksBeside mention={mention} line={line} />}
      </>
    );
  }
  const mark = line.marks[Number(span.id)];
  return mark ? <MarkedText mark={mark} inMention={inMention} inside={inside} /> : inside;
}

function MarkedText(props: { mark: Mark; inMention: boolean; inside: ReactNode }) {
  const { mark, inMention, inside } = props;
  if (mark.kind === "strong") return <strong>{inside}</strong>;
  if (mark.kind === "emphasis") return <em>{inside}</em>;
  return mark.url && !inMention ? <a href={mark.url}>{inside}</a> : inside;
}

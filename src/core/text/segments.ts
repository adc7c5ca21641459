import type { Line } from "../../schema/article.ts";
import { codePointLength, sliceCodePoints } from "./code-points.ts";

/** What words of an article can be, from the outermost to the innermost. */
const KINDS = ["quotation", "mention", "link", "strong", "emphasis"] as const;

/** Words that mean something: code points of the article's text, end not included. */
export type TextSpan = {
  kind: (typeof KINDS)[number];
  /** Tells spans of one kind apart. */
  id: string;
  start: number;
  end: number;
};

/** Plain words, or a span's part of a line; `last` when the part holds the span's last character. */
export type Segment =
  | { kind: "text"; start: number; text: string }
  | { kind: "span"; span: TextSpan; start: number; last: boolean; children: Segment[] };

/**
 * A line as a tree of segments. A span that reaches across the border of one outside it is split, and so are
 * those that go on in other lines. Of two mentions over the same words the shorter has them, of equal ones
 * the first, so that no mention lies inside another. The texts of the leaves joined are the line.
 */
export function lineSegments(line: Line, spans: readonly TextSpan[]): Segment[] {
  const end = line.start + codePointLength(line.text);
  const here = spans.filter(
    (span) => span.start < span.end && span.start < end && span.end > line.start,
  );
  const cuts = [line.start, end, ...here.flatMap((span) => [span.start, span.end])]
    .filter((cut) => line.start <= cut && cut <= end)
    .sort((a, b) => a - b);
  const edges = [...new Set(cuts)];
  const pieces = edges.slice(0, -1).map((start, i): Piece => {
    const stop = edges[i + 1] ?? end;
    return {
      start,
      end: stop,
      text: sliceCodePoints(line.text, start - line.start, stop - line.start),
      spans: outermostFirst(here.filter((span) => span.start <= start && stop <= span.end)),
    };
  });
  return nest(pieces, 0);
}

/** Words that lie in the same spans throughout. */
type Piece = { start: number; end: number; text: string; spans: readonly TextSpan[] };

function nest(pieces: readonly Piece[], depth: number): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  while (from < pieces.length) {
    const first = pieces[from];
    if (!first) break;
    const span = first.spans[depth];
    if (!span) {
      segments.push({ kind: "text", start: first.start, text: first.text });
      from += 1;
      continue;
    }
    const beyond = pieces.findIndex((piece, i) => i > from && piece.spans[depth] !== span);
    const run = pieces.slice(from, beyond < 0 ? undefined : beyond);
    segments.push({
      kind: "span",
      span,
      start: first.start,
      last: run.some((piece) => piece.end === span.end),
      children: nest(run, depth + 1),
    });
    from += run.length;
  }
  return segments;
}

function outermostFirst(spans: readonly TextSpan[]): TextSpan[] {
  const length = (span: TextSpan) => span.end - span.start;
  const sorted = [...spans].sort(
    (a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || length(b) - length(a),
  );
  const mentions = sorted.filter((span) => span.kind === "mention");
  const shortest = Math.min(...mentions.map(length));
  const winner = mentions.find((span) => length(span) === shortest);
  return sorted.filter((span) => span.kind !== "mention" || span === winner);
}

import { toCodePoint, toUtf16 } from "./code-points.ts";

/** UTF-16 offsets, end not included. */
type Span = { start: number; end: number };

/**
 * A full stop after a title or initials does not end an English sentence ("Gen. Smith", "the U.S. Army"),
 * though the rules for all languages (UAX #29) say so. A passage that is too long is better than one cut short.
 */
const ABBREVIATED =
  /(?:^|[^\p{L}.])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Maj|Brig|Col|Lt|Capt|Sgt|Adm|Gov|Sen|Rep|St|Mt|No|vs|(?:\p{Lu}\.)*\p{Lu})\.\s*$/u;

/** Marks that close the sentence before, although a space stands between, as in French (« Fini. » Puis …). */
const CLOSING = /^[\p{Pf}\p{Pe}"']+(?:\s+|$)/u;

const segmenters = new Map<string, Intl.Segmenter | null>();

/**
 * The sentence or sentences that a span stands in, without white space around them; code points, end not
 * included. Sentences end with their line. `language` is a BCP 47 tag. Gives whole lines where the engine has
 * no Intl.Segmenter.
 */
export function sentenceAt(
  text: string,
  start: number,
  end: number,
  language: string,
): { start: number; end: number } {
  const span = { start: toUtf16(text, start), end: toUtf16(text, Math.max(start, end)) };
  const lines = linesAround(text, span);
  const sentences = sentencesIn(text, lines, language).filter(
    (sentence) =>
      (sentence.start < span.end && span.start < sentence.end) || sentence.start === span.start,
  );
  const trimmed = trim(text, {
    start: sentences[0]?.start ?? lines.start,
    end: sentences.at(-1)?.end ?? lines.end,
  });
  // A span that reaches into the white space between sentences stays covered.
  return {
    start: Math.min(start, toCodePoint(text, trimmed.start)),
    end: Math.max(end, toCodePoint(text, trimmed.end)),
  };
}

function linesAround(text: string, { start, end }: Span): Span {
  const lineEnd = text.indexOf("\n", Math.max(start, end - 1));
  return {
    start: start === 0 ? 0 : text.lastIndexOf("\n", start - 1) + 1,
    end: lineEnd < 0 ? text.length : lineEnd,
  };
}

function sentencesIn(text: string, lines: Span, language: string): Span[] {
  const segmenter = segmenterFor(language);
  if (!segmenter) return [lines];
  const sentences: Span[] = [];
  for (const { segment, index } of segmenter.segment(text.slice(lines.start, lines.end))) {
    const last = sentences.at(-1);
    const end = lines.start + index + segment.length;
    if (!last) sentences.push({ start: lines.start, end });
    else if (ABBREVIATED.test(text.slice(last.start, last.end))) last.end = end;
    else {
      last.end += CLOSING.exec(segment)?.[0].length ?? 0;
      if (last.end < end) sentences.push({ start: last.end, end });
    }
  }
  return sentences;
}

function segmenterFor(language: string): Intl.Segmenter | null {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const segmenter = createSegmenter(language);
  segmenters.set(language, segmenter);
  return segmenter;
}

function createSegmenter(language: string): Intl.Segmenter | null {
  if (typeof Intl.Segmenter === "undefined") return null;
  try {
    return new Intl.Segmenter(language, { granularity: "sentence" });
  } catch {
    // A malformed tag: the rules for all languages do.
    return new Intl.Segmenter("und", { granularity: "sentence" });
  }
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: start + words.trimEnd().length,
  };
}

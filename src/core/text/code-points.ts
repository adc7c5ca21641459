const SURROGATE = /[\ud800-\udfff]/;
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Number of Unicode code points in a text. */
export function codePointLength(text: string): number {
  return SURROGATE.test(text) ? text.length - countPairs(text) : text.length;
}

/**
 * Code points before a UTF-16 offset (as of `slice` and `indexOf`). An offset inside a surrogate pair counts as
 * the pair's start, one beyond the text as its end.
 */
export function toCodePoint(text: string, utf16Offset: number): number {
  return codePointLength(text.slice(0, startOfPair(text, utf16Offset)));
}

/** The UTF-16 offset (for `slice`) of a code point; an offset beyond the text gives its end. */
export function toUtf16(text: string, codePointOffset: number): number {
  if (!SURROGATE.test(text)) return Math.min(codePointOffset, text.length);
  let offset = 0;
  for (let i = 0; i < codePointOffset && offset < text.length; i++)
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return offset;
}

/** The code points from `start` to before `end`; what lies beyond the text is left off. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  if (!SURROGATE.test(text)) return text.slice(Math.max(0, start), Math.max(0, end));
  return text.slice(toUtf16(text, start), toUtf16(text, end));
}

function countPairs(text: string): number {
  return text.match(PAIR)?.length ?? 0;
}

function startOfPair(text: string, offset: number): number {
  const inside = (text.codePointAt(offset - 1) ?? 0) > 0xffff;
  return inside ? offset - 1 : offset;
}

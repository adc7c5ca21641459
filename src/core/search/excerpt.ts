import type { Range } from "./names.ts";

/** A piece of a text, marked where it matched; `start` is its UTF-16 offset. */
export type ExcerptPiece = { text: string; start: number; marked: boolean };

/** Characters on each side of the first match, about. */
const AROUND = 90;

/** A text cut at its marks (sorted, not overlapping). */
export function markedPieces(text: string, marks: readonly Range[]): ExcerptPiece[] {
  const ends = [...marks, { start: text.length, end: text.length }];
  let from = 0;
  return ends
    .flatMap(({ start, end }) => {
      const pieces = [
        { text: text.slice(from, start), start: from, marked: false },
        { text: text.slice(start, end), start, marked: true },
      ];
      from = end;
      return pieces;
    })
    .filter((piece) => piece.text !== "");
}

/** The part of a text around its first mark, cut between words, with an ellipsis where something was left off. */
export function excerpt(text: string, marks: readonly Range[]): ExcerptPiece[] {
  const first = marks[0] ?? { start: 0, end: 0 };
  const start = first.start <= AROUND ? 0 : nextWord(text, first.start - AROUND, first.start);
  const last = first.end + AROUND;
  const end = last >= text.length ? text.length : lastWord(text, last, first.end);
  const inside = marks
    .filter((mark) => start <= mark.start && mark.end <= end)
    .map((mark) => ({ start: mark.start - start, end: mark.end - start }));
  const pieces = markedPieces(text.slice(start, end), inside);
  const shifted = pieces.map((piece) => ({ ...piece, start: piece.start + start }));
  const dots = (at: number) => ({ text: "…", start: at, marked: false });
  return [
    ...(start > 0 ? [dots(start - 1)] : []),
    ...shifted,
    ...(end < text.length ? [dots(end)] : []),
  ];
}

/** Start of the first word after `from`; `latest` where there is none before it. */
function nextWord(text: string, from: number, latest: number): number {
  const space = text.indexOf(" ", from);
  return space < 0 || space >= latest ? latest : space + 1;
}

/** End of the last word before `to`, without the comma after it; `earliest` where there is none after it. */
function lastWord(text: string, to: number, earliest: number): number {
  const end = Math.max(text.lastIndexOf(" ", to), earliest);
  return Math.max(end - (/[,;:،؛]$/.test(text.slice(0, end)) ? 1 : 0), earliest);
}

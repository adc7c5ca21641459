import { type ExcerptPiece, markedPieces } from "../../core/search/excerpt.ts";
import type { Range } from "../../core/search/names.ts";

/** Text in pieces, with what matched marked. */
export function Pieces({ pieces }: { pieces: readonly ExcerptPiece[] }) {
  return pieces.map(({ text, start, marked }) =>
    marked ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
  );
}

/** A whole text with what matched marked. */
export function Marked({ text, marks }: { text: string; marks: readonly Range[] }) {
  return <Pieces pieces={markedPieces(text, marks)} />;
}

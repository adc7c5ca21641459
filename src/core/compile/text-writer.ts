import type { Line, Mark } from "../../schema/article.ts";
import { codePointLength } from "../text/code-points.ts";

/** Collects the lines of one block after another and counts the code points of the whole text. */
export class TextWriter {
  #lines: Line[] = [];
  #offset = 0;
  #empty = true;

  /** Code points written so far, with one line feed between lines. */
  get offset(): number {
    return this.#offset;
  }

  /** Begins a line of the current block. */
  newLine(): void {
    if (!this.#empty) this.#offset += 1;
    this.#empty = false;
    this.#lines.push({ start: this.#offset, text: "", marks: [] });
  }

  /** Adds to the current line; line ends inside the text become spaces, as Markdown reads them. */
  write(text: string): void {
    const line = this.#lines.at(-1);
    if (!line) throw new Error("text was written before a line was begun");
    const flat = text.replace(/[\r\n]+/g, " ");
    line.text += flat;
    this.#offset += codePointLength(flat);
  }

  /** Marks everything since `start`; a mark that runs over a line's end is cut there. */
  mark(kind: Mark["kind"], start: number, url?: string): void {
    for (const line of this.#lines) {
      const from = Math.max(start, line.start);
      const to = Math.min(this.#offset, line.start + codePointLength(line.text));
      if (from >= to) continue;
      line.marks.push(
        url === undefined ? { kind, start: from, end: to } : { kind, start: from, end: to, url },
      );
    }
  }

  /** The lines since the last call; what follows belongs to another block. */
  takeLines(): Line[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }
}

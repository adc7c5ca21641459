import type { Splitter } from "./records.ts";

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [BRACE, BRACE_END, BRACKET, BRACKET_END] = [0x7b, 0x7d, 0x5b, 0x5d];
const SPACE = 0x20;

/** Most bytes of a value; a text that is never closed would otherwise make one of the rest of the file. */
const MOST_VALUE_BYTES = 32 << 20;

/**
 * Splits a JSON list into its values without parsing it: what stands between its commas, with texts and their escapes
 * understood. `name`: the list is the value of that member of an object, written as in the file with its escapes; members
 * before and after it are passed over. Null: the text is a list itself. `isInside`: the text begins with a value of the list.
 */
export function splitJsonList(name: string | null, isInside = false): Splitter {
  const scan = new ListScan(name, isInside);
  return {
    isWhole: () => scan.isDone,
    split(bytes, isLast, take) {
      const emit = (start: number, end: number) =>
        take(start, end, end - start > MOST_VALUE_BYTES ? "too-long" : null);
      scan.run(bytes, emit);
      const { start } = scan;
      const isTooLong = start !== -1 && bytes.length - start > MOST_VALUE_BYTES;
      if (start !== -1 && isTooLong) {
        take(start, bytes.length, "too-long");
        scan.passOver();
      } else if (start !== -1 && isLast)
        take(start, bytes.length, scan.isBetween ? null : "cut-off");
      return scan.forget(bytes.length);
    },
  };
}

/** Where a scan stands: it goes on in the next bytes where it left off. */
class ListScan {
  isDone = false;
  /** Where the value begins that was not whole yet; -1: none. */
  start = -1;
  private at = 0;
  private isPassedOver = false;
  private depth: number;
  private isText = false;
  private textStart = 0;
  /** Whether the last text beside the list was its name; a list without a name needs none. */
  private isNamed: boolean;
  private isList: boolean;
  private readonly name: Uint8Array | null;
  private readonly listDepth: number;

  constructor(name: string | null, isInside: boolean) {
    this.name = name === null ? null : new TextEncoder().encode(name);
    this.listDepth = name === null ? 1 : 2;
    this.isNamed = name === null;
    this.isList = isInside;
    this.depth = isInside ? this.listDepth : 0;
  }

  /** Whether what was scanned ends outside of values: one that began is whole. */
  get isBetween(): boolean {
    return this.depth === this.listDepth && !this.isText;
  }

  run(bytes: Uint8Array, emit: (start: number, end: number) => void): void {
    while (this.at < bytes.length && !this.isDone) {
      if (this.isText) this.passText(bytes);
      else this.step(bytes, emit);
    }
  }

  /** What is left of the value that began is none; the next one is. */
  passOver(): void {
    this.isPassedOver = true;
    this.start = -1;
  }

  /** Numbers positions anew for what is left of so many bytes, and tells how many are not needed any more. */
  forget(length: number): number {
    const beside = this.isText && !this.isList ? this.textStart : length;
    const done = this.isDone ? length : this.start !== -1 ? this.start : Math.min(beside, length);
    this.at = Math.max(0, this.at - done);
    if (this.start !== -1) this.start -= done;
    this.textStart -= done;
    return done;
  }

  private passText(bytes: Uint8Array): void {
    let at = this.at;
    while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
    this.at = at;
    if (at >= bytes.length) return;
    this.isText = false;
    this.at = at + 1;
    if (this.depth === 1) this.isNamed = isName(this.name, bytes.subarray(this.textStart + 1, at));
  }

  private step(bytes: Uint8Array, emit: (start: number, end: number) => void): void {
    const byte = bytes[this.at] ?? 0;
    if (this.isList && this.depth === this.listDepth) this.stepInList(byte, emit);
    if (byte === QUOTE) {
      this.isText = true;
      this.textStart = this.at;
    } else if (byte === BRACE || byte === BRACKET) {
      this.depth += 1;
      if (byte === BRACKET && this.depth === this.listDepth) this.isList ||= this.isNamed;
    } else if (byte === BRACE_END || byte === BRACKET_END) this.depth -= 1;
    this.at += 1;
  }

  private stepInList(byte: number, emit: (start: number, end: number) => void): void {
    if (byte === COMMA || byte === BRACKET_END) {
      if (this.start !== -1) emit(this.start, this.at);
      this.start = -1;
      this.isPassedOver = false;
      this.isDone = byte === BRACKET_END;
    } else if (this.start === -1 && !this.isPassedOver && byte > SPACE) this.start = this.at;
  }
}

function isName(name: Uint8Array | null, text: Uint8Array): boolean {
  return name?.length === text.length && name.every((byte, i) => text[i] === byte);
}

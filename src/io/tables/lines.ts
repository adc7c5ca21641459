import { MOST_RECORD_BYTES, type RecordFault, type Splitter } from "./records.ts";

const QUOTE = 0x22;
/** The byte that ends a line. */
export const LINE_FEED = 0x0a;
/** The byte that ends a line in files of old Macs. */
export const CARRIAGE_RETURN = 0x0d;

const OPEN = -1;
const UNCLOSED = -2;

/** Finds the end of the line that begins somewhere: `OPEN` where it lies behind the bytes, `UNCLOSED` where a quote does. */
type FindEnd = (at: number) => number;

/** Splits at each end of a line. */
export function splitLines(): Splitter {
  return splitAt(LINE_FEED, (bytes) => (at) => bytes.indexOf(LINE_FEED, at));
}

/**
 * Splits delimited text at the ends of lines that do not stand within quotes (RFC 4180). As in all that reads such files,
 * a quote opens only at the start of a value. One that is never closed ends with its line, so that it costs one row.
 */
export function splitDelimited(delimiter: number, newline: number): Splitter {
  return splitAt(newline, (bytes) => {
    let quote = bytes.indexOf(QUOTE);
    return (at) => {
      if (quote !== -1 && quote < at) quote = bytes.indexOf(QUOTE, at);
      const line = bytes.indexOf(newline, at);
      const isQuoted = quote !== -1 && (line === -1 || quote < line);
      return isQuoted ? endOfQuoted(bytes, at, delimiter, newline) : line;
    };
  });
}

function splitAt(newline: number, finder: (bytes: Uint8Array) => FindEnd): Splitter {
  // The rest of a line that is too long, whose end has not come yet, is no row.
  let isPassingOver = false;
  return {
    isWhole: () => true,
    split(bytes, isLast, take) {
      const findEnd = finder(bytes);
      let at = isPassingOver ? lineEnd(bytes, 0, newline) + 1 : 0;
      isPassingOver &&= at > bytes.length;
      while (at < bytes.length) {
        const end = findEnd(at);
        const isTooLong = orAll(end, bytes) - at > MOST_RECORD_BYTES;
        if (end < 0 && !isTooLong && !isLast) return at;
        const isCutOff = isTooLong || end === UNCLOSED;
        const record = isCutOff
          ? cutOff(bytes, at, newline)
          : { end: orAll(end, bytes), fault: null };
        take(at, record.end, record.fault);
        isPassingOver = record.fault === "too-long" && record.end === bytes.length;
        at = record.end + 1;
      }
      return bytes.length;
    },
  };
}

function lineEnd(bytes: Uint8Array, at: number, newline: number): number {
  return orAll(bytes.indexOf(newline, at), bytes);
}

/** The last line of a text needs no line feed. */
const orAll = (end: number, bytes: Uint8Array) => (end < 0 ? bytes.length : end);

type RecordEnd = { end: number; fault: RecordFault | null };

/**
 * A record without an end within what may be read for it ends with its line. That depends on the record alone and not on
 * how its bytes came, so that reading it again finds the same rows.
 */
function cutOff(bytes: Uint8Array, at: number, newline: number): RecordEnd {
  const end = lineEnd(bytes, at, newline);
  return { end, fault: end - at > MOST_RECORD_BYTES ? "too-long" : "unclosed-quote" };
}

/** The end of a line with quotes. */
function endOfQuoted(bytes: Uint8Array, start: number, delimiter: number, newline: number): number {
  let at = start;
  for (;;) {
    if (bytes[at] === QUOTE) at = afterQuoted(bytes, at + 1);
    if (at === -1) return UNCLOSED;
    while (at < bytes.length && bytes[at] !== delimiter && bytes[at] !== newline) at += 1;
    if (at >= bytes.length) return OPEN;
    if (bytes[at] === newline) return at;
    at += 1;
  }
}

/** Behind the quote that closes a value; two of them stand for one. */
function afterQuoted(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    const quote = bytes.indexOf(QUOTE, at);
    if (quote === -1) return -1;
    if (bytes[quote + 1] !== QUOTE) return quote + 1;
    at = quote + 2;
  }
}

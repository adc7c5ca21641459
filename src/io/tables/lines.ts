import { MOST_RECORD_BYTES, type RecordFault, type Splitter } from "./records.ts";

const QUOTE = 0x22;
const SPACE = 0x20;
const LINE_FEED = 0x0a;
/** Ends a line before a line feed, and alone in files of old Macs. */
const CARRIAGE_RETURN = 0x0d;

/** Most bytes that are looked through for the end of a value in quotes, before its quote is taken for a stray one. */
const MOST_QUOTED_BYTES = 32 << 20;

/** The end of a line lies behind the bytes. */
const OPEN = -1;
/** The same of a line with quotes, which may have line ends within them. */
const OPEN_QUOTED = -2;
/** The bytes end within quotes. */
const IN_QUOTES = -3;
/** A quote opens that nothing closes as it should. */
const STRAY_QUOTE = -4;

/** Finds the end of the line that begins somewhere; one of the numbers above where there is none. */
type FindEnd = (at: number) => number;

/** Splits at each end of a line. */
export function splitLines(): Splitter {
  return splitAt(lineFinder);
}

/**
 * Splits delimited text at the ends of lines that do not stand within quotes (RFC 4180). As in all that reads such files,
 * a quote opens only at the start of a value. One that is never closed, or over line ends by a quote that no value ends
 * with, is a stray one: it ends with its line, so that it costs one row.
 */
export function splitDelimited(delimiter: number): Splitter {
  return splitAt((bytes) => {
    const lineAt = lineFinder(bytes);
    const quoteAt = byteFinder(bytes, QUOTE);
    return (at) => {
      const quote = quoteAt(at);
      const line = lineAt(at);
      // Where no line may be so long, what stands there opens nothing.
      const isQuoted = quote - at <= MOST_RECORD_BYTES && (line === OPEN || quote < line);
      return isQuoted ? endOfQuoted(bytes, at, delimiter) : line;
    };
  });
}

function splitAt(finder: (bytes: Uint8Array) => FindEnd): Splitter {
  // The rest of a line that is too long, whose end has not come yet, is no row.
  let isPassingOver = false;
  return {
    isWhole: () => true,
    split(bytes, isLast, take) {
      const findEnd = finder(bytes);
      const findLine = lineFinder(bytes);
      const lineEnd = (at: number) => orAll(findLine(at), bytes);
      let at = isPassingOver ? lineEnd(0) + 1 : 0;
      isPassingOver &&= at > bytes.length;
      while (at < bytes.length) {
        const found = findEnd(at);
        if (!isLast && isUndecided(bytes, at, found)) return at;
        const { end, fault } = recordEnd(bytes, at, found, lineEnd);
        take(at, end, fault);
        isPassingOver = fault === "too-long" && end === bytes.length;
        at = end + (bytes[end] === CARRIAGE_RETURN && bytes[end + 1] === LINE_FEED ? 2 : 1);
      }
      return bytes.length;
    },
  };
}

/** Whether what comes next may say where a record ends. */
function isUndecided(bytes: Uint8Array, at: number, found: number): boolean {
  if (found === STRAY_QUOTE) return false;
  // The line feed that belongs to it may come next.
  if (found >= 0) return found === bytes.length - 1 && bytes[found] === CARRIAGE_RETURN;
  return bytes.length - at <= (found === OPEN ? MOST_RECORD_BYTES : MOST_QUOTED_BYTES);
}

/**
 * Where a record ends, and what is wrong with it. One without an end within what may be read for it ends with its line.
 * That depends on the record alone and not on how its bytes came, so that reading it again finds the same rows.
 */
function recordEnd(
  bytes: Uint8Array,
  at: number,
  found: number,
  lineEnd: FindEnd,
): { end: number; fault: RecordFault | null } {
  const whole = found === OPEN_QUOTED ? bytes.length : found;
  const isCut = found === IN_QUOTES || found === STRAY_QUOTE || whole - at > MOST_QUOTED_BYTES;
  const end = isCut ? lineEnd(at) : orAll(whole, bytes);
  if (end - at > MOST_RECORD_BYTES) return { end, fault: "too-long" };
  return { end, fault: isCut ? "unclosed-quote" : null };
}

/** The last line of a text needs no end. */
const orAll = (end: number, bytes: Uint8Array) => (end === OPEN ? bytes.length : end);

/** Finds ends of lines from positions that only grow. */
function lineFinder(bytes: Uint8Array): FindEnd {
  const feedAt = byteFinder(bytes, LINE_FEED);
  const returnAt = byteFinder(bytes, CARRIAGE_RETURN);
  return (at) => {
    const end = Math.min(feedAt(at), returnAt(at));
    return end === Number.POSITIVE_INFINITY ? OPEN : end;
  };
}

/** Finds a byte from positions that only grow; what lies ahead is looked for once. Infinity: it does not come again. */
function byteFinder(bytes: Uint8Array, byte: number): FindEnd {
  let found = -1;
  return (at) => {
    if (found >= at) return found;
    const next = bytes.indexOf(byte, at);
    found = next === -1 ? Number.POSITIVE_INFINITY : next;
    return found;
  };
}

/** The end of a line with quotes. */
function endOfQuoted(bytes: Uint8Array, start: number, delimiter: number): number {
  let at = start;
  for (;;) {
    if (bytes[at] === QUOTE) at = behindQuoted(bytes, at, delimiter);
    if (at < 0) return at;
    while (at < bytes.length && bytes[at] !== delimiter && !isLineEnd(bytes[at])) at += 1;
    if (at >= bytes.length) return OPEN_QUOTED;
    if (isLineEnd(bytes[at])) return at;
    at += 1;
  }
}

/** Behind the value that a quote opens. */
function behindQuoted(bytes: Uint8Array, quote: number, delimiter: number): number {
  const end = closingQuote(bytes, quote + 1) + 1;
  if (end === 0) return IN_QUOTES;
  return isStray(bytes, quote, end, delimiter) ? STRAY_QUOTE : end;
}

/** The quote that closes a value; two of them stand for one. -1: none does. */
function closingQuote(bytes: Uint8Array, start: number): number {
  let quote = bytes.indexOf(QUOTE, start);
  while (quote !== -1 && bytes[quote + 1] === QUOTE) quote = bytes.indexOf(QUOTE, quote + 2);
  return quote;
}

/** Whether what was taken for a value in quotes goes over line ends, and then does not end as values do. */
function isStray(bytes: Uint8Array, from: number, to: number, delimiter: number): boolean {
  if (endsValue(bytes, to, delimiter)) return false;
  for (let at = from; at < to; at += 1) if (isLineEnd(bytes[at])) return true;
  return false;
}

/** Whether a value may end behind its quote; spaces may follow it. */
function endsValue(bytes: Uint8Array, from: number, delimiter: number): boolean {
  let at = from;
  while (bytes[at] === SPACE && delimiter !== SPACE) at += 1;
  return at >= bytes.length || bytes[at] === delimiter || isLineEnd(bytes[at]);
}

const isLineEnd = (byte: number | undefined) => byte === LINE_FEED || byte === CARRIAGE_RETURN;

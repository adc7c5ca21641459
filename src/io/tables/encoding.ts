/** How a text file is written, as browsers name it, and how many bytes of a mark stand before it. */
export type Encoding = { name: string; isGuess: boolean };

const MARKS: readonly [name: string, ...bytes: number[]][] = [
  ["utf-8", 0xef, 0xbb, 0xbf],
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
];

/**
 * How the beginning of a text file is written: by its byte order mark; by the zero bytes of UTF-16; as UTF-8 where that
 * fits; else a guess among the Windows code pages for Arabic, Cyrillic and Latin letters.
 */
export function encodingOf(head: Uint8Array): Encoding {
  const mark = MARKS.find(([, ...bytes]) => bytes.every((byte, i) => head[i] === byte));
  if (mark) return { name: mark[0], isGuess: false };
  const wide = wideEncoding(head);
  if (wide) return { name: wide, isGuess: true };
  if (isUtf8(head)) return { name: "utf-8", isGuess: false };
  return { name: codePageOf(head), isGuess: true };
}

/** In UTF-16 every digit, comma and line feed has a zero byte, always on the same side. */
function wideEncoding(head: Uint8Array): string | null {
  const zeros = [0, 0];
  for (let i = 0; i < head.length; i += 1)
    if (head[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const least = head.length / 50;
  if (odd > least && even * 10 < odd) return "utf-16le";
  return even > least && odd * 10 < even ? "utf-16be" : null;
}

function isUtf8(head: Uint8Array): boolean {
  try {
    // As a stream: the last letter may be cut off by the end of the sample.
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/**
 * Arabic and Cyrillic words are runs of bytes from 128 on, accents stand alone. Cyrillic small letters from er to ya have
 * the bytes from 240 on, where the Arabic page has signs of vowels, which are hardly ever written.
 */
function codePageOf(head: Uint8Array): string {
  let [high, runs, last] = [0, 0, 0];
  for (let i = 0; i < head.length; i += 1) {
    if ((head[i] ?? 0) < 0x80) continue;
    high += 1;
    if ((head[i] ?? 0) >= 0xf0) last += 1;
    if ((head[i - 1] ?? 0) >= 0x80 || (head[i + 1] ?? 0) >= 0x80) runs += 1;
  }
  if (runs < high / 2) return "windows-1252";
  if (last > high * 0.15) return "windows-1251";
  const text = new TextDecoder("windows-1256").decode(head);
  return /[\u0621-\u064a]{3}/.test(text) ? "windows-1256" : "windows-1252";
}

import { parseEdtf, type Reading } from "./edtf.ts";

type Readable = (candidate: string) => boolean;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAME = `(?<name>(?:${MONTHS.join("|")})[a-z]*)\\.?`;
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const YEAR_FIRST =
  /^(?<year>\d{4})(?<mark>[-/.]?)(?<a>\d{1,2})\k<mark>(?<b>\d{1,2})(?<rest>T.*|[?~%])?$/;

/** Each makes a text a little more like EDTF and leaves EDTF as it is; all are applied in turn. */
const CLEANINGS: readonly ((text: string) => string)[] = [
  (text) => text.trim().replace(/\s+/g, " "),
  (text) => text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 15)),
  (text) => text.replace(/[‐‑‒−]/g, "-"),
  (text) => text.replace(/^(?:c\.?|ca\.?|circa|about|~) ?(?=[^~]*\d$)(.*)/i, "$1~"),
  (text) => text.replace(/ ([?~%])$/, "$1").replace(/(?:\?~|~\?)$/, "%"),
  (text) => text.replace(/(?<=^|\/)(?:open|now|present|unknown)$/i, ".."),
  (text) => text.replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? /i, ""),
  (text) => text.replace(/(?<=\d-?)[xu]+/g, (hidden) => "X".repeat(hidden.length)),
  (text) => text.replace(/(?<=^\d{4}-.*)(?:\dX|X\d)$/, "XX"),
  (text) => text.replace(/(?<=\d)[ t](?=\d{1,2}:\d\d)/, "T").replace(/T(?=\d:)/, "T0"),
  (text) => text.replace(/(?<=:\d\d:\d\d)[.,]\d+/, "").replace(/(?<=:\d\d) ?z$/, "Z"),
  (text) => text.replace(/(?<=T.*[+-]\d\d)(?=\d\d$)/, ":"),
];

/** What people write between two dates; a slash last, as it may stand inside them too. */
const SEPARATORS = [/ ?(?:[–—]|--| - | to | until ) ?/i, / ?\/ ?/, / ?\.\.\.? ?/];

/** Forms that are not EDTF, in turn, and what their parts make; two readings where people differ. */
const MISREAD: readonly [
  RegExp,
  (parts: Record<string, string>) => [text: string, note: string][],
][] = [
  [
    /^(?<a>\d{1,2})[/.-](?<b>\d{1,2})[/.-](?<year>\d{4})$/,
    ({ a, b, year }) => [
      [ymd(year, b, a), "day first"],
      [ymd(year, a, b), "month first"],
    ],
  ],
  [YEAR_FIRST, ({ year, a, b, rest = "" }) => [[ymd(year, a, b) + rest, ""]]],
  [YEAR_FIRST, ({ year, a, b, rest = "" }) => [[ymd(year, b, a) + rest, ""]]],
  [/^(?<year>\d{4})[-/.](?<a>\d{1,2})$/, ({ year, a }) => [[ymd(year, a), ""]]],
  [/^[Yy](?<year>-?\d{4})$/, ({ year }) => [[year ?? "", ""]]],
  [
    new RegExp(`^${MONTH_NAME} (?:${DAY},? )?(?<year>\\d{4})$`, "i"),
    ({ name, day, year }) => [[ymd(year, monthOf(name), day), ""]],
  ],
  [
    new RegExp(`^${DAY} ${MONTH_NAME},? (?<year>\\d{4})$`, "i"),
    ({ name, day, year }) => [[ymd(year, monthOf(name), day), ""]],
  ],
];

const WITHOUT_YEAR = [
  new RegExp(`^${MONTH_NAME}(?: ${DAY})?$`, "i"),
  new RegExp(`^${DAY} ${MONTH_NAME}$`, "i"),
];

/**
 * Reads EDTF that somebody typed, like `parseEdtf`; where it can't be read, the message often ends in a guess, as "did you
 * mean …?". Apart from reading, for pages read what a build has checked.
 */
export function parseTypedEdtf(text: string, timeZone: string): Reading {
  const reading = parseEdtf(text, timeZone);
  if (reading.ok) return reading;
  const guess = guessEdtf(text, (candidate) => parseEdtf(candidate, timeZone).ok);
  return guess ? { ok: false, message: `${reading.message}; ${guess}` } : reading;
}

/** What may have been meant by a text that is no EDTF; null without a good guess. Every date it names passes `readable`. */
function guessEdtf(text: string, readable: Readable): string | null {
  const cleaned = CLEANINGS.reduce((cleaner, step) => step(cleaner), text);
  for (const form of WITHOUT_YEAR) {
    const parts = form.exec(cleaned)?.groups;
    if (parts)
      return `did you leave out the year, as in YYYY-${ymd(monthOf(parts.name), parts.day)}?`;
  }
  const single = meanings(cleaned, readable);
  const found = single.length > 0 ? single : intervals(cleaned, readable);
  if (found.length === 0) return null;
  const named = found.map(([date, note]) =>
    found.length > 1 && note ? `${date} (${note})` : date,
  );
  return `did you mean ${[...new Set(named)].join(" or ")}?`;
}

function meanings(text: string, readable: Readable): [text: string, note: string][] {
  if (readable(text)) return [[text, ""]];
  for (const [form, read] of MISREAD) {
    const parts = form.exec(text)?.groups;
    const found = parts ? read(parts).filter(([date]) => readable(date)) : [];
    if (found.length > 0) return found;
  }
  return [];
}

function intervals(text: string, readable: Readable): [text: string, note: string][] {
  const between = SEPARATORS.find((separator) => text.split(separator).length === 2);
  if (!between) return [];
  const [from = "", to = ""] = text.split(between);
  const start = meanings(from, readable)[0]?.[0] ?? from;
  const end = meanings(to, readable)[0]?.[0] ?? to;
  const tries = [
    `${start}/${end}`,
    `${end}/${start}`,
    // "2024-12-03/05", as ISO 8601-1 allows and EDTF does not.
    `${start}/${start.slice(0, -to.length)}${to}`,
  ];
  const found = tries.find(readable);
  return found ? [[found, ""]] : [];
}

function ymd(...parts: readonly (string | undefined)[]): string {
  return parts.flatMap((part) => (part ? [part.padStart(2, "0")] : [])).join("-");
}

function monthOf(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1);
}

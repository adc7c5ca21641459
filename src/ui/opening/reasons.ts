import type { Translate } from "../messages/translate.ts";

/** Reasons with words of their own; codes of rows' faults. */
const KNOWN = [
  "no-position",
  "unreadable-position",
  "position-out-of-range",
  "null-island",
  "zero-coordinate",
  "maybe-swapped",
  "not-a-point",
  "not-a-feature",
  "not-an-object",
  "not-json",
  "value-count",
  "cut-off",
  "unclosed-quote",
  "too-long",
  "unreadable",
  "broken-letters",
  "over-limit",
  "no-date",
  "unreadable-date",
  "odd-year",
  "unreadable-end",
  "end-before-start",
  "unreadable-published",
] as const;

/** Why rows were left out or read in part, in words; a code that has none stands for itself. */
export function reasonInWords(code: string, t: Translate): string {
  const known = KNOWN.find((name) => name === code);
  return known ? t(`opening.reason.${known}`) : code;
}

/** What can be wrong with a file as a whole, with words of its own; codes of issues. */
const ISSUES = [
  "empty-file",
  "no-rows",
  "not-a-table",
  "too-large",
  "cut-off",
  "unreadable",
  "file-deleted",
  "file-changed",
  "file-unreadable",
  "one-page",
  "unreadable-column",
  "no-events",
  "guessed-encoding",
  "no-header",
  "many-columns",
  "no-position-columns",
  "no-date-column",
  "guessed-by-values",
  "date-order-assumed",
  "date-orders-mixed",
  "numbers-as-dates",
  "odd-years",
  "unit-assumed",
  "swapped-coordinates",
  "positions-out-of-range",
  "not-as-described",
  "reader-stopped",
] as const;

/** What is wrong with a file, in words; null for a code that has none. */
export function issueInWords(code: string, t: Translate): string | null {
  const known = ISSUES.find((name) => name === code);
  return known ? t(`opening.issue.${known}`) : null;
}

/** Codes with their counts, the most frequent first. */
export const byCount = (
  counts: Readonly<Record<string, number>>,
): [code: string, count: number][] => Object.entries(counts).sort(([, a], [, b]) => b - a);

/** All that was counted by codes. */
export const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

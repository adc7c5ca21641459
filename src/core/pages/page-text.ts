import { max } from "d3-array";
import type { Html } from "./html.ts";

/** What one page says: to readers, in previews of links, and to machines. */
export type PageText = {
  title: string;
  description: string;
  body: Html;
  /** The page as schema.org has it. */
  data: unknown;
  /** ISO dates of what it says: publications and corrections. */
  dates: readonly string[];
  /** When the article was published, as ISO date or time; null for other pages, and where it is not that exact. */
  published: string | null;
};

/** An EDTF text that is an ISO date or time as it stands; null for what claims less, such as `2024-12~` or a span. */
export const isoOf = (edtf: string | undefined): string | null =>
  edtf !== undefined && /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/.test(edtf)
    ? edtf
    : null;

/** The latest day of some ISO dates; null for none. */
export const latestDay = (dates: readonly string[]): string | null =>
  max(dates, (date) => date.slice(0, 10)) ?? null;

/**
 * Text without the signs that turn or isolate the direction of what follows (Unicode UAX #9, §2): where it stands in a line
 * with other words and nothing can isolate it, as in a title.
 */
export const unturned = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");

/** Text cut at a word's end to at most `most` UTF-16 units, for previews. */
export function shortened(text: string, most = 200): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  return `${line
    .slice(0, most - 1)
    .replace(/\s+\S*$/, "")
    .replace(/[\ud800-\udbff]$/, "")}…`;
}

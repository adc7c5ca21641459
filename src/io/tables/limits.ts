import type { Issue } from "../../schema/issue.ts";
import type { TableLimits } from "./engine.ts";

/**
 * What a page takes. Bytes: delimited text is read at some 30 MB a second and core, so 2 GB take about a minute. Events:
 * 10 million cost 320 MB at 32 bytes each, about what a phone's tab may have. Places: a list of a million positions is
 * copied once to the page, and its groups are built in two seconds.
 */
export const DEFAULT_LIMITS: TableLimits = {
  bytes: 2_000_000_000,
  events: 10_000_000,
  places: 1_000_000,
};

/** What to do with what is too large for a page. */
const INSTEAD =
  "Make a collection of it with `dateline import`, or a large one with `dateline build --large`.";

/** The issue of a file, or of what is in it, that is over a limit: `2.4 GB came; expected at most 2 GB`. */
export function overLimit(file: string, came: string, most: string): Issue {
  const message = `${came} came; expected at most ${most}. ${INSTEAD}`;
  return { code: "too-large", severity: "error", file, message };
}

/** Bytes in words: `1.5 GB`, `20 MB`. */
export function bytesInWords(bytes: number): string {
  const [unit, name] = bytes >= 1e9 ? [1e9, "GB"] : [1e6, "MB"];
  return `${Math.round((bytes / unit) * 10) / 10} ${name}`;
}

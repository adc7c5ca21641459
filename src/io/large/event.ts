import { NO_END, UNDATED } from "../../core/events/columns.ts";
import type { TableEvent } from "../../core/table/table.ts";
import { webAddress } from "../../core/table/web-address.ts";
import { isoMillis } from "../../core/time/iso-utc.ts";
import { BEFORE_ALL_MINUTE } from "./counts.ts";

/** Columns that only the events of a page are read from. */
export const TEXT_COLUMNS = [
  "id",
  "occurred",
  "published",
  "side_text",
  "title",
  "text",
  "publisher",
  "url",
];

/** What is known of an event before its texts; minutes since 1970 (UTC). */
type Known = Pick<TableEvent, "row" | "place" | "type" | "status"> & { start: number; end: number };

/** An event of a list; `textAt` has its texts by column. An address that is no web address is left out. */
export function eventOf(
  { start, end, ...known }: Known,
  textAt: (column: string) => unknown,
): TableEvent {
  const textOf = (column: string) => {
    const value = textAt(column);
    return typeof value === "string" && value !== "" ? value : null;
  };
  return {
    ...known,
    id: textOf("id"),
    occurred: textOf("occurred") ?? writtenTime(start, end),
    published: textOf("published"),
    typeText: null,
    side: textOf("side_text"),
    title: textOf("title"),
    text: textOf("text"),
    publisher: textOf("publisher"),
    url: webAddress(textAt("url")),
  };
}

const DAY = 1440;

/**
 * Times in EDTF where the table has no words of its own for them: whole days (UTC) as days, else minutes; null for what has
 * no date. EDTF's end is included, so it is the day or minute before ours.
 */
function writtenTime(start: number, end: number): string | null {
  if (start === UNDATED) return null;
  const isOpen = end === NO_END;
  const isBefore = start === BEFORE_ALL_MINUTE;
  const isDays = (isBefore || start % DAY === 0) && (isOpen || end % DAY === 0);
  const written = (minute: number) => {
    const [day = "", time = ""] = isoMillis(minute * 60_000).split("T");
    return isDays ? day : `${day}T${time.slice(0, 5)}Z`;
  };
  const first = isBefore ? ".." : written(start);
  const last = isOpen ? ".." : written(end - (isDays ? DAY : 1));
  return first === last ? first : `${first}/${last}`;
}

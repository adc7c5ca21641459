import type { AggregateColumns } from "../../core/events/aggregate.ts";
import type { MinuteSpan } from "../../core/events/columns.ts";
import { UNDATED } from "../../core/events/columns.ts";
import type { Issue } from "../../schema/issue.ts";
import type { Large } from "../../schema/large.ts";
import { BEFORE_ALL_DAY } from "./counts.ts";

const DAY_MINUTES = 1440;

/**
 * The description of a folder as its own counts have it, and a warning for each number of `collection.json` that says
 * otherwise: events without a date, and the days of the first and the last event. Cost: one pass over the rows of counts.
 */
export function agreeing(
  folder: string,
  large: Large,
  rows: AggregateColumns,
): { large: Large; issues: Issue[] } {
  const { undated, days } = countedIn(rows);
  const issues: Issue[] = [];
  const warn = (what: string, came: string, counted: string) =>
    issues.push({
      code: "not-as-described",
      severity: "warning",
      file: folder,
      message: `collection.json has ${what} ${came}, the counts ${counted}; the counts are taken`,
    });
  const own = { ...large };
  if (undated !== large.undated) {
    warn("events without a date:", String(large.undated), String(undated));
    own.undated = undated;
  }
  if (shownDays(daysOf(large.extent)) !== shownDays(days)) {
    warn("events of", shownDays(daysOf(large.extent)), shownDays(days));
    own.extent = days && { start: days.start * DAY_MINUTES, end: days.end * DAY_MINUTES };
  }
  return { large: own, issues };
}

function countedIn({ count, day, starts, ends }: AggregateColumns) {
  let [undated, first, end] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < count; row += 1) {
    const [at = UNDATED, begun = 0, over = 0] = [day[row], starts[row], ends[row]];
    if (at === UNDATED) undated += begun;
    else if (begun > 0) {
      if (at > BEFORE_ALL_DAY) first = Math.min(first, at);
      end = Math.max(end, at + 1);
    }
    if (at !== UNDATED && over > 0) end = Math.max(end, at);
  }
  return { undated, days: first < end ? { start: first, end } : null };
}

/** The days that minutes lie in, `start <= day < end`. */
const daysOf = (extent: MinuteSpan | null) =>
  extent && {
    start: Math.floor(extent.start / DAY_MINUTES),
    end: Math.ceil(extent.end / DAY_MINUTES),
  };

function shownDays(days: MinuteSpan | null): string {
  if (!days) return "no day";
  const shown = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
  return `${shown(days.start)} to ${shown(days.end - 1)}`;
}

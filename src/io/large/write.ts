import { UNDATED } from "../../core/events/columns.ts";
import { rowTest } from "../../core/events/filter.ts";
import {
  createEventsWriter,
  type WriteProgress,
  type WriteQuery,
  type WrittenEvent,
} from "../../core/export/events-file.ts";
import type { TableEvent } from "../../core/table/table.ts";
import type { Places } from "../../schema/place.ts";
import { UnreadableError } from "../read-text.ts";
import { fileParts } from "../tables/file-parts.ts";
import type { PagePlan } from "./cells.ts";
import { touchedDays } from "./counts.ts";
import type { Group } from "./groups.ts";
import { MOST_WRITTEN_EVENTS, MOST_WRITTEN_FROM_BYTES } from "./limits.ts";
import {
  type EventsSource,
  filterColumns,
  type Keys,
  MOST_LASTING,
  readKeys,
  readTexts,
} from "./page.ts";

/** What the events of a folder are written from, with the plan of a list that has all of them. */
type Written = EventsSource & { places: Places; plan: PagePlan };

const DAY_MINUTES = 1440;
/** Row groups that are fetched together. */
const AT_ONCE = 8;
/** Columns of a folder's events that stand in a file as they are; the others are what we read of them. */
const OWN = ["title", "text", "publisher", "url"] as const;

/**
 * The events of a query as a file, tile by tile as they lie in the folder: each row group that can hold some is read once,
 * and nothing of it is kept. Throws what `signal` was aborted with, and an `UnreadableError` where there are too many or
 * the files do not have what the counts say.
 */
export async function writeFolder(
  source: Written,
  asked: WriteQuery,
  onProgress: (progress: WriteProgress) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const { total } = source.plan;
  const groups = total === 0 ? [] : groupsFor(source, asked);
  expectFew(total, groups);
  const parts = fileParts(asked.file, total, onProgress, signal);
  const writer = createEventsWriter(asked, OWN);
  parts.add(writer.head, 0);
  for (let at = 0; at < groups.length; at += AT_ONCE)
    for (const [group, bytes] of await source.groups.fetch(groups.slice(at, at + AT_ONCE))) {
      const keys = await readKeys(source, group, bytes);
      const rows = rowsMeant(source, asked, group, keys);
      const events = await readTexts(
        source,
        rows.map((i) => ({ group, bytes, keys, i, start: keys.start[i] ?? UNDATED })),
      );
      parts.add(
        writer.lines(events.map((event) => writtenOf(event, source.places))),
        events.length,
      );
      await parts.turn();
    }
  return parts.finish(writer.end);
}

function expectFew(events: number, groups: readonly Group[]): void {
  const bytes = groups.reduce((sum, group) => sum + group.bytes, 0);
  if (events <= MOST_WRITTEN_EVENTS && bytes <= MOST_WRITTEN_FROM_BYTES) return;
  throw new UnreadableError(
    `${events} events in ${Math.round(bytes / 1e6)} MB of the folder came; expected at most ${MOST_WRITTEN_EVENTS} events in ${MOST_WRITTEN_FROM_BYTES / 1e6} MB; narrow the window or the map's view, or ask the folder's Parquet files`,
  );
}

/** The minutes that a list of whole days means. */
function spanOf({ query }: WriteQuery): { start: number; end: number } {
  const { start, end } = touchedDays(query.span);
  return { start: start * DAY_MINUTES, end: end * DAY_MINUTES };
}

/** Row groups in which the query's events can lie, in the order of the files. */
function groupsFor({ groups, plan }: Written, asked: WriteQuery): Group[] {
  const tiles = [...new Set(plan.cells.map(({ tile }) => tile))].sort((a, b) => a - b);
  const kinds = new Set(plan.cells.map(({ kind }) => kind));
  const isAnyTime = kinds.has("all");
  const span = spanOf(asked);
  return groups.all.filter(({ tile, start, part }) => {
    if (!hasWithin(tiles, tile)) return false;
    if (isAnyTime) return true;
    // Part 2 has what is without a date; part 1 what lasts so long that it may have begun at any time before.
    if (part.max === 2) return part.min < 2 || kinds.has("undated");
    return start.min < span.end && (part.max === 1 || start.max >= span.start - MOST_LASTING);
  });
}

/** Whether some of ascending numbers lie between two. */
function hasWithin(numbers: readonly number[], { min, max }: { min: number; max: number }) {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < min) low = middle + 1;
    else high = middle;
  }
  const first = numbers[low];
  return first !== undefined && first <= max;
}

/** Rows of a group that the query means. */
function rowsMeant(source: EventsSource, asked: WriteQuery, group: Group, keys: Keys): number[] {
  const { filter, place, clock, withUndated } = asked.query;
  const passes = rowTest(filterColumns(source, group, keys), filter);
  const { start: from, end: to } = spanOf(asked);
  const found: number[] = [];
  for (let i = 0; i < group.rows; i += 1) {
    const start = clock === "published" ? UNDATED : (keys.start[i] ?? UNDATED);
    const isInTime =
      start === UNDATED ? withUndated : from < to && start < to && (keys.end[i] ?? 0) > from;
    if (!isInTime || (place !== null && keys.place[i] !== place) || passes?.(i) === false) continue;
    found.push(i);
  }
  return found;
}

function writtenOf(event: TableEvent, places: Places): WrittenEvent {
  const place = places.features[event.place];
  const [lon = null, lat = null] = place?.geometry?.coordinates ?? [];
  return {
    event,
    place: {
      name: place?.properties.name ?? "",
      lon,
      lat,
      radiusM: place?.properties.radiusM ?? null,
    },
    own: Object.fromEntries(OWN.map((name) => [name, event[name]])),
  };
}

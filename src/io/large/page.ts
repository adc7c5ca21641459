import { NO_END, STATUS_CODES, TYPE_CODES, UNDATED } from "../../core/events/columns.ts";
import { type FilterColumns, rowTest } from "../../core/events/filter.ts";
import type { EventsQuery, TableEvent } from "../../core/table/table.ts";
import type { LargeColumn } from "../../schema/large.ts";
import { UnreadableError } from "../read-text.ts";
import type { Cell } from "./cells.ts";
import { BEFORE_ALL_MINUTE } from "./counts.ts";
import { eventOf, TEXT_COLUMNS } from "./event.ts";
import type { Group, Groups } from "./groups.ts";
import { readRowGroup } from "./parquet.ts";

/** What a page is read from. */
export type EventsSource = {
  groups: Groups;
  columns: readonly LargeColumn[];
  /** Whether events can be told apart by type, side and status; where not, such filters let everything pass. */
  isDivided: boolean;
};

const DAY_MINUTES = 1440;
/** The longest that an event of part 0 lasts, minutes; the SQL has the same number. */
export const MOST_LASTING = 44_640;

/** Parts in which the events of a cell lie: first where most are, then where the rest would be. */
const PARTS: Record<Cell["kind"], readonly (readonly number[])[]> = {
  day: [[0], [1]],
  before: [[0], [1]],
  undated: [[2]],
  all: [[0, 1, 2]],
};

/** An event as far as its place in a list is concerned: row `i` of a group. */
type Found = ReadGroup & { i: number; start: number };

/**
 * Reads the events of a page's cells, in their order, fetching only row groups in which they can lie. Throws an
 * `UnreadableError` where a file does not arrive, or does not have what the counts say.
 */
export async function readCells(
  source: EventsSource,
  cells: readonly Cell[],
  query: EventsQuery,
): Promise<TableEvent[]> {
  const found = new Map(cells.map((cell): [Cell, Found[]] => [cell, []]));
  const read = new Map<Group, ReadGroup>();
  for (const step of [0, 1])
    for (const [cell, groups] of await readStep(source, found, step, read))
      for (const group of groups)
        found.get(cell)?.push(...matches(source, cell, PARTS[cell.kind][step] ?? [], query, group));
  const rows = cells.flatMap((cell) => rowsOf(cell, found.get(cell) ?? []));
  return readTexts(source, rows);
}

/** A row group with what is asked of all its rows. */
type ReadGroup = { group: Group; bytes: Uint8Array; keys: Keys };

/** Reads the groups in which cells that are not complete can have events, all by one round of requests. */
async function readStep(
  source: EventsSource,
  found: ReadonlyMap<Cell, readonly Found[]>,
  step: number,
  read: Map<Group, ReadGroup>,
): Promise<[Cell, ReadGroup[]][]> {
  const wanted = [...found]
    .filter(([cell, events]) => events.length < cell.count)
    .map(([cell]): [Cell, Group[]] => [
      cell,
      groupsOf(source.groups.all, cell, PARTS[cell.kind][step]),
    ]);
  const missing = new Set(wanted.flatMap(([, groups]) => groups.filter((one) => !read.has(one))));
  for (const [group, bytes] of await source.groups.fetch([...missing]))
    read.set(group, { group, bytes, keys: await readKeys(source, group, bytes) });
  return wanted.map(([cell, groups]) => [cell, groups.flatMap((one) => read.get(one) ?? [])]);
}

/** Groups in which events of a cell can lie, by the least and greatest values that the index tells. */
function groupsOf(all: readonly Group[], cell: Cell, parts: readonly number[] = []): Group[] {
  const [first, last] = startsOf(cell, parts.includes(1));
  return all.filter(
    ({ part, tile, start }) =>
      parts.some((one) => part.min <= one && one <= part.max) &&
      tile.min <= cell.tile &&
      cell.tile <= tile.max &&
      start.max >= first &&
      start.min <= last,
  );
}

/** First and last minute at which events of a cell can begin. */
function startsOf({ kind, day }: Cell, isLasting: boolean): [number, number] {
  const minute = day * DAY_MINUTES;
  if (kind === "day") return [minute, minute + DAY_MINUTES - 1];
  if (kind === "before") return [isLasting ? BEFORE_ALL_MINUTE : minute - MOST_LASTING, minute - 1];
  return [UNDATED, NO_END];
}

/** What is asked of all rows of a group, by row. */
export type Keys = {
  part: Uint8Array;
  tile: Int32Array;
  place: Uint32Array;
  start: Int32Array;
  end: Int32Array;
  type: Uint8Array;
  side: Uint8Array;
  status: Uint8Array;
};

/** The keys of a group from its bytes; throws where they are damaged. */
export async function readKeys(
  source: EventsSource,
  group: Group,
  bytes: Uint8Array,
): Promise<Keys> {
  const names = ["part", "tile", "place", "start_minute", "end_minute", "type", "side", "status"];
  const read = await readRowGroup(bytes, group, source.columns, names);
  const column = (name: string) => read.get(name) ?? [];
  const minutes = (name: string, none: number) =>
    Int32Array.from(column(name), (value) => (value === null ? none : Number(value)));
  return {
    part: Uint8Array.from(column("part"), Number),
    tile: Int32Array.from(column("tile"), Number),
    place: Uint32Array.from(column("place"), Number),
    start: minutes("start_minute", UNDATED),
    end: minutes("end_minute", NO_END),
    type: Uint8Array.from(column("type"), Number),
    side: Uint8Array.from(column("side"), Number),
    status: Uint8Array.from(column("status"), Number),
  };
}

/** The columns of a group that filters are asked of. */
export function filterColumns(
  { isDivided }: EventsSource,
  { rows }: Group,
  keys: Keys,
): FilterColumns {
  const codes = isDivided ? keys : { type: null, side: null, status: null };
  const { type, side, status } = codes;
  return { type, side, status, count: rows, place: keys.place, published: null };
}

function matches(
  source: EventsSource,
  cell: Cell,
  parts: readonly number[],
  { filter, place }: EventsQuery,
  read: ReadGroup,
): Found[] {
  const { group, keys } = read;
  const passes = rowTest(filterColumns(source, group, keys), filter);
  const found: Found[] = [];
  for (let i = 0; i < group.rows; i += 1) {
    // A group at the edge of two parts is read for both.
    if (keys.tile[i] !== cell.tile || !parts.includes(keys.part[i] ?? 0)) continue;
    if (place !== null && keys.place[i] !== place) continue;
    const start = keys.start[i] ?? UNDATED;
    if (!isOfCell(cell, start, keys.end[i] ?? NO_END) || passes?.(i) === false) continue;
    found.push({ ...read, i, start });
  }
  return found;
}

function isOfCell({ kind, day }: Cell, start: number, end: number): boolean {
  if (kind === "all") return true;
  if (kind === "undated" || start === UNDATED) return kind === "undated" && start === UNDATED;
  if (kind === "day") return Math.floor(start / DAY_MINUTES) === day;
  return start < day * DAY_MINUTES && end > day * DAY_MINUTES;
}

/** The rows of a cell that are on the page, the latest first. */
function rowsOf({ count, skip, take, tile }: Cell, found: readonly Found[]): Found[] {
  if (found.length !== count)
    throw new UnreadableError(
      `${found.length} events of tile ${tile} came where the counts say ${count}: the folder's files are not of one build; copy it again`,
    );
  return [...found]
    .sort((a, b) => b.start - a.start || a.group.firstRow - b.group.firstRow || a.i - b.i)
    .slice(skip, skip + take);
}

/** Rows of groups as events, with their texts. */
export async function readTexts(
  source: EventsSource,
  rows: readonly Found[],
): Promise<TableEvent[]> {
  const texts = new Map<Group, Map<string, unknown[]>>();
  for (const { group, bytes } of rows)
    if (!texts.has(group))
      texts.set(group, await readRowGroup(bytes, group, source.columns, TEXT_COLUMNS));
  return rows.map(({ group, keys, i, start }) =>
    eventOf(
      {
        row: group.firstRow + i + 1,
        place: keys.place[i] ?? 0,
        start,
        end: keys.end[i] ?? NO_END,
        type: TYPE_CODES[keys.type[i] ?? 0] ?? "other",
        status: STATUS_CODES[keys.status[i] ?? 1] ?? "reported",
      },
      (name) => texts.get(group)?.get(name)?.[i],
    ),
  );
}

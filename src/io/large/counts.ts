import type { AggregateColumns } from "../../core/events/aggregate.ts";
import { UNDATED } from "../../core/events/columns.ts";
import type { Large } from "../../schema/large.ts";
import { UnreadableError } from "../read-text.ts";
import { readWholeParquet } from "./parquet.ts";
import type { RangeReader } from "./ranges.ts";

/**
 * The aggregate of a folder: dated rows ascend by place and day, those without a date follow, by place. The rows of place
 * `p` are `firstDated[p]` up to, not with, `firstDated[p + 1]`, and the same of `firstUndated`.
 */
export type Counts = {
  rows: AggregateColumns;
  firstDated: Uint32Array;
  firstUndated: Uint32Array;
};

/** The minute at which events without a beginning begin; the SQL has the same number. */
export const BEFORE_ALL_MINUTE = -2_147_483_520;
/** The day of that minute. */
export const BEFORE_ALL_DAY = BEFORE_ALL_MINUTE / 1440;

/** Loads the counts of a folder whole; `onBytes` hears what arrives. Throws an `UnreadableError` where it does not. */
export async function loadCounts(
  reader: RangeReader,
  { files, places, events, divided }: Large,
  onBytes: (bytes: number) => void,
): Promise<Counts> {
  const dated = files.days.rows;
  const rows = emptyRows(dated + files.undated.rows, divided);
  rows.day.fill(UNDATED, dated);
  const [days, undated] = await Promise.all([
    reader.whole(files.days.path, files.days.bytes, onBytes),
    reader.whole(files.undated.path, files.undated.bytes, onBytes),
  ]);
  await fill(rows, days, 0, {});
  // What `starts` tells of a row without a date is how many events it stands for.
  await fill(rows, undated, dated, { events: "starts" });
  expectWhole(rows, places, events);
  return {
    rows,
    firstDated: firstRows(rows.place, 0, dated, places),
    firstUndated: firstRows(rows.place, dated, rows.count, places),
  };
}

/** A count of a place that is not there would be added to another one's; and together they are all events. */
function expectWhole({ place, starts }: LoadedRows, places: number, events: number): void {
  const wrong = place.find((number) => number >= places);
  if (wrong !== undefined) throw notOfOneBuild(`counts of place ${wrong}`, `at most ${places - 1}`);
  const counted = starts.reduce((sum, count) => sum + count, 0);
  if (counted !== events) throw notOfOneBuild(`counts of ${counted} events`, `${events}`);
}

/** What to say where files of a folder contradict each other. */
export const notOfOneBuild = (came: string, expected: string) =>
  new UnreadableError(
    `${came} came, expected ${expected}: the folder's files are not of one build; copy it again`,
  );

type LoadedRows = AggregateColumns & { place: Uint32Array };

function emptyRows(count: number, isDivided: boolean): LoadedRows {
  const codes = () => (isDivided ? new Uint8Array(count) : null);
  return {
    count,
    place: new Uint32Array(count),
    day: new Int32Array(count),
    type: codes(),
    side: codes(),
    status: codes(),
    starts: new Uint32Array(count),
    ends: new Uint32Array(count),
  };
}

async function fill(
  rows: LoadedRows,
  bytes: Uint8Array,
  first: number,
  renamed: Readonly<Record<string, string>>,
): Promise<void> {
  const columns = new Map(Object.entries(rows));
  await readWholeParquet(bytes, (name, values, row) => {
    const column = columns.get(renamed[name] ?? name);
    if (!column || typeof column === "number") return;
    for (let i = 0; i < values.length; i += 1) column[first + row + i] = Number(values[i]);
  });
}

function firstRows(place: Uint32Array, from: number, to: number, places: number): Uint32Array {
  const first = new Uint32Array(places + 1).fill(to);
  for (let row = to - 1; row >= from; row -= 1) first[place[row] ?? 0] = row;
  for (let p = places - 1; p >= 0; p -= 1) first[p] = Math.min(first[p] ?? 0, first[p + 1] ?? 0);
  return first;
}

/** Calls with each row of counts of a place; of all for null. */
export function forEachRow(counts: Counts, place: number | null, visit: (row: number) => void) {
  const { rows, firstDated, firstUndated } = counts;
  if (place === null) {
    for (let row = 0; row < rows.count; row += 1) visit(row);
    return;
  }
  for (const first of [firstDated, firstUndated])
    for (let row = first[place] ?? 0; row < (first[place + 1] ?? 0); row += 1) visit(row);
}

/** The whole UTC days that a span of minutes touches, `start <= day < end`: what counts by day are exact for. */
export function touchedDays({ start, end }: { start: number; end: number }) {
  const first = start <= BEFORE_ALL_MINUTE ? BEFORE_ALL_DAY : Math.floor(start / 1440);
  return { start: first, end: end <= start ? first : Math.ceil(end / 1440) };
}

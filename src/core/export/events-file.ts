import { FEATURE_COLUMNS } from "../table/feature-row.ts";
import type { EventsQuery, RawRow, TableEvent } from "../table/table.ts";
import { BYTE_ORDER_MARK, type Cell, csvRows } from "./spreadsheet.ts";

/** Files that a table's events can be written to. */
export type EventsFile = "csv" | "geojson";

/** Which events are to be written: all that a list shows. `note`: what the file says of itself, where its format has room. */
export type WriteQuery = {
  query: Omit<EventsQuery, "from" | "count">;
  file: EventsFile;
  note: Readonly<Record<string, unknown>>;
};

/** How many of the events are written. */
export type WriteProgress = { written: number; events: number };

/** An event with its place (degrees; null: no position) and what the table's own columns say. */
export type WrittenEvent = {
  event: Omit<TableEvent, "place">;
  place: { name: string; lon: number | null; lat: number | null; radiusM: number | null };
  own: RawRow;
};

/** Writes a file piece by piece. Lines of events are what stands between the others. */
export type EventsWriter = {
  head: string;
  lines(events: readonly WrittenEvent[]): string;
  end: string;
};

/** What was read of an event, by the names that files have for it; the event's id stands before them. */
const READ: readonly [name: string, value: (written: WrittenEvent) => Cell][] = [
  ["dateline_row", ({ event }) => event.row],
  ["dateline_place", ({ place }) => place.name],
  ["dateline_longitude", ({ place }) => place.lon],
  ["dateline_latitude", ({ place }) => place.lat],
  ["dateline_radius_m", ({ place }) => place.radiusM],
  ["dateline_occurred", ({ event }) => event.occurred],
  ["dateline_published", ({ event }) => event.published],
  ["dateline_type", ({ event }) => event.type],
  ["dateline_side", ({ event }) => event.side],
  ["dateline_status", ({ event }) => event.status],
];
const ID = "event_id";

/** The table's own id; else its row, which no other event has. */
const idOf = ({ event: { id, row } }: WrittenEvent): string => id ?? `row-${row}`;

/** A writer for a kind of file. `columns`: the table's own, in their order; a CSV has no others. */
export function createEventsWriter(
  { file, note }: Pick<WriteQuery, "file" | "note">,
  columns: readonly string[],
): EventsWriter {
  return file === "csv" ? csvWriter(columns) : geoJsonWriter(note);
}

function csvWriter(columns: readonly string[]): EventsWriter {
  const ours = [ID, ...READ.map(([name]) => name)];
  return {
    head: `${BYTE_ORDER_MARK}${csvRows([[...ours, ...besides(ours, columns)]])}\r\n`,
    lines: (events) => {
      if (events.length === 0) return "";
      const rows = events.map((written) => [
        idOf(written),
        ...READ.map(([, value]) => value(written)),
        ...columns.map((column) => cellOf(written.own[column])),
      ]);
      return `${csvRows(rows)}\r\n`;
    },
    end: "",
  };
}

/** Names of columns that are none of ours: one that is gets a number, as in a file that we wrote before. */
function besides(ours: readonly string[], columns: readonly string[]): string[] {
  const taken = new Set([...ours, ...columns]);
  return columns.map((column) => {
    let [name, nth] = [column, 2];
    while (ours.includes(column) && taken.has(name)) {
      name = `${column} (${nth})`;
      nth += 1;
    }
    taken.add(name);
    return name;
  });
}

/** A value of a row as it stands; lists and objects as JSON. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number") return value;
  return typeof value === "object" ? JSON.stringify(value, plainValue) : String(value);
}

/** Whole numbers of 64 bits have no form in JSON. */
const plainValue = (_: string, value: unknown) =>
  typeof value === "bigint" ? value.toString() : value;

const POSITION: ReadonlySet<string> = new Set(Object.values(FEATURE_COLUMNS));

function geoJsonWriter(note: WriteQuery["note"]): EventsWriter {
  let isFirst = true;
  return {
    head: `{"type":"FeatureCollection","dateline":${JSON.stringify(note)},"features":[\n`,
    lines: (events) => {
      if (events.length === 0) return "";
      const before = isFirst ? "" : ",\n";
      isFirst = false;
      return before + events.map(featureOf).join(",\n");
    },
    end: "\n]}\n",
  };
}

function featureOf(written: WrittenEvent): string {
  const { lon, lat } = written.place;
  const own = Object.entries(written.own).filter(([name]) => !POSITION.has(name));
  const read = READ.map(([name, value]) => [name, value(written) ?? null]);
  const feature = {
    type: "Feature",
    id: idOf(written),
    geometry: lon === null || lat === null ? null : { type: "Point", coordinates: [lon, lat] },
    properties: Object.fromEntries([...own, ...read]),
  };
  return JSON.stringify(feature, plainValue);
}

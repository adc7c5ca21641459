import type { Places } from "../../schema/place.ts";
import {
  type EventColumns,
  type MinuteSpan,
  NO_END,
  NO_START,
  STATUS_CODES,
  type Times,
  TYPE_CODES,
  UNDATED,
} from "../events/columns.ts";
import { createPlaceCollector, type PlaceCollector } from "./collect-places.ts";
import { type Growing, growing } from "./growing.ts";
import type { ReadDate } from "./read-date.ts";
import type { Fault } from "./read-position.ts";
import { createRowReader, type RowReader } from "./read-row.ts";
import { createReport, type ReportWriter } from "./report.ts";
import { createSideNames, type SideNames } from "./side-codes.ts";
import { spotsOf } from "./spots.ts";
import { swappedPlaces } from "./swapped-places.ts";
import type { Mapping, RawRow, ReadTable } from "./table.ts";

/** A table's rows as columns, with what stands for their codes. */
export type Collected = {
  columns: EventColumns;
  table: Omit<ReadTable, "name">;
  /** Numbers of the rows without an event, ascending; those after the last event need not be among them. */
  leftOutRows: Uint32Array;
};

/** Turns rows into columns, one row at a time. Rows come in the file's order, numbered 1, 2, 3, ... without gaps. */
export type Collector = {
  /** Reads a row; what has no place is left out and counted. Throws for a number that is not the next one. */
  add(row: RawRow, number: number): void;
  /** Leaves out a row that could not even be parsed. Throws like `add`. */
  leaveOut(number: number, code: string, message: string): void;
  rows(): number;
  leftOut(): number;
  /** Everything that was added; the collector is used up. */
  finish(): Collected;
};

/** Most events and distinct positions of a table; rows beyond are left out as `over-limit`. */
type CollectLimits = { events: number; places: number };

/** Collects rows as a mapping says. Throws a RangeError for a zone that is not known. */
export function createCollector(mapping: Mapping, limits: CollectLimits): Collector {
  const reader = createRowReader(mapping);
  const events = createEvents(mapping.columns.published !== undefined);
  const places = createPlaceCollector(limits.places);
  const leftOutRows = growing((length) => new Uint32Array(length));
  const report = createReport();
  let rows = 0;
  const next = (number: number) => {
    rows += 1;
    if (number !== rows) throw new Error(`row ${number} came; expected row ${rows}`);
  };
  const leaveOut = (number: number, fault: Fault) => {
    report.leaveOut(number, fault);
    // Nothing comes after the last event that a row's number would have to be told from.
    if (events.count() < limits.events) leftOutRows.push(number);
  };
  return {
    add: (row, number) => {
      next(number);
      const { place, fault } = reader.place(row);
      if (place === null) return leaveOut(number, fault);
      const isFull = events.count() >= limits.events;
      const at = isFull ? null : places.count(place);
      if (at === null) return leaveOut(number, overLimit(isFull, limits));
      for (const found of [fault, ...events.add(row, at, reader)])
        if (found) report.keepInPart(number, found);
    },
    leaveOut: (number, code, message) => {
      next(number);
      leaveOut(number, { code, message });
    },
    rows: () => rows,
    leftOut: report.leftOut,
    finish: () => {
      const without = leftOutRows.take();
      const { columns, table } = events.finish(places);
      noteSwapped(report, columns, without, table.places);
      const full = { ...table, report: report.finish(rows, columns.count) };
      return { columns, table: full, leftOutRows: without };
    },
  };
}

/** The number of the row (from 1) that an event (from 0) stands in, by the rows without one. Cost: a binary search. */
export function rowOfEvent(leftOutRows: Uint32Array, event: number): number {
  let low = 0;
  let high = leftOutRows.length;
  // Of the rows before a left-out row, all but the left-out ones before it have an event.
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((leftOutRows[middle] ?? 0) - middle <= event + 1) low = middle + 1;
    else high = middle;
  }
  return event + 1 + low;
}

/** Names the rows whose degrees may stand for each other: what is told by all places is known when all are read. */
function noteSwapped(
  report: ReportWriter,
  { count, place }: EventColumns,
  leftOutRows: Uint32Array,
  places: Places,
): void {
  const swapped = swappedPlaces(places);
  if (swapped.size === 0) return;
  for (let event = 0; event < count; event += 1) {
    const found = places.features[place[event] ?? 0];
    if (!swapped.has(place[event] ?? 0) || !found?.geometry) continue;
    const [lon, lat] = found.geometry.coordinates;
    const message = `latitude ${lat}, longitude ${lon} came, which would lie among the others the other way round; it is shown where it says`;
    report.doubt(rowOfEvent(leftOutRows, event), { code: "maybe-swapped", message });
  }
}

function overLimit(isFull: boolean, { events, places }: CollectLimits): Fault {
  const most = isFull ? `${events} events` : `${places} places`;
  return { code: "over-limit", message: `a table may have ${most} here; this row is beyond them` };
}

type Events = {
  count(): number;
  add(row: RawRow, at: number, reader: RowReader): readonly (Fault | null)[];
  finish(places: PlaceCollector): {
    columns: EventColumns;
    table: Omit<ReadTable, "name" | "report">;
  };
};

function createEvents(hasPublished: boolean): Events {
  const int32 = () => growing((length) => new Int32Array(length));
  const uint8 = () => growing((length) => new Uint8Array(length));
  const place = growing((length) => new Uint32Array(length));
  const occurred = { start: int32(), end: int32() };
  const published = hasPublished ? { start: int32(), end: int32() } : null;
  const [type, status] = [uint8(), uint8()];
  const side = growing((length) => new Uint16Array(length));
  const names = createSideNames();
  let count = 0;
  let undated = 0;
  return {
    count: () => count,
    add: (row, at, reader) => {
      const happened = reader.occurred(row);
      const said = reader.published(row);
      place.push(at);
      pushTimes(occurred, happened.date);
      if (published) pushTimes(published, said.date);
      type.push(TYPE_CODES.indexOf(reader.type(row)));
      side.push(names.numberOf(reader.side(row)));
      status.push(STATUS_CODES.indexOf(reader.status(row)));
      count += 1;
      if (happened.date === null) undated += 1;
      return [happened.fault, said.fault];
    },
    finish: (collected) => {
      const places = collected.places();
      const times: Times = { start: occurred.start.take(), end: occurred.end.take() };
      const sides = codedSides(side, names);
      const columns: EventColumns = {
        count,
        place: narrowed(place.take(), places.features.length),
        occurred: times,
        published: published && { start: published.start.take(), end: published.end.take() },
        type: type.take(),
        side: sides.codes,
        status: status.take(),
      };
      const extent = extentOf(times);
      const table = { events: count, undated, hasPublished, extent, grain: "minute" as const };
      const spots = spotsOf(places) ?? undefined;
      return { columns, table: { ...table, places, spots, sides: sides.sides } };
    },
  };
}

function pushTimes(
  { start, end }: { start: Growing<Int32Array>; end: Growing<Int32Array> },
  date: ReadDate | null,
): void {
  start.push(date?.start ?? UNDATED);
  end.push(date?.end ?? UNDATED);
}

function codedSides(numbers: Growing<Uint16Array>, names: SideNames) {
  const column = numbers.take();
  const { sides, codes } = names.rank(column);
  return { sides, codes: Uint8Array.from(column, (number) => codes[number] ?? 0) };
}

function narrowed(place: Uint32Array, places: number): EventColumns["place"] {
  return places <= 65_536 ? Uint16Array.from(place) : place;
}

/** From the first minute to the last that events with a known start or end have. */
function extentOf({ start, end }: Times): MinuteSpan | null {
  let first = NO_END;
  let last = NO_START;
  for (let i = 0; i < start.length; i += 1) {
    const [from = UNDATED, to = UNDATED] = [start[i], end[i]];
    if (from === UNDATED) continue;
    if (from > NO_START) {
      first = Math.min(first, from);
      last = Math.max(last, from + 1);
    }
    if (to < NO_END) {
      last = Math.max(last, to);
      first = Math.min(first, to - 1);
    }
  }
  return first < last ? { start: first, end: last } : null;
}

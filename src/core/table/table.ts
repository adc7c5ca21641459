import type { Issue } from "../../schema/issue.ts";
import type { MentionType, Status } from "../../schema/mention.ts";
import type { Places } from "../../schema/place.ts";
import type { MinuteSpan } from "../events/columns.ts";
import type { PlaceIndex, Split } from "../events/place-index.ts";
import type { PlaceGroups } from "../select/place-groups.ts";
import type { Clock } from "../select/visible.ts";
import type { KnownCode } from "./known-codes.ts";

/** What a column of a table can be for us. */
export const ROLES = [
  "id",
  "latitude",
  "longitude",
  "name",
  "date",
  "endDate",
  "published",
  "type",
  "subType",
  "side",
  "title",
  "text",
  "publisher",
  "url",
  "positionPrecision",
  "datePrecision",
  "status",
] as const;
export type Role = (typeof ROLES)[number];

/** One row as a parser gives it: values by column, texts as they stand. Whole numbers from 2^53 on come as text. */
export type RawRow = Readonly<Record<string, unknown>>;

/** How to read the two numbers of a date like 03/04/2024; EDTF and names of months need none. */
export const DATE_ORDERS = ["day-first", "month-first"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What bare numbers in a date column count: days as spreadsheets do, or time since 1970 (UTC). */
export const DATE_NUMBERS = ["excel-days", "unix-seconds", "unix-milliseconds"] as const;
export type DateNumbers = (typeof DATE_NUMBERS)[number];

/** How a table is read: which column has which role, and what its values mean. The reader confirms it. */
export type Mapping = {
  /** Name of the column of a role; a role without one is not in the table. */
  columns: Partial<Record<Role, string>>;
  /** Our type by what the table writes, in small letters; others are told by their words, or `other`. */
  types: Readonly<Record<string, MentionType>>;
  dateOrder: DateOrder;
  /** What bare numbers in its date columns count; absent: they are no dates. */
  dateNumbers?: DateNumbers | undefined;
  /** IANA zone in which its dates are meant. */
  timeZone: string;
  /** Years before 1000 and Hijri ones (1300 to 1500) are meant as CE years; absent: their dates are left undated and said. */
  yearsAsWritten?: boolean | undefined;
  /** Latitude and longitude stand in each other's column. */
  swapped: boolean;
  /** Columns with codes of a code book that is known, for lists to say what they mean; absent: none. */
  codes?: readonly string[] | undefined;
};

/** How a table is read that says itself what its columns are, as a large folder does: no column is named. */
export const NO_MAPPING: Mapping = {
  columns: {},
  types: {},
  dateOrder: "day-first",
  timeZone: "UTC",
  swapped: false,
};

/** Formats that can be opened. */
const TABLE_FORMATS = ["csv", "geojson", "json", "ndjson", "parquet"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** What is known of a file before all of it is read. */
export type TablePreview = {
  name: string;
  bytes: number;
  format: TableFormat;
  /** How its text is written, as browsers name it (`utf-8`, `utf-16le`, `windows-1256`); null for binary formats. */
  encoding: string | null;
  /** What stands between two values; null where the format has no such sign. */
  delimiter: string | null;
  columns: readonly string[];
  /** The first rows, each value as text, as many as can be shown. */
  sample: readonly Readonly<Record<string, string>>[];
  /** What the table is known as, where it is known: its usual columns need no confirmation of their meaning. */
  known: "acled" | "ucdp-ged" | null;
  mapping: Mapping;
  /** What looks wrong in the sample, and what was assumed. */
  issues: readonly Issue[];
};

/** How far reading has come. */
export type TableProgress = { bytes: number; totalBytes: number; rows: number; leftOut: number };

/** A row that was left out, or read in part, and why; its number in the file is a spreadsheet's: names of columns are row 1. */
export type RowFault = { row: number; code: string; message: string };

/** What was left out of a table and why; counts for all, in full the first hundred rows and of doubts about kept ones as many. */
export type TableReport = {
  rows: number;
  events: number;
  /** Rows left out by the fault's code. */
  leftOut: Readonly<Record<string, number>>;
  /** Rows that were kept without something (a date, a position) by the fault's code. */
  incomplete: Readonly<Record<string, number>>;
  faults: readonly RowFault[];
};

/** A table once it was read: places and sides stand for its columns, the events stay with who read them. */
export type ReadTable = {
  name: string;
  /** The distinct positions; an event's place is a number in this list. */
  places: Places;
  /** By place the first that counts as the same one, differing in how exact or whether it is placed; absent: all differ. */
  spots?: Uint32Array | undefined;
  /** How they share symbols on the map, where making that would hold up the page (more than 20,000 places). */
  groups?: PlaceGroups | undefined;
  /**
   * What its sides are called, the most frequent first, null for all others together; a code in a column is 1 + the place in
   * this list.
   */
  sides: readonly (string | null)[];
  /** Number of events, and of those without a date. */
  events: number;
  undated: number;
  /** Whether it tells when its events were reported. */
  hasPublished: boolean;
  /** First and last minute of its events; null where none has a date. */
  extent: MinuteSpan | null;
  /** Finest time that its counts are exact to. */
  grain: "minute" | "day";
  report: TableReport;
};

/** Which of a table's events are meant, besides time. Lists of codes: any of them; null: all. */
export type EventFilter = {
  types: readonly number[] | null;
  sides: readonly number[] | null;
  statuses: readonly number[] | null;
  /** A number other than 0 for each place that counts; null: all places. */
  places: Uint8Array | null;
  /** Only what was published before this minute; null: all. */
  publishedBefore: number | null;
};

/** Lets every event pass. */
export const ALL_EVENTS: EventFilter = {
  types: null,
  sides: null,
  statuses: null,
  places: null,
  publishedBefore: null,
};

/** What an index is asked for. */
export type IndexQuery = { filter: EventFilter; clock: Clock; split: Split };

/** An index, and how many of its events have no date on its clock. */
export type Indexed = { index: PlaceIndex; events: number; undated: number };

/** Which events a list shows: those of the filter that overlap the span, from the latest on. */
export type EventsQuery = {
  filter: EventFilter;
  clock: Clock;
  span: MinuteSpan;
  withUndated: boolean;
  /** Number of a place; null: all that the filter lets pass. */
  place: number | null;
  from: number;
  count: number;
};

/** One event of a table, as its row tells it. Texts are the table's own, shown as they are. */
export type TableEvent = {
  /** Number of the row in the file as a spreadsheet counts: a row with names of columns is 1. */
  row: number;
  id: string | null;
  place: number;
  /** EDTF, in the table's zone; null: undated. */
  occurred: string | null;
  published: string | null;
  type: MentionType;
  /** What the table calls the type. */
  typeText: string | null;
  side: string | null;
  status: Status;
  title: string | null;
  text: string | null;
  publisher: string | null;
  url: string | null;
  /** What the row's codes of a known code book are; absent: none. */
  codes?: readonly KnownCode[] | undefined;
};

/** Why rows can't be shown any more: the file was deleted, or is not the one that was read, or may not be read. */
export type FileLoss = "file-deleted" | "file-changed" | "file-unreadable";

/**
 * A page of a list of events; `total` counts all that the query means. `lost`: its rows can't be read from the file again,
 * and there are none of them; the counts are those of the file as it was read.
 */
export type EventsPage = {
  total: number;
  events: readonly TableEvent[];
  lost?: FileLoss | undefined;
};

/** How many events of the filter overlap the span, by code of type, side and status; each without its own list of codes. */
export type EventChoices = {
  types: readonly number[];
  sides: readonly number[];
  statuses: readonly number[];
};

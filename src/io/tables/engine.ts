import type { WriteProgress, WriteQuery } from "../../core/export/events-file.ts";
import type {
  EventChoices,
  EventsPage,
  EventsQuery,
  Indexed,
  IndexQuery,
  Mapping,
  ReadTable,
  TablePreview,
  TableProgress,
} from "../../core/table/table.ts";
import type { Result } from "../../schema/issue.ts";

/**
 * Who keeps a table's events and answers for them: a worker with a file, or with a folder of a large collection.
 * Everything it returns was counted over all of the table's events, never over a sample.
 */
export type TableEngine = {
  /** Reads everything, as the mapping says. Fails where nothing can be used, and when it was cancelled. */
  read(mapping: Mapping, onProgress: (progress: TableProgress) => void): Promise<Result<ReadTable>>;
  /** The index that steps of the timeline ask; its arrays are handed over, not copied. */
  index(query: IndexQuery): Promise<Indexed>;
  /** Counts for the choices of filters. */
  choices(query: Omit<EventsQuery, "place" | "from" | "count">): Promise<EventChoices>;
  /** A page of events with their texts, the latest first. */
  events(query: EventsQuery): Promise<EventsPage>;
  /** All events of a query as a file. Fails where it is cancelled, or the table can't be read any more. */
  write(
    asked: WriteQuery,
    onProgress: (progress: WriteProgress) => void,
    signal: AbortSignal,
  ): Promise<Result<Blob>>;
  /** Ends it; what is under way fails. */
  close(): void;
};

/** A file that was looked at, and who would read it. */
export type LookedAt = { preview: TablePreview; engine: TableEngine };

/** Most that is read, and what a page may keep in memory. */
export type TableLimits = {
  /** Bytes of a file. */
  bytes: number;
  /** Events of a table. */
  events: number;
  /** Distinct positions. */
  places: number;
};

/** Opens a file as far as a preview needs; a signal ends the look where it takes too long. Fails with what it seems to be instead. */
export type LookAtFile = (
  file: File,
  limits: TableLimits,
  signal?: AbortSignal,
) => Promise<Result<LookedAt>>;

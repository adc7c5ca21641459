import type { WriteProgress, WriteQuery } from "../core/export/events-file.ts";
import type { EventChoices, EventsPage, EventsQuery } from "../core/table/table.ts";
import type { Result } from "../schema/issue.ts";

/** What the page may ask of whoever keeps the events of the open table. A question fails when the table is closed. */
export type TablePort = {
  /** A page of events with their texts, the latest first. */
  events(query: EventsQuery): Promise<EventsPage>;
  /** Counts for the choices of filters. */
  choices(query: Omit<EventsQuery, "place" | "from" | "count">): Promise<EventChoices>;
  /** All events of a query as a file; the signal cancels it. */
  write(
    asked: WriteQuery,
    onProgress: (progress: WriteProgress) => void,
    signal: AbortSignal,
  ): Promise<Result<Blob>>;
  /** Where the events are published as Parquet, and how many are written to a file here at most; null: all, from this device. */
  published: { folder: string; mostWritten: number } | null;
};

let current: TablePort | null = null;

/** A table was opened, and this answers for it; null: none is open. Comes before the table is in the store. */
export function setTablePort(port: TablePort | null): void {
  current = port;
}

/** Who answers for the open table; null where none is open. */
export const tablePort = (): TablePort | null => current;

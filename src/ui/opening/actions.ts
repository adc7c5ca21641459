import type { Mapping } from "../../core/table/table.ts";

/** What the dialog for opening a file asks of who opens it. */
export type OpeningActions = {
  /** One of these files is looked at. */
  openFiles: (files: readonly File[]) => void;
  /** The file that was looked at is read, its columns understood like this. */
  readAs: (mapping: Mapping) => void;
  /** The same file is looked at once more. */
  openAgain: () => void;
  /** What is under way ends, and the dialog closes. */
  giveUp: () => void;
};

/** Most that is read: bytes of a file, events of a table, distinct positions. */
export type OpeningLimits = { bytes: number; events: number; places: number };

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
import type { Collection } from "../../schema/collection.ts";
import type { Result } from "../../schema/issue.ts";
import type { TableLimits } from "./engine.ts";

/** A large folder by its address, and what its `collection.json` says; with the address that was given and the origins that are allowed where it is not the site's own. */
export type FolderAsked = {
  address: string;
  collection: Collection;
  foreign: { data: string; allowed: readonly string[] } | null;
};

/** What a page asks the worker for. A worker keeps one file or folder: it is looked at first, and once. */
export type Calls = {
  file: { asks: { file: File; limits: TableLimits }; answer: Result<TablePreview> };
  folder: { asks: FolderAsked; answer: Result<Collection> };
  read: { asks: Mapping; answer: Result<ReadTable> };
  index: { asks: IndexQuery; answer: Indexed };
  choices: { asks: Omit<EventsQuery, "place" | "from" | "count">; answer: EventChoices };
  events: { asks: EventsQuery; answer: EventsPage };
  write: { asks: WriteQuery; answer: Result<Blob> };
  /** Ends a call that can be ended, by its number; that one still has an answer. */
  cancel: { asks: { call: number }; answer: null };
};
/** What can be asked. */
export type CallName = keyof Calls;

/** A call with a number that its replies carry. */
export type Request = {
  [Name in CallName]: { id: number; name: Name; asks: Calls[Name]["asks"] };
}[CallName];

/** What is told of calls that take long, while they are under way. */
export type Progress = { read: TableProgress; write: WriteProgress };

/** How far a call came, its answer, or the message of what was thrown. */
export type Reply =
  | { id: number; kind: "progress"; progress: Progress[keyof Progress] }
  | { id: number; kind: "answer"; answer: Calls[CallName]["answer"] }
  | { id: number; kind: "thrown"; message: string };

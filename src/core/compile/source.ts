import type { Article } from "../../schema/article.ts";
import type { Collection } from "../../schema/collection.ts";
import type { Issue } from "../../schema/issue.ts";
import type { Places } from "../../schema/place.ts";

/** A file that was already read; `path` is what issues show. */
export type SourceFile = { path: string; text: string };

/** The files of `data/<collection>/`. */
export type SourceFiles = {
  collection: SourceFile;
  places: SourceFile;
  articles: readonly SourceFile[];
};

/** Where something is written; line and column count from 1, columns in UTF-16 units. */
export type Origin = { file: string; line: number; column: number };

/** Kinds of records whose origin a compiled collection can tell. */
type Subject =
  | "collection"
  | "place"
  | "article"
  | "mention"
  | "quotation"
  | "source"
  | "speaker"
  | "correction";

/** Where the record with this id is written; the collection's own id is `""`. Throws for an id that was never compiled. */
export type FindOrigin = (subject: Subject, id: string) => Origin;

/** What one collection compiles to; `collection` is null when `collection.yaml` could not be used. */
export type Compiled = {
  collection: Collection | null;
  places: Places;
  articles: Article[];
  issues: Issue[];
  origin: FindOrigin;
};

/** An issue that keeps something from being published as written. */
export function errorAt(origin: Origin, code: string, message: string): Issue {
  return { code, severity: "error", message, ...origin };
}

/** An issue that an editor should look at; everything is published all the same. */
export function warningAt(origin: Origin, code: string, message: string): Issue {
  return { code, severity: "warning", message, ...origin };
}

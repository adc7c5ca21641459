import type { SourceCollection, Speaker } from "../../schema/collection.ts";
import type { Issue } from "../../schema/issue.ts";
import { parseTypedEdtf } from "../time/edtf-guess.ts";
import { errorAt, type Origin } from "./source.ts";

/** What articles may refer to; dates without a zone are read in `timeZone`. */
export type Vocabulary = {
  timeZone: string;
  sides: ReadonlySet<string>;
  sources: ReadonlySet<string>;
  speakers: ReadonlyMap<string, Speaker>;
  places: ReadonlySet<string>;
};

/** The vocabulary of a collection with these places. */
export function createVocabulary(
  collection: Pick<SourceCollection, "timeZone" | "sides" | "sources" | "speakers">,
  placeIds: Iterable<string>,
): Vocabulary {
  return {
    timeZone: collection.timeZone,
    sides: new Set(collection.sides.map((side) => side.id)),
    sources: new Set(collection.sources.map((source) => source.id)),
    speakers: new Map(collection.speakers.map((speaker) => [speaker.id, speaker])),
    places: new Set(placeIds),
  };
}

/** What is wrong with a date; null for one that can be read and for none. */
export function dateFault(edtf: string | undefined, timeZone: string): string | null {
  if (edtf === undefined) return null;
  const parsed = parseTypedEdtf(edtf, timeZone);
  return parsed.ok ? null : parsed.message;
}

/** An error when the text is no date; nothing for no text. */
export function dateIssues(edtf: string | undefined, timeZone: string, origin: Origin): Issue[] {
  const fault = dateFault(edtf, timeZone);
  return fault === null ? [] : [errorAt(origin, "bad-date", fault)];
}

/** Source ids separated by spaces or commas: those that exist, and an error for each that does not. */
export function readSourceIds(
  text: string | undefined,
  vocabulary: Vocabulary,
  origin: Origin,
): { ids: string[]; issues: Issue[] } {
  const named = listOf(text);
  return {
    ids: named.filter((id) => vocabulary.sources.has(id)),
    issues: named
      .filter((id) => !vocabulary.sources.has(id))
      .map((id) =>
        errorAt(
          origin,
          "unknown-source",
          `"${id}" is no source of collection.yaml; it was left out`,
        ),
      ),
  };
}

/** Items of an attribute that holds several, separated by spaces or commas, each once. */
export function listOf(text: string | undefined): string[] {
  return [...new Set((text ?? "").split(/[\s,]+/).filter((item) => item !== ""))];
}

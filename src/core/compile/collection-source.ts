import type * as v from "valibot";
import {
  CorrectionSchema,
  SideSchema,
  type SourceCollection,
  SourceCollectionSchema,
  SourceSchema,
  SpeakerSchema,
} from "../../schema/collection.ts";
import type { Issue } from "../../schema/issue.ts";
import { migrate } from "../../schema/migrate.ts";
import { read } from "../../schema/read.ts";
import { isTimeZone } from "../time/zone.ts";
import { readYaml, type SourceDocument } from "./document.ts";
import { placeIssues, unknownKeys } from "./front-matter.ts";
import { errorAt, type Origin, type SourceFile, warningAt } from "./source.ts";
import { dateIssues } from "./vocabulary.ts";

/** Lists whose entries stand alone: a wrong one is left out and the others are used. */
const LISTS = {
  sides: SideSchema,
  speakers: SpeakerSchema,
  sources: SourceSchema,
  corrections: CorrectionSchema,
} satisfies Record<string, v.GenericSchema<unknown, { id: string }>>;

const LIST_OF = {
  side: "sides",
  speaker: "speakers",
  source: "sources",
  correction: "corrections",
} satisfies Record<string, keyof typeof LISTS>;

/** `collection.yaml` as read; `value` is null when it can't be used. */
export type ReadCollection = {
  value: SourceCollection | null;
  issues: Issue[];
  /** Where a record of a list stands, or the collection itself. */
  locate: (subject?: keyof typeof LIST_OF, id?: string) => Origin;
};

/** Reads `collection.yaml`; wrong entries of lists and unreadable dates are left out with an error each. */
export function readCollection(file: SourceFile): ReadCollection {
  const document = readYaml(file);
  const pointers = new Map<string, string>();
  const locate: ReadCollection["locate"] = (subject, id) =>
    document.locate((subject && pointers.get(`${LIST_OF[subject]}/${id}`)) ?? "");
  const fail = (issues: Issue[]) => ({ value: null, issues, locate });
  if (document.issues.length > 0) return fail(document.issues);
  if (!isRecord(document.data))
    return fail([
      errorAt(
        document.locate(""),
        "invalid-value",
        "the file holds no fields; expected schema, id, title, ...",
      ),
    ]);
  const current = migrate(document.data);
  if (!current.ok) return fail(placeIssues(document, current.issues));

  const data = { ...current.value };
  const issues: Issue[] = unknownKeys(data, SourceCollectionSchema.entries).map((key) =>
    warningAt(
      document.locate(`/${key}`),
      "unknown-field",
      `"${key}" is no field of a collection; it was left out`,
    ),
  );
  for (const [list, schema] of Object.entries(LISTS)) {
    if (!Array.isArray(data[list])) continue;
    const entries = readEntries(document, list, data[list], schema);
    data[list] = entries.map((entry) => entry.value).filter((value) => value !== null);
    for (const { pointer, value } of entries)
      if (value) pointers.set(`${list}/${value.id}`, pointer);
    issues.push(...entries.flatMap((entry) => entry.issues));
  }
  const result = read(SourceCollectionSchema, data);
  if (!result.ok) return fail([...issues, ...placeIssues(document, result.issues)]);
  if (!isTimeZone(result.value.timeZone)) {
    const message = `the time zone is "${result.value.timeZone}"; expected an IANA name like Asia/Damascus`;
    return fail([...issues, errorAt(document.locate("/timeZone"), "bad-time-zone", message)]);
  }
  const dated = withoutBadDates(result.value, document, locate);
  return { value: dated.value, issues: [...issues, ...dated.issues], locate };
}

type Entry = { value: { id: string } | null; pointer: string; issues: Issue[] };

function readEntries(
  document: SourceDocument,
  list: string,
  data: readonly unknown[],
  schema: v.GenericSchema<unknown, { id: string }>,
): Entry[] {
  const taken = new Set<string>();
  return data.map((entry, i) => {
    const pointer = `/${list}/${i}`;
    const result = read(schema, entry);
    if (!result.ok)
      return { value: null, pointer, issues: placeIssues(document, result.issues, pointer) };
    const { id } = result.value;
    if (taken.has(id)) {
      const message = `the id "${id}" is taken by an earlier entry of ${list}; this one was left out`;
      return {
        value: null,
        pointer,
        issues: [errorAt(document.locate(`${pointer}/id`), "duplicate-id", message)],
      };
    }
    taken.add(id);
    return { value: result.value, pointer, issues: [] };
  });
}

function withoutBadDates(
  collection: SourceCollection,
  document: SourceDocument,
  locate: ReadCollection["locate"],
): { value: SourceCollection; issues: Issue[] } {
  const issues: Issue[] = [];
  const good = (edtf: string | undefined, origin: Origin) => {
    const found = dateIssues(edtf, collection.timeZone, origin);
    issues.push(...found);
    return found.length === 0;
  };
  const { range, view, sources, corrections } = collection;
  const value: SourceCollection = {
    ...collection,
    range: good(range, document.locate("/range")) ? range : undefined,
    view: good(view.window, document.locate("/view/window"))
      ? view
      : { ...view, window: undefined },
    sources: sources.map((source) =>
      good(source.date, locate("source", source.id)) ? source : { ...source, date: undefined },
    ),
    corrections: corrections.filter((correction) =>
      good(correction.date, locate("correction", correction.id)),
    ),
  };
  return { value, issues };
}

/** True for a plain object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { isRecord } from "../../core/read/limits.ts";
import { guessColumns } from "../../core/table/guess-columns.ts";
import type { TableFormat } from "../../core/table/table.ts";
import type { Issue } from "../../schema/issue.ts";
import { GEOJSON_FORMAT, jsonListFormat, NDJSON_FORMAT } from "./json-rows.ts";
import type { TextFormat } from "./text-source.ts";

/** How JSON is read as rows, and what should be known about it beforehand. */
type FoundJson = { format: TableFormat; textFormat: TextFormat; issues: readonly Issue[] };

/** Stands before each value of a JSON text sequence (RFC 8142). */
const RECORD_SEPARATOR = "\u001e";

/** Whether text begins as JSON does that may be rows. */
export const isJson = (text: string): boolean =>
  /^[{[]/.test(text.replaceAll(RECORD_SEPARATOR, "").trimStart());

/**
 * How JSON is read, by its beginning: a FeatureCollection; a list of objects; an object with such a list in it, as APIs
 * answer (`{"status":200,"data":[…]}`); else an object a line. A reason in words where it is no rows.
 */
export function jsonFormat(beginning: string): FoundJson | string {
  const text = beginning.replaceAll(RECORD_SEPARATOR, "").trimStart();
  if (text.startsWith("[")) return listFormat(text);
  const line = text.search(/\r|\n|$/);
  const first = parsed(text.slice(0, line));
  const isAlone = text.slice(line).trim() === "";
  const isLines = isRecord(first) && (!isAlone || isRow(first));
  const lists = isLines ? null : listsIn(text);
  const isCollection = isRecord(first) ? Array.isArray(first.features) : lists?.isCollection;
  if (isCollection) return { format: "geojson", textFormat: GEOJSON_FORMAT, issues: [] };
  if (lists?.name !== undefined && lists.name !== null) {
    const issues = pageIssues(text.slice(0, lists.from));
    return { format: "json", textFormat: jsonListFormat(lists.name), issues };
  }
  if (isRecord(first) && first.type !== "Topology" && !lists?.isEmpty)
    return { format: "ndjson", textFormat: NDJSON_FORMAT, issues: [] };
  if (lists?.isEmpty) return "JSON with an empty list came; expected a list of objects, one a row";
  return "JSON without a list of objects or features came; expected a GeoJSON FeatureCollection, a list of objects, or one object a line";
}

function listFormat(text: string): FoundJson | string {
  const start = text.slice(1).trimStart();
  if (start.startsWith("{"))
    return { format: "json", textFormat: jsonListFormat(null), issues: [] };
  if (start.startsWith("]"))
    return "an empty JSON list came; expected a list of objects, one a row";
  const what = start.startsWith("[") ? "lists" : "plain values";
  return `a JSON list of ${what} came; expected a list of objects, each with its values by their names`;
}

/** Whether an object that stands alone is itself a row: it says where it is. */
function isRow(value: Record<string, unknown>): boolean {
  const { columns } = guessColumns(Object.keys(value), []);
  return columns.latitude !== undefined && columns.longitude !== undefined;
}

/** What an object's members say: the first list of objects in it, and where that begins. */
type Lists = { name: string | null; from: number; isCollection: boolean; isEmpty: boolean };

const OBJECTS = /\s*\[\s*\{/y;
const EMPTY = /\s*\[\s*\]/y;
const LIST = /\s*\[/y;
const COLLECTION = /\s*"FeatureCollection"/y;

function listsIn(text: string): Lists {
  const members = membersOf(text);
  const starts = (form: RegExp, from: number) => {
    form.lastIndex = from;
    return form.test(text);
  };
  const rows = members.find(({ from }) => starts(OBJECTS, from));
  return {
    name: rows?.name ?? null,
    from: rows?.from ?? 0,
    isCollection: members.some(
      ({ name, from }) =>
        (name === "type" && starts(COLLECTION, from)) ||
        (name === "features" && starts(LIST, from)),
    ),
    isEmpty: !rows && members.some(({ from }) => starts(EMPTY, from)),
  };
}

/** A text, also one that is cut off; a bracket; a colon. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*(?:"|\\?$)|[{}[\]:]/gs;

/** The members of an object as far as its text goes: names as they are written, and where their values begin. */
function membersOf(text: string): { name: string; from: number }[] {
  const members: { name: string; from: number }[] = [];
  let depth = 0;
  let latest = "";
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
    else if (token !== ":") latest = token;
    else if (depth === 1) members.push({ name: latest.slice(1, -1), from: index + 1 });
  }
  return members;
}

/** APIs answer page by page (UCDP: `TotalPages`, `NextPageUrl`): who opens one page should know that there are others. */
function pageIssues(before: string): Issue[] {
  const answer = parsed(`${before} []}`);
  if (!isRecord(answer)) return [];
  const { TotalPages: pages, NextPageUrl: next } = answer;
  const isOne =
    (typeof pages === "number" && pages > 1) || (typeof next === "string" && next !== "");
  if (!isOne) return [];
  const of = typeof pages === "number" ? ` of ${pages}` : "";
  const message = `the file is one page${of} of an API’s answer; events of other pages are not in it`;
  return [{ code: "one-page", severity: "warning", message }];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import { isRecord } from "../read/limits.ts";
import { exactJsonText } from "./exact-json.ts";
import type { RawRow } from "./table.ts";

/** So many objects within each other become columns; what lies deeper stays JSON text. */
const DEEPEST = 4;

/**
 * A row without values inside of values: the members of an object become columns named with a dot between
 * (`location.lat`), unless the row has a column of that name itself; a list becomes its JSON text. A flat row is returned
 * as it is.
 */
export function flatRow(row: RawRow): RawRow {
  const members = Object.entries(row);
  if (!members.some(([, value]) => isNested(value))) return row;
  const flat = new Map(members.filter(([, value]) => !isNested(value)));
  const add = (name: string, value: unknown, depth: number): void => {
    if (isObject(value) && depth < DEEPEST)
      for (const [part, member] of Object.entries(value)) add(`${name}.${part}`, member, depth + 1);
    else if (!flat.has(name)) flat.set(name, plain(value));
  };
  for (const [name, value] of members) if (isNested(value)) add(name, value, 0);
  return Object.fromEntries(flat);
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return value.toString();
  return isNested(value) ? exactJsonText(value) : value;
}

const isNested = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(value instanceof Date);

/** An object that has members: an empty one is worth a column with `{}`. */
const isObject = (value: unknown): value is Record<string, unknown> =>
  isRecord(value) && !(value instanceof Date) && Object.keys(value).length > 0;

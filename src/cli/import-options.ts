import type { GuessedMapping } from "../core/table/guess-mapping.ts";
import {
  DATE_NUMBERS,
  DATE_ORDERS,
  type DateNumbers,
  type DateOrder,
  type Mapping,
  ROLES,
  type Role,
} from "../core/table/table.ts";
import { isTimeZone } from "../core/time/zone.ts";
import { type RowStream, STREAM_FORMATS, type StreamOptions } from "../io/stream-rows.ts";
import type { Issue } from "../schema/issue.ts";
import { UsageError } from "./command.ts";

/** The command line of `dateline import`, checked. */
export type ImportOptions = StreamOptions & {
  /** Path of the file; null: stdin. */
  file: string | null;
  out: string | null;
  timeZone: string;
  dateOrder: DateOrder | null;
  dateNumbers: DateNumbers | null;
  yearsAsWritten: boolean;
  /** Columns by role as they were named; the empty name: no column. */
  map: ReadonlyMap<Role, string>;
};

/** What `parseArgs` gave. */
type Given = {
  positionals: readonly string[];
  values: {
    format?: string | undefined;
    encoding?: string | undefined;
    map?: readonly string[] | undefined;
    columns?: string | undefined;
    "time-zone": string;
    "date-order"?: string | undefined;
    "date-numbers"?: string | undefined;
    "years-as-written"?: boolean | undefined;
    out?: string | undefined;
  };
};

/** Checks the options. Throws a `UsageError` that names the one that makes no sense. */
export function readOptions({ positionals, values }: Given): ImportOptions {
  const [file = null, ...more] = positionals;
  if (more.length > 0) throw new UsageError("expected one FILE, or none to read stdin");
  if (!isTimeZone(values["time-zone"]))
    throw new UsageError(
      `--time-zone is "${values["time-zone"]}"; expected a zone like Asia/Damascus`,
    );
  return {
    file: file === "-" ? null : file,
    out: values.out ?? null,
    timeZone: values["time-zone"],
    format: oneOf(STREAM_FORMATS, values.format, "--format"),
    encoding: knownEncoding(values.encoding),
    dateOrder: oneOf(DATE_ORDERS, values["date-order"], "--date-order"),
    dateNumbers: oneOf(DATE_NUMBERS, values["date-numbers"], "--date-numbers"),
    yearsAsWritten: values["years-as-written"] ?? false,
    columns: values.columns?.split(",").map((name) => name.trim()) ?? null,
    map: new Map((values.map ?? []).map(roleAndColumn)),
  };
}

function oneOf<T extends string>(
  choices: readonly T[],
  given: string | undefined,
  option: string,
): T | null {
  if (given === undefined) return null;
  const found = choices.find((choice) => choice === given);
  if (found === undefined)
    throw new UsageError(`${option} is "${given}"; expected ${choices.join(" or ")}`);
  return found;
}

function knownEncoding(given: string | undefined): string | null {
  if (given === undefined) return null;
  try {
    return new TextDecoder(given).encoding;
  } catch {
    throw new UsageError(
      `--encoding is "${given}"; expected a name like utf-8, utf-16le or windows-1256`,
    );
  }
}

function roleAndColumn(given: string): [Role, string] {
  const [name, ...column] = given.split("=");
  const role = ROLES.find((one) => one === name);
  if (role === undefined || column.length === 0)
    throw new UsageError(
      `--map is "${given}"; expected ROLE=COLUMN with a role of ${ROLES.join(", ")}`,
    );
  return [role, column.join("=")];
}

/** Issues of a guess that a chosen option settles. */
const SETTLED_BY_ORDER = new Set(["date-order-assumed", "date-orders-mixed"]);

/**
 * The guess with what was chosen in its place, and what is still to be said of it. Throws a `UsageError` for a column that
 * is not there.
 */
export function chosenMapping(
  { mapping, issues }: GuessedMapping,
  { columns: known }: RowStream,
  { map, dateOrder, dateNumbers, yearsAsWritten, timeZone }: ImportOptions,
): { mapping: Mapping; issues: readonly Issue[] } {
  const columns: Partial<Record<Role, string>> = { ...mapping.columns };
  for (const [role, column] of map) {
    if (column !== "" && !known.includes(column))
      throw new UsageError(
        `--map ${role}: no column "${column}"; expected one of ${known.join(", ")}`,
      );
    if (column === "") delete columns[role];
    else columns[role] = column;
  }
  // Whoever names the columns of degrees means them as they are.
  const isNamed = map.has("latitude") || map.has("longitude");
  const chosen: Mapping = {
    ...mapping,
    columns,
    timeZone,
    dateOrder: dateOrder ?? mapping.dateOrder,
    dateNumbers: dateNumbers ?? mapping.dateNumbers,
    yearsAsWritten: yearsAsWritten || mapping.yearsAsWritten,
    swapped: mapping.swapped && !isNamed,
  };
  const left = issues.filter(
    ({ code }) =>
      !(dateOrder !== null && SETTLED_BY_ORDER.has(code)) &&
      !(isNamed && (code === "swapped-coordinates" || code === "no-position-columns")) &&
      !(dateNumbers !== null && code === "numbers-as-dates") &&
      !(yearsAsWritten && code === "odd-years") &&
      !(map.has("positionPrecision") && code === "unit-assumed") &&
      !(map.has("date") && code === "no-date-column"),
  );
  return { mapping: chosen, issues: left };
}

/** A mapping as the options that name it: what a run on a part of the data can be given, so that it guesses nothing. */
export function mappingWords({
  columns,
  timeZone,
  dateOrder,
  swapped,
  dateNumbers,
  yearsAsWritten,
}: Mapping): string {
  const { latitude = "", longitude = "" } = columns;
  const named: Mapping["columns"] = swapped
    ? { ...columns, latitude: longitude, longitude: latitude }
    : columns;
  const roles = Object.entries(named).map(
    ([role, column]) => `--map ${quoted(`${role}=${column}`)}`,
  );
  const numbers = dateNumbers === undefined ? [] : [`--date-numbers ${dateNumbers}`];
  const years = yearsAsWritten ? ["--years-as-written"] : [];
  return [
    ...roles,
    `--time-zone ${timeZone}`,
    `--date-order ${dateOrder}`,
    ...numbers,
    ...years,
  ].join(" ");
}

const quoted = (text: string) =>
  /^[\w=.+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

import { type MentionType, STATUSES, type Status } from "../../schema/mention.ts";
import type { SourcePlace } from "../../schema/place.ts";
import { CELL_SEPARATOR, cellText, codeText } from "./cell-text.ts";
import { keepAnswers } from "./keep-answers.ts";
import { typeByWords } from "./known-types.ts";
import { placeId } from "./place-id.ts";
import { positionPrecision } from "./precision.ts";
import { createDateReader, type DateReader } from "./read-date.ts";
import { type Fault, readPosition } from "./read-position.ts";
import type { Mapping, RawRow, Role } from "./table.ts";

/** Where a row's event is: a point (degrees), or a name alone. */
export type RowPlace = {
  id: string;
  position: { lon: number; lat: number } | null;
  /** What the table calls it; a place without a name has its latitude and longitude. */
  name: string;
  radiusM: number | null;
  precision: SourcePlace["properties"]["precision"];
};

/** A row's place, or none where the row has to be left out; what was wrong with what came. */
type PlaceReading = { place: RowPlace; fault: Fault | null } | { place: null; fault: Fault };

/** Reads rows as a mapping says; no row makes it throw. */
export type RowReader = DateReader & {
  place(row: RawRow): PlaceReading;
  type(row: RawRow): MentionType;
  side(row: RawRow): string | null;
  status(row: RawRow): Status;
  /** What the column of a role says, as text. */
  text(row: RawRow, role: Role): string | null;
};

/** Reads rows as a mapping says, and keeps answers for what comes again. Throws a RangeError for an unknown zone. */
export function createRowReader(mapping: Mapping): RowReader {
  const text = (row: RawRow, role: Role) => {
    const column = mapping.columns[role];
    return column === undefined ? null : cellText(row[column]);
  };
  const typeOf = keepAnswers((key) => readType(key.split(CELL_SEPARATOR), mapping.types));
  return {
    ...createDateReader(mapping),
    place: createPlaceReader(mapping),
    type: (row) =>
      typeOf(`${text(row, "subType") ?? ""}${CELL_SEPARATOR}${text(row, "type") ?? ""}`),
    side: (row) => text(row, "side"),
    status: (row) => readStatus(text(row, "status")),
    text,
  };
}

/** Most rows of a table stand at a few places: those are read once, by the text of their cells. */
function createPlaceReader(mapping: Mapping): (row: RawRow) => PlaceReading {
  const { latitude = "", longitude = "", name = "", positionPrecision = "" } = mapping.columns;
  let latest: RawRow = {};
  const read = keepAnswers(() => readPlace(latest, mapping));
  return (row) => {
    latest = row;
    return read(
      `${cellText(row[latitude])}${CELL_SEPARATOR}${cellText(row[longitude])}${CELL_SEPARATOR}${cellText(row[positionPrecision])}${CELL_SEPARATOR}${cellText(row[name])}`,
    );
  };
}

function readPlace(row: RawRow, mapping: Mapping): PlaceReading {
  const { columns } = mapping;
  const named = columns.name === undefined ? null : cellText(row[columns.name]);
  const column = columns.positionPrecision;
  const precise = column === undefined ? null : positionPrecision(column, cellText(row[column]));
  const reading = readPosition(row, mapping);
  if (!reading.ok && (named === null || reading.fault.code === "null-island"))
    return { place: null, fault: reading.fault };
  const position = reading.ok ? { lon: reading.lon, lat: reading.lat } : null;
  const radiusM = position ? (precise?.radiusM ?? null) : null;
  const spot = position ? `${position.lat}, ${position.lon}` : "";
  const place: RowPlace = {
    // What we once called it ourselves, in a table that was written by us, is no name.
    id: placeId(position, named === spot ? null : named, radiusM),
    position,
    name: named ?? spot,
    radiusM,
    precision: precise?.precision,
  };
  return { place, fault: reading.ok ? reading.doubt : reading.fault };
}

/** The finer type goes first; what the mapping does not name is told by its words. */
function readType(texts: readonly string[], types: Mapping["types"]): MentionType {
  for (const text of texts) {
    const small = text.toLowerCase();
    const key = Object.hasOwn(types, small) ? small : codeText(small);
    const type = Object.hasOwn(types, key) ? types[key] : typeByWords(small);
    if (type) return type;
  }
  return "other";
}

/** Words for how sure a row is, besides our own. */
const STATUS_WORDS: Readonly<Record<string, Status>> = {
  verified: "confirmed",
  alleged: "claimed",
  contested: "disputed",
};

/** What a table doesn't tell is as sure as a report is. */
function readStatus(text: string | null): Status {
  const small = text?.toLowerCase() ?? "";
  const own = STATUSES.find((status) => status === small);
  return own ?? (Object.hasOwn(STATUS_WORDS, small) ? STATUS_WORDS[small] : null) ?? "reported";
}

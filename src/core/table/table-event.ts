import { cellText } from "./cell-text.ts";
import { knownCode } from "./known-codes.ts";
import { createRowReader, type RowReader } from "./read-row.ts";
import type { Mapping, RawRow, TableEvent } from "./table.ts";
import { webAddress } from "./web-address.ts";

/** Readers keep their answers, so a mapping has one. */
const readers = new WeakMap<Mapping, RowReader>();

/** One row as an event of a list; `place` is the place's number as the columns have it. No row makes it throw. */
export function readTableEvent(
  row: RawRow,
  mapping: Mapping,
  number: number,
  place: number,
): TableEvent {
  const reader = readers.get(mapping) ?? createRowReader(mapping);
  readers.set(mapping, reader);
  const { text } = reader;
  const codes = (mapping.codes ?? []).flatMap(
    (column) => knownCode(column, cellText(row[column])) ?? [],
  );
  return {
    row: number,
    id: text(row, "id"),
    place,
    occurred: reader.occurred(row).date?.edtf ?? null,
    published: reader.published(row).date?.edtf ?? null,
    type: reader.type(row),
    typeText: text(row, "subType") ?? text(row, "type"),
    side: reader.side(row),
    status: reader.status(row),
    title: text(row, "title"),
    text: text(row, "text"),
    publisher: text(row, "publisher"),
    url: webAddress(text(row, "url")),
    ...(codes.length > 0 ? { codes } : {}),
  };
}

import type { RawRow, RowFault } from "../../core/table/table.ts";
import type { RecordFault } from "./records.ts";

/** What a record's text says: a row, or why it is none; both where it was read as far as it goes. */
export type ReadRecord = { values: RawRow | null; fault: RowFault | null };

const FAULTS: Record<RecordFault, string> = {
  "unclosed-quote":
    "a quotation mark opens and no second one closes its value; the value ends with its line, so that the rows after it are read",
  "too-long":
    "a row came that is too long to be read; expected 1 MB at most, for a feature of GeoJSON 32 MB",
  "cut-off": "the file ends within this row; expected all of it",
};

/** Reads a record of which may be known that something is wrong with it. Only a stray quote leaves a row to be read. */
export function readRecord(
  read: (text: string, number: number) => ReadRecord,
  text: string,
  row: number,
  fault: RecordFault | null,
): ReadRecord {
  if (fault === null) {
    const record = read(text, row);
    if (record.fault || !text.includes("\ufffd")) return record;
    const message =
      "letters came that are not in the file's encoding; expected one encoding throughout";
    return { ...record, fault: { row, code: "broken-letters", message } };
  }
  const values = fault === "unclosed-quote" ? read(text, row).values : null;
  return { values, fault: { row, code: fault, message: FAULTS[fault] } };
}

/** Sets a value of a row. Columns may be called anything: `__proto__` would be no member of its own when just assigned. */
export function setValue(row: Record<string, unknown>, column: string, value: unknown): void {
  if (column !== "__proto__") row[column] = value;
  else
    Object.defineProperty(row, column, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
}

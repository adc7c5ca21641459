import type { RawRow, RowFault } from "../../core/table/table.ts";
import type { Issue } from "../../schema/issue.ts";

/** A row of a file. Without values it is left out; with values and a fault it was read as far as it goes. */
export type SourceRow = {
  /** The first row of data is 1; people are told `rowsBefore` more. */
  number: number;
  /** Where its text begins in the unpacked UTF-8 file, bytes; for Parquet the same as `number - 1`. */
  offset: number;
  values: RawRow | null;
  fault: RowFault | null;
};

/** Some rows, how much of the file was read for them and those before, and what was wrong with the file itself. */
export type Batch = {
  rows: readonly SourceRow[];
  bytes: number;
  /** The same unpacked and in UTF-8; little packed data can be very much. */
  unpackedBytes: number;
  issues: readonly Issue[];
};

/** A file as rows, whatever its format. */
export type RowSource = {
  /** Bytes that `Batch.bytes` goes up to. */
  totalBytes: number;
  /** Rows before the first row of data, as a spreadsheet counts: 1 with names of columns. */
  rowsBefore: number;
  /** All columns, where that is known before the last row; null: rows may have others. */
  columns: readonly string[] | null;
  /**
   * All rows in order, in batches of at most a few thousand; of each row only `columns`, null: all. Throws what `signal`
   * was aborted with.
   */
  read(columns: readonly string[] | null, signal: AbortSignal): AsyncGenerator<Batch>;
  /** The same rows once more, only after everything was read once; `rowsAt` answers meanwhile. Throws like `read`. */
  again(signal: AbortSignal): AsyncGenerator<readonly SourceRow[]>;
  /** Some rows again by their numbers, only `columns` of them, null: all; only after everything was read once. */
  rowsAt(
    numbers: readonly number[],
    columns: readonly string[] | null,
  ): Promise<ReadonlyMap<number, RawRow>>;
};

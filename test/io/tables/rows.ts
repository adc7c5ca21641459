import type { RawRow, RowFault } from "../../../src/core/table/table.ts";
import type { RowSource } from "../../../src/io/tables/source.ts";

/** All rows of a source, and what was wrong with them. */
export async function allRows(source: RowSource, columns: readonly string[] | null = null) {
  const rows: (RawRow | null)[] = [];
  const faults: RowFault[] = [];
  const issues: string[] = [];
  const offsets: number[] = [];
  for await (const batch of source.read(columns, new AbortController().signal)) {
    issues.push(...batch.issues.map(({ code }) => code));
    for (const { number, offset, values, fault } of batch.rows) {
      if (number !== rows.length + 1) throw new Error(`row ${number} came after ${rows.length}`);
      rows.push(values);
      offsets.push(offset);
      if (fault) faults.push(fault);
    }
  }
  return { rows, faults, issues, offsets };
}

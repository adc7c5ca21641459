import type { Fault } from "./read-position.ts";
import type { RowFault, TableReport } from "./table.ts";

/** Most rows that a report names one by one. */
const MOST_FAULTS = 100;

/** Counts what was left out or kept in part, row by row. */
export type ReportWriter = {
  leaveOut(row: number, fault: Fault): void;
  keepInPart(row: number, fault: Fault): void;
  /** Counts like `keepInPart` what is told only once all rows are read; the first hundred of these have room of their own. */
  doubt(row: number, fault: Fault): void;
  leftOut(): number;
  finish(rows: number, events: number): TableReport;
};

/** A report that begins empty; the first hundred faults are kept in full, all are counted. */
export function createReport(): ReportWriter {
  const leftOut = new Map<string, number>();
  const incomplete = new Map<string, number>();
  const faults: RowFault[] = [];
  const doubts: RowFault[] = [];
  let total = 0;
  const note = (
    counts: Map<string, number>,
    row: number,
    { code, message }: Fault,
    named = faults,
  ) => {
    counts.set(code, (counts.get(code) ?? 0) + 1);
    if (named.length < MOST_FAULTS) named.push({ row, code, message });
  };
  return {
    leaveOut: (row, fault) => {
      total += 1;
      note(leftOut, row, fault);
    },
    keepInPart: (row, fault) => note(incomplete, row, fault),
    doubt: (row, fault) => note(incomplete, row, fault, doubts),
    leftOut: () => total,
    finish: (rows, events) => ({
      rows,
      events,
      leftOut: Object.fromEntries(leftOut),
      incomplete: Object.fromEntries(incomplete),
      faults: [...faults, ...doubts],
    }),
  };
}

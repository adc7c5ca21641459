import { type Collected, type Collector, createCollector } from "../../core/table/collect.ts";
import type { Mapping, RowFault, TableProgress, TableReport } from "../../core/table/table.ts";
import type { Issue, Result } from "../../schema/issue.ts";
import type { TableLimits } from "./engine.ts";
import { bytesInWords, overLimit } from "./limits.ts";
import { LostFileError } from "./lost-file.ts";
import type { Batch, RowSource, SourceRow } from "./source.ts";

/** How a file's rows are to be read, and who hears how far it came: ten times a second at most, and at the end. */
type Reading = {
  mapping: Mapping;
  limits: TableLimits;
  signal: AbortSignal;
  onProgress: (progress: TableProgress) => void;
};

const PROGRESS_MS = 100;
/** After so long other messages get their turn: what cancels takes effect within a tenth of a second. */
const TURN_MS = 40;
const MOST_FAULTS = 100;

/**
 * All rows of a file as columns. Fails when no row is an event, when there is more than the limits allow, and when
 * `signal` is aborted; what is wrong with single rows is in the report.
 */
export async function readRows(
  name: string,
  source: RowSource,
  { mapping, limits, signal, onProgress }: Reading,
): Promise<Result<Collected>> {
  // One more event than allowed is taken, so that it is seen at once and not after the whole file.
  const collector = createCollector(mapping, { ...limits, events: limits.events + 1 });
  const partly = createPartly();
  const issues: Issue[] = [];
  const pace = createPace();
  const progress = (bytes: number): TableProgress => ({
    bytes,
    totalBytes: source.totalBytes,
    rows: collector.rows(),
    leftOut: collector.leftOut(),
  });
  try {
    for await (const batch of source.read(columnsOf(mapping), signal)) {
      addBatch(batch, collector, partly);
      issues.push(...batch.issues);
      const excess = excessOf(name, collector, batch.unpackedBytes, limits);
      if (excess) return { ok: false, issues: [excess] };
      if (pace.isReportDue()) onProgress(progress(batch.bytes));
      await pace.turn();
    }
  } catch (cause) {
    if (signal.aborted) return { ok: false, issues: [CANCELLED] };
    return { ok: false, issues: [unreadable(name, cause, collector.rows() + source.rowsBefore)] };
  }
  onProgress(progress(source.totalBytes));
  const collected = collector.finish();
  const report = numberedAsInFile(partly.into(collected.table.report), source);
  if (report.leftOut["over-limit"]) return { ok: false, issues: [tooManyPlaces(name, limits)] };
  if (report.events === 0) return { ok: false, issues: [noEvents(name, report), ...issues] };
  return {
    ok: true,
    value: { ...collected, table: { ...collected.table, report } },
    issues: issues.map((issue) => ({ ...issue, file: name })),
  };
}

/** Names of the columns that a mapping uses: others need not be read. */
export function columnsOf({ columns }: Mapping): string[] {
  return [...new Set(Object.values(columns))];
}

function addBatch({ rows }: Batch, collector: Collector, partly: Partly): void {
  for (const row of rows) addRow(row, collector, partly);
}

function addRow({ number, values, fault }: SourceRow, collector: Collector, partly: Partly): void {
  if (values === null) {
    const { code, message } = fault ?? { code: "unreadable", message: "nothing came" };
    collector.leaveOut(number, code, message);
    return;
  }
  const before = collector.leftOut();
  collector.add(values, number);
  // What is left out all the same is counted once, with the reason for that.
  if (fault && collector.leftOut() === before) partly.add(fault);
}

type Partly = { add(fault: RowFault): void; into(report: TableReport): TableReport };

/** Counts rows that were read as far as they go, beside the collector's own counts. */
function createPartly(): Partly {
  const counts: Record<string, number> = {};
  const faults: RowFault[] = [];
  return {
    add(fault) {
      counts[fault.code] = (counts[fault.code] ?? 0) + 1;
      if (faults.length < MOST_FAULTS) faults.push(fault);
    },
    into: (report) => ({
      ...report,
      incomplete: { ...report.incomplete, ...counts },
      faults: [...report.faults, ...faults].sort((a, b) => a.row - b.row),
    }),
  };
}

/** A report with the numbers of rows that a spreadsheet shows. */
const numberedAsInFile = (report: TableReport, { rowsBefore }: RowSource): TableReport => ({
  ...report,
  faults: report.faults.map((fault) => ({ ...fault, row: fault.row + rowsBefore })),
});

function createPace() {
  let reported = performance.now();
  let turned = reported;
  return {
    isReportDue() {
      const now = performance.now();
      if (now - reported < PROGRESS_MS) return false;
      reported = now;
      return true;
    },
    async turn() {
      if (performance.now() - turned < TURN_MS) return;
      await new Promise((resolve) => setTimeout(resolve));
      turned = performance.now();
    },
  };
}

function excessOf(
  file: string,
  collector: Collector,
  unpackedBytes: number,
  limits: TableLimits,
): Issue | null {
  const events = collector.rows() - collector.leftOut();
  if (events > limits.events)
    return overLimit(file, `more than ${limits.events} events`, `${limits.events}`);
  const most = bytesInWords(limits.bytes);
  if (unpackedBytes > limits.bytes) return overLimit(file, `more than ${most}, unpacked,`, most);
  return null;
}

const tooManyPlaces = (file: string, { places }: TableLimits): Issue =>
  overLimit(file, `more than ${places} different positions`, `${places}`);

const CANCELLED: Issue = {
  code: "cancelled",
  severity: "warning",
  message: "reading was cancelled; nothing of the file is kept",
};

function unreadable(file: string, cause: unknown, rows: number): Issue {
  if (cause instanceof LostFileError)
    return { code: cause.loss, severity: "error", file, message: cause.message };
  const why = cause instanceof Error ? cause.message : String(cause);
  const message = `the file could not be read on after row ${rows}: ${why}`;
  return { code: "unreadable", severity: "error", file, message };
}

function noEvents(file: string, { rows, leftOut, faults }: TableReport): Issue {
  const reasons = Object.entries(leftOut).map(([code, count]) => `${code}: ${count}`);
  const first = faults[0] ? ` Row ${faults[0].row}: ${faults[0].message}.` : "";
  const message = `none of ${rows} rows is an event with a position (${reasons.join(", ")}).${first}`;
  return { code: "no-events", severity: "error", file, message };
}

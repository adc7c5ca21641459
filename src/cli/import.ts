import { once } from "node:events";
import { createReadStream, createWriteStream, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { eventRecord } from "../core/table/event-record.ts";
import { guessMapping } from "../core/table/guess-mapping.ts";
import { createRowReader } from "../core/table/read-row.ts";
import { createReport, type ReportWriter } from "../core/table/report.ts";
import type { Mapping, TableReport } from "../core/table/table.ts";
import { createJsonLineWriter, type JsonLineWriter, type LineSink } from "../io/json-lines.ts";
import { type RowStream, readRowStream, StreamError } from "../io/stream-rows.ts";
import type { Issue } from "../schema/issue.ts";
import type { Command, Streams } from "./command.ts";
import { chosenMapping, type ImportOptions, mappingWords, readOptions } from "./import-options.ts";
import { counted, issueLine } from "./print.ts";

/** `dateline import`: any stream of rows as events, one a line of JSON; memory does not grow with the stream. */
export const importTable: Command = {
  name: "import",
  usage: "import [--map ROLE=COLUMN ...] [--time-zone ZONE] [--out DIR] [FILE]",
  help: "writes a table's events as JSON lines; more options: docs/import.md",
  run: async (argv, streams) => {
    const options = readOptions(
      parseArgs({ args: argv, allowPositionals: true, options: OPTIONS }),
    );
    const name = options.file ?? "stdin";
    const rows = await openRows(options, streams, name);
    if (rows === null) return 1;
    const { mapping, issues } = chosenMapping(
      guessMapping(rows.columns, rows.sample),
      rows,
      options,
    );
    for (const issue of [...rows.issues, ...issues])
      streams.err(issueLine({ ...issue, file: name }));
    const letters = rows.encoding === "utf-8" ? "" : ` --encoding ${rows.encoding}`;
    streams.err(`read as: ${mappingWords(mapping)}${letters}`);
    const output = openOutput(options.out, streams);
    const report = await writeEvents(rows, mapping, output.writer);
    if (!rows.isWhole()) streams.err(issueLine({ ...CUT_OFF, file: name }));
    await output.close(report);
    for (const { row, code, message } of report.faults)
      streams.err(`${name}: row ${row}: ${message} [${code}]`);
    streams.err(reportWords(report));
    return report.events === 0 ? 1 : 0;
  },
};

const CUT_OFF: Issue = {
  code: "cut-off",
  severity: "warning",
  message: "the JSON ends before its list does; what is whole was read",
};

const OPTIONS = {
  format: { type: "string" },
  map: { type: "string", multiple: true },
  columns: { type: "string" },
  encoding: { type: "string" },
  "time-zone": { type: "string", default: "UTC" },
  "date-order": { type: "string" },
  "date-numbers": { type: "string" },
  "years-as-written": { type: "boolean" },
  out: { type: "string" },
} as const;

/** The rows of the file or of stdin; null, with the reason said, where there is nothing that could be read. */
async function openRows(
  options: ImportOptions,
  { err }: Streams,
  name: string,
): Promise<RowStream | null> {
  // A missing file fails here, before anything is written.
  const isFolder = options.file !== null && statSync(options.file).isDirectory();
  const refuse = (message: string) =>
    err(issueLine({ code: "no-rows", severity: "error", message, file: name }));
  if (isFolder) {
    refuse("this is a folder; expected a file");
    return null;
  }
  const bytes = options.file === null ? process.stdin : createReadStream(options.file);
  try {
    return await readRowStream(bytes, options);
  } catch (error) {
    if (!(error instanceof StreamError)) throw error;
    refuse(error.message);
    return null;
  }
}

async function writeEvents(
  rows: RowStream,
  mapping: Mapping,
  writer: JsonLineWriter,
): Promise<TableReport> {
  const reader = createRowReader(mapping);
  const report = createReport();
  let count = 0;
  for await (const batch of rows.batches)
    for (const { number, values, fault } of batch) {
      count += 1;
      const { record, faults } = values ? eventRecord(reader, values) : NO_RECORD;
      const all = fault ? [fault, ...faults] : faults;
      note(report, number, all, record === null);
      if (record) await writer.write(record);
    }
  await writer.end();
  return report.finish(count, count - report.leftOut());
}

const NO_RECORD = { record: null, faults: [] };

/** A row that is left out is counted once, by its last fault: the one for which it was left out. */
function note(
  report: ReportWriter,
  row: number,
  faults: readonly { code: string; message: string }[],
  isLeftOut: boolean,
): void {
  const reason = isLeftOut ? faults.at(-1) : undefined;
  if (reason) report.leaveOut(row, reason);
  else for (const fault of faults) report.keepInPart(row, fault);
}

type Output = { writer: JsonLineWriter; close(report: TableReport): Promise<void> };

/** Standard output; or a folder, which gets `events.jsonl` and `report.json`. */
function openOutput(folder: string | null, streams: LineSink): Output {
  if (folder === null) return { writer: createJsonLineWriter(streams), close: async () => {} };
  mkdirSync(folder, { recursive: true });
  const path = join(folder, "events.jsonl");
  const file = createWriteStream(path);
  let failure: Error | null = null;
  file.on("error", (error) => {
    // What fails while writing, as on a full disk, does not say where.
    failure = Object.assign(error, { path });
  });
  const expectWritten = () => {
    if (failure) throw failure;
  };
  const sink: LineSink = {
    out: (lines) => file.write(`${lines}\n`),
    drained: async () => {
      expectWritten();
      if (file.writableNeedDrain) await once(file, "drain");
    },
  };
  return {
    writer: createJsonLineWriter(sink),
    close: async (report) => {
      expectWritten();
      file.end();
      await once(file, "close");
      expectWritten();
      writeFileSync(join(folder, "report.json"), `${JSON.stringify(report, null, 2)}\n`);
    },
  };
}

function reportWords({ rows, events, leftOut, incomplete, faults }: TableReport): string {
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts)
      .map(([code, count]) => `${count} ${code}`)
      .join(", ") || "none";
  const all = [...Object.values(leftOut), ...Object.values(incomplete)].reduce((a, b) => a + b, 0);
  const more = all > faults.length ? `; ${all - faults.length} more of these are not listed` : "";
  return `${counted(events, "event")} of ${counted(rows, "row")}; left out: ${list(leftOut)}; incomplete: ${list(incomplete)}${more}`;
}

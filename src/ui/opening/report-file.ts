import papaparse from "papaparse";
import type { TableReport } from "../../core/table/table.ts";
import type { Translate } from "../messages/translate.ts";
import { byCount, reasonInWords } from "./reasons.ts";

/** Excel reads a file as UTF-8 only when it begins with this mark. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * Everything that is known of what was left out, as CSV: a line for each reason with its count, then a line for each of
 * the first rows. Texts that a spreadsheet could run get an apostrophe.
 */
export function reportAsCsv(report: TableReport, t: Translate): string {
  const reasons = (kind: string, counts: Readonly<Record<string, number>>) =>
    byCount(counts).map(([code, count]) => [kind, code, count, "", reasonInWords(code, t)]);
  const data = [
    ...reasons("left out", report.leftOut),
    ...reasons("incomplete", report.incomplete),
    ...report.faults.map(({ row, code, message }) => ["row", code, "", row, message]),
  ];
  const fields = ["kind", "code", "count", "row", "message"];
  return BYTE_ORDER_MARK + papaparse.unparse({ fields, data }, { escapeFormulae: true });
}

/** The same as lines to read, with the file's name above. */
export function reportAsText(name: string, report: TableReport, t: Translate): string {
  const counts = (of: Readonly<Record<string, number>>) =>
    byCount(of).map(([code, count]) => `  ${count}  ${reasonInWords(code, t)} (${code})`);
  return [
    name,
    t("opening.report.rows", { count: report.rows }),
    t("opening.report.events", { count: report.events }),
    "",
    t("opening.report.leftOut"),
    ...counts(report.leftOut),
    "",
    t("opening.report.incomplete"),
    ...counts(report.incomplete),
    "",
    t("opening.report.first", { count: report.faults.length }),
    ...report.faults.map(({ row, code, message }) => `  ${row}  ${code}: ${message}`),
    "",
  ].join("\n");
}
